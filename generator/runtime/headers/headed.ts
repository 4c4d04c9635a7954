/** Documented headers of answers, as values: read by their schemas, and typed by the status they come with. */
import type { Operation, Read } from '../client.js';
import { parseSafely } from '../json.js';
import { readSimple, readSimpleExploded } from '../arguments/simple.js';
import type { Shape, Tree } from '../arguments/shape.js';

/** One that is not there, that a page may not see, or that is none of its kind, is undefined; its text is in the response. */
export interface Headed<Headers> {
  readonly headers: Headers;
}

/** What a text may be: `s`tring, `n`umber, `i`nteger, `l`ong one, `b`oolean. */
type Scalars = string;

export interface HeaderKind {
  readonly text?: Scalars;
  readonly items?: Scalars;
  readonly members?: Readonly<Record<string, Scalars>>;
  /** Of members of other names. */
  readonly rest?: Scalars;
  readonly exploded?: true;
  readonly json?: true;
}

/** A letter of `text` alone, where that is all. */
export type HeaderKinds = Readonly<Record<string, Scalars | HeaderKind>>;

export interface HeadedOperation extends Operation {
  /** By status, one digit for a class of them, 0 for all: the headers that are documented. */
  readonly headers?: Readonly<Record<number, HeaderKinds>>;
}

export const headed =
  <Row extends Operation>(read: Read<Row>): Read<Row & HeadedOperation> =>
  async (operation, response, ...more) => {
    const result = await read(operation, response, ...more);
    const { headers: all = {} } = operation;
    const { status } = response;
    const kinds = all[status] ?? all[Math.floor(status / 100)] ?? all[0];
    const names = Object.entries(kinds ?? {});
    if (names.length === 0 || (!result.ok && result.error.kind !== 'api')) return result;
    const valued = ([name, kind]: [string, Scalars | HeaderKind]) => {
      const text = response.headers.get(name);
      return [name, text === null ? undefined : valueOf(text, typeof kind === 'string' ? { text: kind } : kind)];
    };
    const headers: unknown = Object.fromEntries(names.map(valued));
    return result.ok ? { ...result, headers } : { ...result, error: { ...result.error, headers } };
  };

function valueOf(text: string, kind: HeaderKind): unknown {
  if (kind.json) {
    try {
      return parseSafely(text);
    } catch {
      return undefined;
    }
  }
  // Blanks around items are none of them (RFC 9110, 5.6.1).
  const said =
    kind.text === undefined
      ? text
          .split(',')
          .map((one) => one.trim())
          .join(',')
      : text;
  const read = kind.exploded ? readSimpleExploded : readSimple;
  const tree = read('', said, shapeOf(kind), (one) => one);
  return tree === undefined ? undefined : typed(tree, kind);
}

function shapeOf({ text, items, members, rest }: HeaderKind): Shape {
  const scalar: Shape = { text: true };
  return {
    text: text !== undefined,
    ...(items === undefined ? {} : { items: () => scalar }),
    ...(members === undefined && rest === undefined
      ? {}
      : { members: { names: Object.keys(members ?? {}), isOpen: true, of: () => scalar } }),
  };
}

/** Undefined as soon as a part is none of its kind. */
function typed(tree: Tree, { text = 's', items = 's', members = {}, rest = 's' }: HeaderKind): unknown {
  if (typeof tree === 'string') return scalarOf(tree, text);
  const all: [string, unknown][] = Object.entries(tree).map(([name, one]) => {
    const kinds = Array.isArray(tree) ? items : Object.hasOwn(members, name) ? (members[name] ?? 's') : rest;
    return [name, typeof one === 'string' ? scalarOf(one, kinds) : undefined];
  });
  if (all.some(([, value]) => value === undefined)) return undefined;
  return Array.isArray(tree) ? all.map(([, value]) => value) : Object.fromEntries(all);
}

function scalarOf(text: string, kinds: Scalars): unknown {
  const isInteger = /^-?\d+$/.test(text);
  const number = Number(text);
  if (isInteger && /[lin]/.test(kinds) && Number.isSafeInteger(number)) return number;
  if (isInteger && kinds.includes('l')) return BigInt(text);
  if (!isInteger && kinds.includes('n') && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return number;
  if (kinds.includes('b') && /^(true|false)$/.test(text)) return text === 'true';
  return kinds.includes('s') ? text : undefined;
}
