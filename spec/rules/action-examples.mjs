/** Every action shows at least one request, with each required parameter, and one answer: the mock, the samples and the tests live on them. */
export default function actionExamples() {
  return {
    Operation(operation, { location, report, resolve }) {
      const name = operation.operationId;
      const follow = (node) => (node?.$ref === undefined ? node : resolve(node).node);
      const shown = (holder) => holder?.example !== undefined || Object.keys(holder?.examples ?? {}).length > 0;

      const body = follow(operation.requestBody);
      for (const [type, content] of Object.entries(body?.content ?? {})) {
        if (!shown(content))
          report({
            message: `${name} shows no request as ${type}. Add examples to its request body.`,
            location: location.child(['requestBody']),
          });
      }
      (operation.parameters ?? []).map(follow).forEach((parameter, index) => {
        const fixed = parameter?.schema?.const !== undefined || parameter?.schema?.enum?.length === 1;
        if (fixed || !parameter?.required || shown(parameter)) return;
        report({
          message: `${name} shows no value for ${parameter?.name}. Add an example to the parameter.`,
          location: location.child(['parameters', index]),
        });
      });
      for (const [status, raw] of Object.entries(operation.responses ?? {})) {
        if (!status.startsWith('2')) continue;
        const response = follow(raw);
        const contents = Object.values(response?.content ?? {});
        if (contents.length > 0 && contents.every(shown)) continue;
        report({
          message: `${name} shows no answer for ${status}. Add content with a named example.`,
          location: location.child(['responses', status]),
        });
      }
    },
  };
}
