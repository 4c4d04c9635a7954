/** A file that nothing refers to is either forgotten or missing from the document. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

export default function noUnusedFiles({ folders = [] }) {
  const used = new Set();
  return {
    ref: {
      leave(node, { resolve }) {
        const target = resolve(node).location?.source.absoluteRef;
        if (target !== undefined) used.add(target);
      },
    },
    DiscriminatorMapping: {
      leave(mapping, { location }) {
        for (const target of Object.values(mapping))
          used.add(path.resolve(path.dirname(location.source.absoluteRef), String(target)));
      },
    },
    Root: {
      leave(_root, { location, report }) {
        const home = path.dirname(location.source.absoluteRef);
        for (const folder of folders) {
          for (const file of filesIn(path.join(home, folder))) {
            if (used.has(path.join(home, folder, file))) continue;
            report({
              message: `Nothing refers to ${folder}/${file}. Refer to it, or delete it.`,
              location: location.child(['paths']).key(),
            });
          }
        }
      },
    },
  };
}

/** Only the source document has these folders beside it; a bundle has not. */
function filesIn(folder) {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  } catch {
    return [];
  }
}
