/**
 * The reference of extensions, for readers and for editors, is the loader's own table: made of it, and held against documents. When
 * the table changes on purpose, run this file with `-u`, and read the difference as a reader would.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { format, resolveConfig } from 'prettier';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { Findings } from '../../generator/finding.js';
import { buildApi } from '../../generator/meaning/build.js';
import { editorSchema } from '../../generator/meaning/declared/reference/editor.js';
import { declarations, extensions, type Extension } from '../../generator/meaning/declared/reference/table.js';
import {
  arrayOf,
  isObject,
  objectOf,
  pointerTo,
  type JsonObject,
  type JsonValue,
} from '../../generator/meaning/json.js';
import { ProblemError } from '../../generator/problem.js';
import { load } from '../../generator/read/load.js';

const schemaFile = 'docs/schema/extensions.schema.json';

async function pretty(file: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

/** Every member of an extension, as a path that people read: `violations.value.status`, `steps[].call`. */
function* membersOf(schema: JsonObject, at = ''): Generator<[name: string, member: JsonObject, isRequired: boolean]> {
  const inside = (name: string) => (at === '' ? name : `${at}.${name}`);
  const all = Object.entries(objectOf(schema['properties']));
  for (const [name, member] of all) {
    const one = objectOf(member);
    // What is the same under several names is shown once, under a name for them all.
    const alike = all.flatMap(([other, value]) => (value === member && one['type'] === 'object' ? [other] : []));
    if (alike.length > 1 && alike[0] !== name) continue;
    const shown = alike.length > 1 ? 'KIND' : name;
    const says = alike.length > 1 ? { description: `KIND is ${alike.join(', ')}.` } : {};
    yield [inside(shown), { ...one, ...says }, arrayOf(schema['required']).includes(name)];
    yield* membersOf(one, inside(shown));
  }
  if (isObject(schema['additionalProperties'])) yield* membersOf(schema['additionalProperties'], inside('NAME'));
  if (isObject(schema['items'])) yield* membersOf(schema['items'], `${at}[]`);
}

function kindOf({ type, enum: values, anyOf, default: usual }: JsonObject): string {
  const shown = (value: JsonValue) => `\`${String(value)}\``;
  const listed = [...arrayOf(values), ...arrayOf(anyOf).flatMap((one) => arrayOf(objectOf(one)['enum']))];
  const kinds = listed.length > 0 ? listed.map(shown).join(', ') : [type ?? 'any'].flat().join(' or ');
  const list = arrayOf(anyOf).some((one) => objectOf(one)['type'] === 'array') ? ', or a list of them' : '';
  return `${kinds}${list}${usual === undefined ? '' : `; ${shown(usual)} when left out`}`;
}

function sectionOf(name: Extension): string {
  const { at, says, without, example, schema } = declarations[name];
  const rows = [...membersOf(schema)].map(
    ([path, member, isRequired]) =>
      `| \`${path}\` | ${isRequired ? 'yes' : ''} | ${kindOf(member).replaceAll('|', '\\|')} | ${String(member['description'] ?? '')} |`,
  );
  const table = ['| member | required | is | says |', '| --- | --- | --- | --- |', ...rows];
  return [
    `## ${name}`,
    `Stands at: ${at.join(', ')}. It says: ${says}. Without it: ${without}.`,
    `\`\`\`yaml\n${stringify({ [name]: example })}\`\`\``,
    ...(rows.length === 0 ? [`It is ${kindOf(schema)}.`] : [table.join('\n')]),
  ].join('\n\n');
}

const opening = `# Extensions

What OpenAPI has no words for is declared in the document. Each extension stands at one kind of node, and says nothing where it is left
out. One that has no member of ours is taken for somebody else's, and said ([findings](findings.md)).

An editor checks and completes them by [a JSON Schema](../schema/extensions.schema.json), which the package holds as well. With the YAML
language server (Visual Studio Code, Neovim, …), one line at the top of the document:

\`\`\`yaml
# yaml-language-server: $schema=node_modules/openapi-action-toolkit/docs/schema/extensions.schema.json
openapi: 3.1.0
\`\`\`

It says nothing of OpenAPI itself. Where the editor has a schema of OpenAPI beside it, both hold:

\`\`\`json
{
  "yaml.schemas": {
    "https://spec.openapis.org/oas/3.1/schema/2022-10-07": "openapi.yaml",
    "node_modules/openapi-action-toolkit/docs/schema/extensions.schema.json": "openapi.yaml"
  }
}
\`\`\`

This page and the schema are made of the table that the loader reads by; a test holds them together.`;

it('is what docs/guide/extensions.md says', async () => {
  const text = [opening, ...extensions.map(sectionOf)].join('\n\n');
  const file = 'docs/guide/extensions.md';
  await expect(await pretty(file, text)).toMatchFileSnapshot(`../../${file}`);
});

