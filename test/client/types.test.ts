/** What the compiler refuses and narrows for callers, action by action, and that nothing it lets them reach is `any`. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { typesOf } from '../../generator/contract/checks/program.js';
import { load } from '../../generator/read/load.js';
import { argumentOf, exampleCalls } from '../../generator/meaning/operation/calls.js';
import { isObject, type JsonObject } from '../../generator/meaning/json.js';
import { propertyNames } from '../../generator/meaning/schema/schema.js';
import { buildApi } from '../../generator/meaning/build.js';
import { anysIn } from './any.js';

const api = buildApi(await load('spec/openapi.yaml'));
const generated = readdirSync('generated', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^(docs|package)\b/.test(file))
  .map((file) => ({ path: file.split(path.sep).join('/'), text: readFileSync(path.join('generated', file), 'utf8') }));

interface Probe {
  readonly says: string;
  readonly code: string;
  /** Whether the compiler must accept it. */
  readonly fits: boolean;
}

/** A code that only one status of the action has, with that status. */
function ownCodeOf({ documentedErrors }: (typeof api.operations)[number]) {
  return documentedErrors.find(({ code, status }) =>
    documentedErrors.every((other) => other.code !== code || other.status === status),
  );
}

/** Of one action: every example, and what is wrong with none of them but one thing. */
function probesOf(operation: (typeof api.operations)[number]): Probe[] {
  const type = `Parameters<Client['${operation.id}']>[0]`;
  const [first] = exampleCalls(api.document, operation);
  const plain = first === undefined ? {} : (argumentOf(operation, first) ?? {});
  const input: JsonObject = isObject(plain) ? plain : {};
  const assigned = (value: string) => `const x: ${type} = ${value};`;
  const having = (more: string) =>
    assigned(
      `{ ${JSON.stringify(input).slice(1, -1) || '/**/'}${input && Object.keys(input).length > 0 ? ', ' : ''}${more} }`,
    );
  const bodySchema = operation.body?.contents[0]?.schema;
  const required = [
    ...operation.parameters.filter((one) => one.required).map(({ name }) => name),
    ...(bodySchema === undefined ? [] : propertyNames(api.document, bodySchema, 'required')),
  ];
  return [
    ...exampleCalls(api.document, operation).map((call): Probe => {
      const value = argumentOf(operation, call);
      return { says: `takes its example ${call.name}`, code: assigned(JSON.stringify(value ?? {})), fits: true };
    }),
    ...required.flatMap((name): Probe[] => {
      const { [name]: _left, ...rest } = input;
      return [
        { says: `refuses a call without ${name}`, code: assigned(JSON.stringify(rest)), fits: false },
        {
          says: `refuses ${name} of another type`,
          code: assigned(`{ ...${JSON.stringify(rest)}, ${name}: Symbol('x') }`),
          fits: false,
        },
      ];
    }),
    { says: 'refuses a field that is not documented', code: having('Unheard: 1'), fits: false },
    { says: 'refuses Action', code: having(`Action: '${operation.action?.name}'`), fits: false },
    { says: 'refuses Version', code: having(`Version: '${operation.action?.version}'`), fits: false },
    ...[...new Set(operation.documentedErrors.map(({ code }) => code))].map((code): Probe => ({
      says: `knows the code ${code}`,
      code: `const x: Listed<Client['${operation.id}'], '${code}'> = true;`,
      fits: true,
    })),
    ...[ownCodeOf(operation)].flatMap((error): Probe[] => {
      if (error === undefined) return [];
      const looking = (code: string, then: string) =>
        `async (ncs: Client) => {
          const result = await ncs.${operation.id}({} as never);
          if (!result.ok && result.error.code === '${code}') { ${then} }
        };`;
      const then = `const kind: 'api' = result.error.kind; const status: ${error.status} = result.error.status;
        const code: '${error.code}' = result.error.code; const message: string = result.error.body.Message;
        return [kind, status, code, message];`;
      return [
        { says: `leaves the error of ${error.code} alone`, code: looking(String(error.code), then), fits: true },
        { says: 'refuses to look for a code that is not documented', code: looking('Unheard', ''), fits: false },
      ];
    }),
    {
      says: 'leaves other codes to those who have looked for all listed ones',
      code: `(fault: Extract<Fault<Client['${operation.id}']>, { kind: 'api' }>) => {
        const code: string = fault.code; return code === 'Unheard';
      };`,
      fits: true,
    },
    {
      says: 'knows no code that is not documented',
      code: `const x: Listed<Client['${operation.id}'], 'Unheard'> = true;`,
      fits: false,
    },
  ];
}

