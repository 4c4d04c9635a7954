/** The only door to CEL. Expressions are compiled once; they see `request`, `self` and a few functions, and nothing else. */
import { createHash } from 'node:crypto';
import { Environment } from '@marcbachmann/cel-js';
import type { Expression } from '../../meaning/api.js';
import { isMembers, type Members, type Value } from './value.js';

/** What expressions are evaluated against. `self` is absent before a resource exists. */
export interface Scope {
  readonly request?: Members;
  readonly self?: Members;
}

/** What expressions can ask the world for. */
export interface Surroundings {
  /** The moment of the call or transition, in milliseconds. */
  now(): number;
  /** A number that was never given before. */
  next(): number;
  /** Every resource of a kind, in the order of creation. */
  all(resource: string): readonly Members[];
  /** Whether one of a kind has these values. */
  known(resource: string, members: Members): boolean;
}

export type Compiled = (scope: Scope) => Value;

export interface Expressions {
  /** @throws Error saying what is wrong with the expression */
  compile(expression: Expression): Compiled;
  /** What can be known of an expression without evaluating it. Throws like `compile`. */
  inspect(expression: Expression): Inspection;
}

export interface Inspection {
  /** CEL's name of the type of its value; `dyn` where only evaluating tells. */
  readonly type: string;
  /** Members of `request` and of `self` that it asks for by name. */
  readonly request: readonly string[];
  readonly self: readonly string[];
  /** Members of anything that it asks for by name. */
  readonly members: readonly string[];
  /** What it asks `all` and `known` for. */
  readonly resources: readonly string[];
}

/** An expression failed on the values it met: a mistake of the document that only running it shows. */
export class ExpressionError extends Error {
  constructor(
    readonly expression: Expression,
    cause: unknown,
  ) {
    const why = firstLine(cause);
    super(`the expression at ${expression.pointer} failed: ${why}, in: ${expression.text}`, { cause });
  }
}

export function createExpressions(around: Surroundings): Expressions {
  const environment = new Environment({ homogeneousAggregateLiterals: false, enableOptionalTypes: true })
    .registerVariable('request', 'dyn')
    .registerVariable('self', 'dyn')
    .registerFunction('now(): string', () => timestamp(around.now()))
    .registerFunction('newId(): int', () => BigInt(around.next()))
    .registerFunction('newToken(int): string', (length: bigint) => token(around.next(), Number(length)))
    .registerFunction('all(string): list', (resource: string) => around.all(resource))
    .registerFunction('known(string, map): bool', (resource: string, members: Members) =>
      around.known(resource, members),
    )
    .registerFunction('merged(dyn, dyn): dyn', merged)
    .registerFunction('pick(dyn, list): dyn', pick)
    .registerFunction('numbered(list): list', (list: readonly Value[]) =>
      list.map((value, index) => ({ index: BigInt(index), value })),
    );
  const known = new Map<string, (scope: Scope) => unknown>();
  /** Parsed once, which costs most. */
  const checked = ({ text }: Expression) => {
    try {
      const run = environment.parse(text);
      const { valid, type = 'dyn', error } = run.check();
      if (valid) return { run, type };
      throw error;
    } catch (error) {
      throw new Error(firstLine(error), { cause: error });
    }
  };
  return {
    inspect: (expression) => {
      const { run, type } = checked(expression);
      return { type, ...namesIn(run.ast) };
    },
    compile: (expression) => {
      if (!known.has(expression.text)) known.set(expression.text, checked(expression).run);
      const run = known.get(expression.text);
      return (scope) => {
        try {
          return run?.(scope) as Value;
        } catch (error) {
          throw new ExpressionError(expression, error);
        }
      };
    },
  };
}

/** Walks CEL's syntax tree: nodes are `{ op, args }`, and arguments hold nodes, lists of them, or plain values. */
function namesIn(tree: unknown): Omit<Inspection, 'type'> {
  const names = { request: new Set<string>(), self: new Set<string>(), members: new Set<string>() };
  const resources = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!isNode(node)) return;
    const { op, args } = node;
    const [first, second] = Array.isArray(args) ? (args as readonly unknown[]) : [];
    const name =
      typeof second === 'string' ? second : isNode(second) && second.op === 'value' ? second.args : undefined;
    if (['.', '.?', '[]', '[?]'].includes(op) && typeof name === 'string') {
      names.members.add(name);
      const of = isNode(first) && first.op === 'id' ? first.args : undefined;
      if (of === 'request' || of === 'self') names[of].add(name);
    }
    const isAsking = op === 'call' && (first === 'all' || first === 'known');
    const asked: unknown = isAsking && Array.isArray(second) ? second[0] : undefined;
    if (isNode(asked) && asked.op === 'value') resources.add(String(asked.args));
    walk(args);
  };
  walk(tree);
  return { request: [...names.request], self: [...names.self], members: [...names.members], resources: [...resources] };
}

function isNode(node: unknown): node is { readonly op: string; readonly args: unknown } {
  return typeof node === 'object' && node !== null && 'op' in node && 'args' in node;
}

/** RFC 3339 in UTC, to the second. */
function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

const longestToken = 4096;

/** Hexadecimal digits that look like chance and are the same in every run. */
function token(number: number, length: number): string {
  if (!(length >= 1 && length <= longestToken)) throw new Error(`newToken takes a length from 1 to ${longestToken}`);
  let text = '';
  for (let part = 0; text.length < length; part += 1)
    text += createHash('sha256').update(`${number}/${part}`).digest('hex');
  return text.slice(0, length);
}

/** The members of both; those of the second win. */
function merged(left: Value, right: Value): Value {
  if (!isMembers(left) || !isMembers(right)) throw new Error('merged takes two objects');
  return { ...left, ...right };
}

/** Those of the named members that are there. */
function pick(from: Value, names: readonly Value[]): Value {
  if (!isMembers(from)) throw new Error('pick takes an object and a list of names');
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
