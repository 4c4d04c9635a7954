/** Schemas of a document as the text of a module that needs no Ajv, compiled by Ajv. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { spelledOut } from '../../meaning/digits.js';
import { isObject, type JsonObject, type JsonValue } from '../../meaning/json.js';
import type { Direction } from '../../meaning/schema/direction.js';
import { withChildren } from '../../meaning/document/walk.js';
import { standaloneCompiler, uncompilable } from './compile.js';
import type { Say } from '../say.js';
import { createUnits, documentOf, reachable, type Units } from './units.js';

export interface Standalone {
  /** The module: one exported function per name, which leaves what it found in its property `errors`. */
  readonly code: string;
  /** Names of the files of `runtime/` that it imports. */
  readonly runtime: readonly string[];
  /** It imports this one from `./formats.js`; absent when no format needs more than a pattern. */
  readonly formats?: string;
}

/** A schema by its JSON pointer; with a direction where requests and answers differ. */
export interface Wanted {
  readonly pointer: string;
  readonly direction?: Direction | undefined;
}

/**
 * @param schemas by the name of the function that is exported for each
 * @param runtime folder of the modules that have what compiled code calls
 * @param found hears of everything that is not judged as it stands there
 */
export function compileStandalone(
  document: JsonObject,
  schemas: ReadonlyMap<string, Wanted>,
  runtime: string,
  found?: Say,
): Standalone {
  const code = codeOf(document, schemas, found);
  const imports: string[] = [];
  const used = new Set<string>();
  const body = code.replace(
    /const (\w+) = require\("([^"]+)"\)(?:\.(\w+)(\.\w+|\["[^"]+"\])?)?;/g,
    (_text, local: string, module: string, member = '', rest = '') => {
      const [from, name] = runtimeModules.has(module) ? [module, String(member)] : ['checks', helpers[module]];
      if (module === 'ajv-formats/dist/formats') {
        imports.push(`import { fullFormats as all${local} } from './formats.js';`);
        return `const ${local} = all${local}${String(rest)};`;
      }
      if (name === undefined) throw new Error(`Compiled schemas ask for ${module}, which no client has`);
      imports.push(`import { ${name} as ${local} } from '${runtime}/${from}.js';`);
      used.add(from);
      return '';
    },
  );
  const hasFormats = imports.some((text) => text.includes('fullFormats'));
  return {
    code: `${[...imports.sort(), shortened(body).trim()].join('\n')}\n`,
    runtime: [...used],
    ...(hasFormats ? { formats: formatsModule() } : {}),
  };
}

/** What compiled code calls by the names of its files. */
const runtimeModules = new Set(['checks', 'limits', 'automaton']);

function codeOf(document: JsonObject, schemas: ReadonlyMap<string, Wanted>, found: Say | undefined): string {
  const directions = [...new Set([...schemas.values()].map((one) => one.direction))];
  const parts = directions.map((direction) => {
    const units = createUnits(document, found, direction);
    const wanted = [...schemas].filter(([, one]) => one.direction === direction);
    const pointers = wanted.map(([name, one]): [string, string] => [name, units.canonicalPointer(one.pointer)]);
    const all = reachable(
      units,
      pointers.map(([, pointer]) => pointer),
    );
    return { units, pointers, all, prefix: direction === undefined ? '' : `/${direction}` };
  });
  const compiled = (left: (part: (typeof parts)[number]) => ReadonlySet<string>): string => {
    const places = parts.map((part) => ({
      ...documentOf(withoutTexts(part.units, left(part)), part.all, part.prefix),
      pointers: part.pointers,
    }));
    const ids = new Map(
      places.flatMap(({ pointers, placeOf }) =>
        pointers.map(([name, pointer]) => [name, `document#${encodeURI(placeOf.get(pointer) ?? pointer)}`] as const),
      ),
    );
    const whole = Object.assign({}, ...places.map((one) => one.document)) as JsonObject;
    const inOrder = [...schemas.keys()].map((name) => [name, ids.get(name) ?? '']);
    return standaloneCode.default(standaloneCompiler(whole), Object.fromEntries(inOrder) as Record<string, string>);
  };
  const text = (): string => {
    try {
      return compiled(() => new Set());
    } catch {
      // One schema that cannot be compiled must not take the others with it.
      return compiled(({ units, all }) => uncompilable(units, all));
    }
  };
  // Schemas stand there as data.
  return text()
    .replace(/^"use strict";/, '')
    .replaceAll(/^const schema\d+ = .*$/gm, spelledOut);
}

/** The same code in half the bytes: what Ajv writes out for every single error. Nobody asks for `schemaPath`. */
function shortened(code: string): string {
  return code
    .replace(
      /if\(vErrors === null\)\{\s*vErrors = \[(\w+)\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g,
      '(vErrors ??= []).push($1);',
    )
    .replace(/const (err\d+) = (\{.*\});\n\(vErrors \?\?= \[\]\)\.push\(\1\);/g, '(vErrors ??= []).push($2);')
    .replace(/,schemaPath:"(?:\\.|[^"\\])*"/g, '')
    .replace(/\n{2,}/g, '\n');
}

/** What Ajv's code asks for, and what it gets instead. */
const helpers: Readonly<Record<string, string>> = {
  'ajv/dist/runtime/ucs2length': 'lengthOf',
  'ajv/dist/runtime/equal': 'equal',
};

/**
 * A validator has no use for what people read; it would all end up in the code.
 * @param left pointers of schemas that take everything
 */
function withoutTexts(units: Units, left: ReadonlySet<string>): Units {
  const known = new Map<string, JsonValue>();
  const bare = (schema: JsonValue): JsonValue => {
    if (!isObject(schema)) return schema;
    const node = withChildren(schema, 'Schema', bare);
    return Object.fromEntries(
      Object.entries(node).filter(
        ([key]) => !texts.has(key) && (!key.startsWith('x-') || key === 'x-unique-by' || key === 'x-int64'),
      ),
    );
  };
  return {
    ...units,
    at: (pointer) => {
      const unit = known.get(pointer) ?? (left.has(pointer) || bare(units.at(pointer)));
      known.set(pointer, unit);
      return unit;
    },
  };
}

const texts = new Set(['description', 'summary', 'title', 'example', 'examples', 'deprecated', 'externalDocs']);

/** The formats of ajv-formats as they are, in a module of the client's own: the library itself imports nothing. */
function formatsModule(): string {
  const require = createRequire(import.meta.url);
  const source = readFileSync(require.resolve('ajv-formats/dist/formats'), 'utf8')
    .replace(/^"use strict";\n/, '')
    .replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n');
  return [
    '// Formats of ajv-formats, Copyright (c) 2020 Evgeny Poberezkin, MIT licence.',
    '// @ts-nocheck',
    'const exports = {};',
    `(function () {\n${source}})();`,
    'export const fullFormats: Readonly<Record<string, { validate: (text: string) => boolean }>> = exports.fullFormats;',
    '',
  ].join('\n');
}
