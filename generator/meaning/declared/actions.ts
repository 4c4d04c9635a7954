/** Operations that are one action, and what tells the others apart. */
import type { Problems } from '../../problem.js';
import type { Operation } from '../api.js';

/**
 * One operation an action: the first that the document has for it, with the others by other methods. Two that one request
 * could mean are a mistake in the document.
 * @param order of the pointers of operations, as the author wrote them
 */
export function asActions(
  operations: readonly Operation[],
  order: ReadonlyMap<string, number>,
  problems: Problems,
): Operation[] {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const { action, wire, pointer } = operation;
    const identity = JSON.stringify(action === undefined ? pointer : [wire.path, action.name, action.version ?? null]);
    const group = groups.get(identity) ?? [];
    groups.set(identity, group);
    const same = group.find((one) => one.wire.method === wire.method);
    if (same !== undefined) addTwice(operation, same, problems);
    group.push(operation);
  }
  const rank = ({ pointer }: Operation) => order.get(pointer) ?? order.size;
  const actions = [...groups.values()].map((group) => {
    const [first, ...others] = group.sort((left, right) => rank(left) - rank(right)) as [Operation, ...Operation[]];
    return others.length === 0 ? first : { ...first, others };
  });
  return withLabels(actions);
}

function addTwice({ action, key, pointer }: Operation, other: Operation, problems: Problems): void {
  const { name = '', version } = action ?? {};
  problems.add(
    'dispatch',
    { pointer },
    `${key} and ${other.key} both answer to ${name}${version === undefined ? '' : ` in version ${version}`}.`,
    'Give one of them another action or version, or remove it.',
  );
}

/** Where several versions of an action stand side by side, the version is part of the label; else its path is. */
function withLabels(operations: readonly Operation[]): Operation[] {
  const countOf = (nameOf: (operation: Operation) => string | undefined) => {
    const counts = new Map<string | undefined, number>();
    for (const one of operations) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
    return (operation: Operation) => counts.get(nameOf(operation)) ?? 0;
  };
  const named = countOf(({ action }) => action?.name);
  const versioned = countOf(({ action }) => JSON.stringify([action?.name, action?.version]));
  return operations.map((operation) => {
    const { action, wire } = operation;
    if (action === undefined || named(operation) === 1) return operation;
    const { name, version } = action;
    const label = version === undefined || versioned(operation) === named(operation) ? name : `${name}.${version}`;
    return { ...operation, action: { ...action, label: versioned(operation) === 1 ? label : `${label} ${wire.path}` } };
  });
}
