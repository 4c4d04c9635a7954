/**
 * One action, one name: the last segment of the path key, the one value of the Action parameter, the file's name and, in
 * lower camel case, the operationId are the same word; no action stands twice in one version; Version is info.version.
 */
import path from 'node:path';

export default function dispatchConsistency() {
  let dispatch;
  let version;
  const seen = new Map();

  return {
    Root(root) {
      dispatch = root['x-action-dispatch'];
      version = root.info?.version;
    },
    PathItem: {
      enter(item, { key, location, rawLocation, report, resolve }) {
        if (dispatch === undefined) return;
        const label = String(key).split('/').pop();
        const file = path.basename(location.source.absoluteRef, path.extname(location.source.absoluteRef));
        if (location.source !== rawLocation.source && file !== label) {
          report({
            message: `The path ${key} is described in ${file}.yaml. Rename the file to ${label}.yaml, or the path.`,
            location: rawLocation,
          });
        }
        for (const method of ['get', 'put', 'post', 'delete', 'patch']) {
          const operation = item[method];
          if (operation === undefined) continue;
          const at = location.child([method]);
          const action = valueOf(operation, item, dispatch, resolve);
          if (action === undefined) continue; // that is the loader's problem to report
          if (action !== label) {
            report({
              message: `The path ${key} holds the action ${action}. Make the last segment and the value of ${dispatch.parameter} the same.`,
              location: at.child(['parameters']),
            });
          }
          const id = label.charAt(0).toLowerCase() + label.slice(1);
          if (operation.operationId !== id) {
            report({
              message: `The operationId of ${label} is "${operation.operationId}". Call it ${id}.`,
              location: at.child(['operationId']),
            });
          }
          const own = dispatch.version && valueOf(operation, item, dispatch.version, resolve);
          if (own !== undefined && own !== version) {
            report({
              message: `${label} is of version ${own}, the document of version ${version}. Use the shared parameter, or correct it.`,
              location: at.child(['parameters']),
            });
          }
          const identity = `${action} ${own ?? ''}`;
          if (seen.has(identity))
            report({ message: `${action} also stands at ${seen.get(identity)}. Remove one of them.`, location: at });
          seen.set(identity, key);
        }
      },
    },
  };
}

function valueOf(operation, item, selector, resolve) {
  for (const parameter of [...(operation.parameters ?? []), ...(item.parameters ?? [])]) {
    const { node } = parameter.$ref === undefined ? { node: parameter } : resolve(parameter);
    if (node?.name !== selector.parameter || node.in !== selector.in) continue;
    const values = node.schema?.const === undefined ? (node.schema?.enum ?? []) : [node.schema.const];
    return values.length === 1 ? values[0] : undefined;
  }
  return undefined;
}
