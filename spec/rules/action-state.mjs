/** Where a mock can remember, every action says what it does: one that is forgotten would answer its example for ever. */
export default function actionState() {
  let remembers = false;
  return {
    Root: {
      enter(root) {
        remembers = root['x-resources'] !== undefined;
      },
    },
    Operation(operation, { location, report }) {
      if (!remembers || operation['x-state'] !== undefined) return;
      report({
        message: `${operation.operationId} does not say what it does to a resource. Add x-state: { resource: …, does: … }, or x-state: false.`,
        location: location.key(),
      });
    },
  };
}
