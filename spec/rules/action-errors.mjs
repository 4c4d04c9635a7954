/**
 * Every action documents the errors that are common to all (option `common`: names of examples), each with a code of its
 * own or a shared one, and a `default` answer, because codes may be added later.
 */
export default function actionErrors({ common = [] }) {
  return {
    Operation(operation, { location, report, resolve }) {
      const follow = (node) => (node?.$ref === undefined ? node : resolve(node).node);
      const responses = operation.responses ?? {};
      const names = new Map();
      for (const [status, raw] of Object.entries(responses)) {
        if (!/^[3-5]\d\d$/.test(status)) continue;
        const examples = Object.values(follow(raw)?.content ?? {}).flatMap((content) =>
          Object.keys(content.examples ?? {}),
        );
        for (const name of examples) names.set(name, [...(names.get(name) ?? []), status]);
      }
      for (const name of common.filter((one) => !names.has(one))) {
        report({
          message: `${operation.operationId} does not document ${name}. Add the example to its error answers.`,
          location: location.child(['responses']),
        });
      }
      for (const [name, statuses] of names) {
        if (statuses.length === 1) continue;
        report({
          message: `${operation.operationId} documents ${name} under ${statuses.join(' and ')}. One name, one situation: rename one.`,
          location: location.child(['responses']),
        });
      }
      if (responses.default === undefined) {
        report({
          message: `${operation.operationId} has no default answer. Codes may be added later: say so with one.`,
          location: location.child(['responses']),
        });
      }
    },
  };
}
