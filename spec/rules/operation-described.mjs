/** Every action says in a summary what it does, in a description what one has to know, and under which tag it is found. */
export default function operationDescribed() {
  return {
    Operation(operation, { location, report }) {
      for (const keyword of ['summary', 'description']) {
        if (typeof operation[keyword] === 'string' && operation[keyword].trim() !== '') continue;
        report({
          message: `${operation.operationId ?? 'The operation'} has no ${keyword}. Write one.`,
          location: location.key(),
        });
      }
      if (!Array.isArray(operation.tags) || operation.tags.length !== 1) {
        report({
          message: `${operation.operationId ?? 'The operation'} has ${operation.tags?.length ?? 0} tags. Give it exactly one.`,
          location: location.key(),
        });
      }
    },
  };
}