const probes = api.operations.map((operation) => ({ name: operation.action?.name ?? '', probes: probesOf(operation) }));
const head = `import type { Client } from './client.js';
type Fault<M> = M extends (...call: never) => Promise<infer R> ? Extract<R, { ok: false }>['error'] : never;
type Codes<M> = Fault<M> extends infer F ? F extends { kind: 'api'; code: infer C } ? C : never : never;
/** A literal of its own, not one that only fits the codes nobody lists. */
type Literals<C> = C extends string ? (object extends C ? never : string & {} extends C ? never : C) : never;
type Listed<M, C extends string> = C extends Literals<Codes<M>> ? true : never;
`;
const starts: number[] = [];
let text = head;
for (const { code } of probes.flatMap((one) => one.probes)) {
  starts.push(text.length);
  text += `{ ${code} }\n`;
}
const types = typesOf(generated, text);
const refused = new Set(types.said.map(({ at }) => starts.findLastIndex((start) => start <= at)));

describe.each(probes)('$name', ({ probes: own }) => {
  it.each(own)('$says', ({ code, fits }) => {
    const index = probes.flatMap((one) => one.probes).findIndex((one) => one.code === code && own.includes(one));
    const said = types.said.filter(({ at }) => starts.findLastIndex((start) => start <= at) === index);
    expect(!refused.has(index), `${code}\n${said.map(({ message }) => message).join('\n')}`).toBe(fits);
  });
});

describe('nothing that callers can reach is any', () => {
  // plain.ts is openapi-fetch itself, whose types hold some.
  const entries = readdirSync('generated').filter(
    (file) => file.endsWith('.ts') && !/^(plain|validators|formats)\./.test(file),
  );

  it.each(entries)('from %s', (entry) => {
    const { probe, checker } = typesOf(generated, `export * as found from './${entry.replace(/\.ts$/, '.js')}';`);
    expect(anysIn(probe, checker), 'each line is the way to an any: give it a type, or unknown').toEqual([]);
  });

  it('is seen deep in the client', () => {
    const spoilt = generated.map((file) => ({
      ...file,
      text: file.text.replace('readonly cause: unknown;', 'readonly cause: any;'),
    }));
    const { probe, checker } = typesOf(spoilt, "export * as found from './client.js';");
    expect(anysIn(probe, checker).join('\n')).toMatch(/\.cause$/m);
  });

  it.each([
    ['a property', 'export interface A { b: { c: any } }', ['A.b.c']],
    ['a parameter', 'export declare function f(x: { y: any[] }): void;', ['f(x).y<0>']],
    ['what comes back', 'export declare const c: { m(): Promise<Record<string, any>> };', ['c.m() →<0><1>']],
    ['a branch of a type', 'export type T<X> = X extends string ? X : { z: any };', ['T.z']],
    ['a member of a class', 'export class K { p: any = 1 }', ['K.p']],
    ['a constraint', 'export declare function g<X extends any[]>(x: X): void;', ['g(x) (constraint)<0>']],
  ])('is seen in %s', (_place, source, want) => {
    const { probe, checker } = typesOf([{ path: 'a.ts', text: source }], "export * as found from './a.js';");
    const ways = anysIn(probe, checker).map((way) => way.replace(/^found\.?/, ''));
    expect(ways).toEqual(want);
  });
});
