/** The shape of the house, as rules. A failing rule says what to do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

function targetFile({ file, target }: Import): string | undefined {
  if (!target.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(file), target).replace(/\.js$/, '.ts');
}

/**
 * What each room may import, besides itself, problem.ts and finding.ts: a room, or one file of it. A room that is not listed may import
 * everything.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  finding: ['finding-rules.ts'],
  'finding-rules': [],
  start: [],
  meaning: ['runtime/arguments', 'runtime/bodies', 'runtime/decimal.ts', 'runtime/xml'],
  read: ['meaning'],
  runtime: [],
  validate: ['meaning', 'runtime'],
  adopt: ['read', 'meaning', 'runtime/bodies', 'runtime/arguments/media-type.ts'],
  emit: ['meaning', 'validate', 'runtime/bodies/field.ts'],
  mock: ['meaning', 'validate', 'runtime'],
  build: ['read', 'meaning', 'emit', 'validate/compile/survey.ts', 'mock/state/check.ts'],
  docs: ['runtime/arguments', 'meaning', 'emit', 'build/stage-cache.ts', 'start/v8-flags.ts'],
  contract: [
    ...['meaning', 'validate', 'mock', 'emit', 'docs'],
    ...['runtime/arguments', 'runtime/options.ts', 'runtime/paging.ts', 'runtime/paging', 'runtime/xml'],
  ],
  diff: ['read', 'meaning', 'build', 'runtime/xml/shape.ts'],
  dev: ['read', 'meaning', 'emit', 'build', 'mock'],
};

/** One door a library: everything else goes through the room that owns it. */
const doors: Readonly<Record<string, RegExp>> = {
  '@redocly/openapi-core': /^generator\/read\//,
  'openapi-typescript': /^generator\/emit\/types\.ts$/,
  'ts-morph': /^generator\/emit\//,
  'openapi-fetch': /^generator\/runtime\//,
  '@stoplight/': /^generator\/mock\/answer\/prism\.ts$/,
  '@marcbachmann/cel-js': /^generator\/mock\/state\/expression\.ts$/,
  '@markdoc/markdoc': /^generator\/docs\/sanitize\/markdown\.ts$/,
  'jsonpath-rfc9535': /^generator\/read\/overlay\/select\.ts$/,
  ajv: /^generator\/validate\//,
  yaml: /^generator\/(adopt\/overlay|command\/scaffold|contract\/(checks\/vectors|requests\/vars)|diff\/allow|mock\/state\/seed|read\/text\/digits)\.ts$/,
  commander: /^generator\/main\.ts$/,
};

describe('data runs down: read → meaning → emit, mock, contract, diff, docs → build', () => {
  it.each(Object.entries(allowed))('%s imports only %j, itself, problem.ts and finding.ts', (from, may) => {
    const wrong = imports.filter((one) => {
      const to = targetFile(one)?.replace('generator/', '');
      const fits = (place: string) => to === place || to?.startsWith(`${place}/`) === true;
      return room(one.file) === from && to !== undefined && ![from, 'problem.ts', 'finding.ts', ...may].some(fits);
    });
    const text = wrong.map(({ file, target }) => `${file} imports ${target}`);
    expect(text, `${from} must not know these: move the shared fact down into generator/meaning/`).toEqual([]);
  });

  it('has no circle, inside rooms neither', () => {
    const targets = new Map(sources.map((file) => [file, [] as string[]]));
    for (const one of imports) targets.get(one.file)?.push(targetFile(one) ?? '');
    // Files that import only files already put down can be put down as well; what is left leads in a circle.
    for (let before = Infinity; targets.size < before;) {
      before = targets.size;
      for (const [file, used] of targets) if (!used.some((target) => targets.has(target))) targets.delete(file);
    }
    expect([...targets.keys()], 'these import each other: move what both need into a file of its own').toEqual([]);
  });
});

/** Floors that may hold more, and how many: they are tables, one file a row. */
const crowded: Readonly<Record<string, number>> = {
  'generator/emit': 22,
  'generator/runtime': 31,
  'generator/runtime/arguments': 22,
  'generator/mock/state': 17,
};

describe('a stranger can name the room of a change', () => {
  const floors = new Map<string, string[]>();
  for (const file of sources)
    floors.set(path.posix.dirname(file), [...(floors.get(path.posix.dirname(file)) ?? []), file]);

  it.each([...floors])('%s is not crowded', (floor, files) => {
    const most = crowded[floor] ?? 14;
    expect(files.length, `${floor} holds ${files.length} files: give those that belong together a floor`).toBeLessThan(
      most + 1,
    );
  });

  it.each(readdirSync('generator', { withFileTypes: true }).filter((entry) => entry.isDirectory()))(
    'generator/$name says what it knows, what it must not know, and its door',
    ({ name }) => {
      if (name === 'compiled') return;
      const file = `generator/${name}/README.md`;
      expect(
        existsSync(file),
        `write ${file}: what the room knows, what it must not know, which file is its door`,
      ).toBe(true);
      expect(readFileSync(file, 'utf8')).toMatch(/knows[\s\S]*must not know[\s\S]*door/i);
    },
  );
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