it('is what docs/schema/extensions.schema.json says', async () => {
  await expect(await pretty(schemaFile, JSON.stringify(editorSchema()))).toMatchFileSnapshot(`../../${schemaFile}`);
});

it('is named in the architecture', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  const named = [...text.matchAll(/^\| `(x-[\w-]+)`/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...extensions].sort());
});

const ajv = new Ajv({ strict: false, allErrors: true });
const fits = ajv.compile(editorSchema());
const one = new Map<Extension, ValidateFunction>(
  extensions.map((name) => [name, ajv.compile({ ...editorSchema(), allOf: [{ $ref: `#/definitions/${name}` }] })]),
);
const faults = (judge: ValidateFunction, value: unknown): string[] =>
  judge(value) ? [] : (judge.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);

it.each(extensions)('the example of %s is one', (name) => {
  expect(faults(one.get(name)!, declarations[name].example)).toEqual([]);
});

/** Every extension of ours in a document, wherever it is. */
function* used(value: JsonValue, at = ''): Generator<[name: Extension, value: JsonValue, at: string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value) as [string, JsonValue][]) {
    const here = pointerTo(at, key);
    if (extensions.includes(key as Extension)) yield [key as Extension, child, here];
    yield* used(child, here);
  }
}

describe('documents fit the schema, and each extension that they use', () => {
  const documents = [
    'spec/openapi.yaml',
    'test/docs/case/openapi.yaml',
    ...readdirSync('test/cases', { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && readdirSync(`test/cases/${entry.name}`).includes('openapi.yaml')
        ? [`test/cases/${entry.name}/openapi.yaml`]
        : [],
    ),
  ];
  const seen = new Set<Extension>();

  it.each(documents)('%s', async (file) => {
    const { document } = await load(file);
    expect(faults(fits, document)).toEqual([]);
    for (const [name, value, at] of used(document)) {
      seen.add(name);
      expect([at, ...faults(one.get(name)!, value)]).toEqual([at]);
    }
  });

  it('and use all of them', () => {
    expect([...seen].sort()).toEqual([...extensions].sort());
  });
});

/** Where each stands in test/cases/wrapped, one that is right there, and a wrong one. */
const list = '/paths/~1api#ListKettles/get';
const boil = '/paths/~1api#Boil/post';
const kettle = '/components/schemas/Kettle';
const wrongs: Readonly<Record<Extension, readonly [at: string, wrong: JsonValue, right?: JsonValue]>> = {
  'x-action-dispatch': ['', { path: '/api', in: 'queri', parameter: 'Action' }],
  'x-request-id': ['', 7],
  'x-errors': ['', { code: 7, message: 'message' }],
  'x-answer': ['', 7],
  'x-validation': ['', 'yes', true],
  'x-resources': ['', { Kettle: { name: 'Id' } }],
  'x-stories': ['', { Tea: { summary: 'Tea', steps: [] } }],
  'x-safety': [boil, { changesState: true }],
  'x-pagination': [list, { style: 'pages', items: '' }],
  'x-wait': [boil, { ask: 'getKettle', state: '/state' }],
  'x-state': [boil, { resource: 'Kettle', does: 'eat' }],
  'x-state-error': ['/components/examples/lost', 7],
  'x-body-optional': ['/components/responses/Kettle', 'yes', true],
  'x-unique-by': [kettle, 7, 'Id'],
  'x-list-style': ['', { form: '{name}.member' }],
  'x-ledger': [kettle, 'none', ['none']],
};

describe('a wrong one is refused by the loader and by the schema', () => {
  let text: string;
  beforeAll(() => {
    text = readFileSync('test/cases/wrapped/openapi.yaml', 'utf8');
  });

  const withValue = (at: string, name: Extension, value: JsonValue | undefined): JsonObject => {
    const document = parse(text) as JsonObject;
    const keys = at
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/'));
    const holder = keys.reduce<Record<string, JsonValue>>(
      (node, key) => node[key] as Record<string, JsonValue>,
      document as Record<string, JsonValue>,
    );
    if (value !== undefined) holder[name] = value;
    return document;
  };
  /** What is said when a document is held strictly. */
  const said = (document: JsonObject): string[] => {
    try {
      return buildApi({ document, findings: new Findings(true) }).untold.map(({ what }) => what);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return error.problems.map(({ what, where }) => `${where.pointer ?? ''} ${what}`);
    }
  };

  it.each(Object.entries(wrongs))('%s', (name, [at, wrong, right]) => {
    const good = withValue(at, name as Extension, right);
    expect([said(good), faults(fits, good)]).toEqual([[], []]);
    const bad = withValue(at, name as Extension, wrong);
    const pointer = pointerTo(at, name);
    expect(faults(fits, bad).filter((fault) => fault.startsWith(pointer))).not.toEqual([]);
    expect(said(bad)).not.toEqual([]);
  });
});
