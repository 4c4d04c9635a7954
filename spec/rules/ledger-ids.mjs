/** Every x-ledger names entries that exist in spec/source/ledger. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = new URL('../source/ledger/', import.meta.url);
let ids;

export default function ledgerIds() {
  return {
    any: {
      enter(node, { location, report }) {
        const named = node?.['x-ledger'];
        if (named === undefined) return;
        ids ??= new Set(
          readdirSync(folder)
            .filter((file) => file.endsWith('.yaml'))
            .flatMap(entriesOf),
        );
        if (!Array.isArray(named) || named.length === 0) {
          report({
            message: 'x-ledger is a list of entry ids. Write x-ledger: [id].',
            location: location.child(['x-ledger']),
          });
          return;
        }
        named.forEach((id, index) => {
          if (!ids.has(id))
            report({
              message: `The ledger has no entry "${id}". Write one in spec/source/ledger, or correct the id.`,
              location: location.child(['x-ledger', index]),
            });
        });
      },
    },
  };
}

/** One file a kind; its keys are the ids. */
function entriesOf(file) {
  return Object.keys(parse(readFileSync(new URL(file, folder), 'utf8')) ?? {});
}
