/** Tree of a pattern → source of an ECMAScript expression with the flag `u`. */
import { UntranslatableError, type Assertion, type Node, type Pattern } from './syntax.js';

const assertions: Readonly<Record<Assertion, string>> = {
  start: '^',
  end: '$',
  last: '(?=\\n?$)',
  'line-start': '(?<![^\\n])',
  'line-end': '(?![^\\n])',
  word: '\\b',
  'no-word': '\\B',
};

/** @throws UntranslatableError when a part cannot be said */
export function write({ node, names }: Pattern): string {
  const numberOf = (to: number | string): number => {
    const index = typeof to === 'number' ? to : names.get(to);
    if (index === undefined) throw new UntranslatableError(`refers to a group "${to}" that it does not have`);
    return index;
  };
  const used = new Set(backs(node).map(numberOf));
  let atoms = 0;
  const text = (one: Node, isBehind: boolean): string => {
    const inside = (body: Node) => text(body, isBehind);
    switch (one.kind) {
      case 'set':
        return one.set;
      case 'sequence':
        return one.items.map((item) => (item.kind === 'choice' ? `(?:${inside(item)})` : inside(item))).join('');
      case 'choice':
        return one.options.map(inside).join('|');
      case 'repeat':
        return `${one.body.kind === 'set' ? one.body.set : `(?:${inside(one.body)})`}${bounds(one.least, one.most)}${one.lazy ? '?' : ''}`;
      case 'group':
        return used.has(one.index) ? `(?<g${one.index}>${inside(one.body)})` : `(?:${inside(one.body)})`;
      case 'back':
        return `\\k<g${numberOf(one.to)}>`;
      case 'look':
        return `(?${one.behind ? '<' : ''}${one.negative ? '!' : '='}${text(one.body, one.behind)})`;
      case 'atomic': {
        if (isBehind) throw new UntranslatableError('looks behind without going back, which ECMAScript cannot');
        // What a look ahead has found is never tried again.
        atoms += 1;
        const name = `a${atoms}`;
        return `(?=(?<${name}>${inside(one.body)}))\\k<${name}>`;
      }
      case 'assertion':
        return assertions[one.at];
    }
  };
  return text(node, false);
}

function bounds(least: number, most: number): string {
  if (least === 0 && most === Infinity) return '*';
  if (least === 1 && most === Infinity) return '+';
  if (least === 0 && most === 1) return '?';
  return least === most ? `{${least}}` : `{${least},${most === Infinity ? '' : most}}`;
}

function backs(node: Node): (number | string)[] {
  if (node.kind === 'back') return [node.to];
  return children(node).flatMap(backs);
}

export function children(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'sequence':
      return node.items;
    case 'choice':
      return node.options;
    case 'repeat':
    case 'group':
    case 'look':
    case 'atomic':
      return [node.body];
    default:
      return [];
  }
}
