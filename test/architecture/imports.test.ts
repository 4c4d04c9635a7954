/** The shape of the house, as rules. A failing rule says what to do. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Import {
  readonly file: string;
  readonly target: string;
}

const sources = readdirSync('generator', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `generator/${file.split(path.sep).join('/')}`);
const imports: Import[] = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => ({
    file,
    target,
  })),
);

/** The room a file belongs to: its folder in generator/, or its own name at the top. */
function room(file: string): string {
  const [, first = '', second] = file.split('/');
  return second === undefined ? first.replace(/\.[jt]s$/, '') : first;
}

function targetRoom({ file, target }: Import): string | undefined {
  if (!target.startsWith('.')) return undefined;
  return room(path.posix.join(path.posix.dirname(file), target));
}

/** What each room may import, besides itself and problem.ts. A room that is not listed may import everything. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  model: [],
  memory: [],
  kept: [],
  patience: [],
  resolver: ['memory'],
  transcription: ['model', 'memory'],
  findings: ['resolver'],
  guard: ['circles', 'findings', 'model'],
  translate: ['findings', 'guard', 'model', 'overlays'],
  load: ['findings', 'guard', 'model', 'resolver', 'transcription', 'translate'],
  lint: ['findings', 'guard', 'load', 'model', 'resolver'],
  runtime: [],
  validate: ['model', 'runtime'],
  emit: ['model', 'validate'],
  output: ['emit'],
  mock: ['model', 'validate', 'runtime'],
  docs: ['model', 'emit', 'kept', 'patience'],
  contract: ['model', 'validate', 'mock', 'emit', 'docs'],
  diff: ['model', 'load', 'pipeline'],
};

/** One door a library: everything else goes through the room that owns it. */
const doors: Readonly<Record<string, RegExp>> = {
  '@redocly/openapi-core': /^generator\/(load|lint|guard|translate|findings|memory|resolver)\.ts$/,
  'openapi-typescript': /^generator\/emit\/types\.ts$/,
  'ts-morph': /^generator\/emit\//,
  'openapi-fetch': /^generator\/runtime\//,
  '@stoplight/': /^generator\/mock\/prism\.ts$/,
  '@marcbachmann/cel-js': /^generator\/mock\/state\/expression\.ts$/,
  ajv: /^generator\/validate\//,
  lmdb: /^generator\/mock\/state\/file-store\.ts$/,
  yaml: /^generator\/(scaffold|contract\/(vectors|vars)|mock\/state\/seed)\.ts$/,
  commander: /^generator\/main\.ts$/,
};

describe('imports run load → model → emit → output', () => {
  it.each(Object.entries(allowed))('%s imports only %j, itself and problem.ts', (from, may) => {
    const wrong = imports.filter((one) => {
      const to = targetRoom(one);
      return room(one.file) === from && to !== undefined && to !== from && to !== 'problem' && !may.includes(to);
    });
    const text = wrong.map(({ file, target }) => `${file} imports ${target}`);
    expect(text, `${from} must not know these: move the shared fact down into generator/model/`).toEqual([]);
  });
});

describe('each library has one door', () => {
  it.each(Object.entries(doors))('%s', (library, door) => {
    const wrong = imports.filter(({ file, target }) => target.startsWith(library) && !door.test(file));
    const text = wrong.map(({ file }) => file);
    expect(text, `import ${library} only in ${door}: call that room instead`).toEqual([]);
  });
});

describe('generator/ knows no interface by name', () => {
  const nouns = /StatefulWorkload|\/ncs\b|163yun|MissingParameter|NamespaceId|NetEase/i;
  it.each(sources)('%s', (file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    const found = lines.flatMap((line, index) => (nouns.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
    expect(found, 'what belongs to one interface belongs into spec/: declare it in the document').toEqual([]);
  });
});
