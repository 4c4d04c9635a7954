/** Schemas of a document as the text of a module that needs no Ajv, compiled by Ajv. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { JsonObject } from '../meaning/json.js';
import { mapNodes } from '../meaning/walk.js';
import { standaloneCompiler } from './compile.js';

export interface Standalone {
  /** The module: one exported function per name, which leaves what it found in its property `errors`. */
  readonly code: string;
  /** It imports this one from `./formats.js`; absent when no format needs more than a pattern. */
  readonly formats?: string;
}

/**
 * @param schemas export name → JSON pointer of the schema
 * @param checks module that has the functions of `runtime/checks.ts`
 * @throws Error when a schema cannot be compiled
 */
export function compileStandalone(
  document: JsonObject,
  schemas: ReadonlyMap<string, string>,
  checks: string,
): Standalone {
  const ajv = standaloneCompiler(mapNodes(document, withoutTexts));
  const names = Object.fromEntries([...schemas].map(([name, pointer]) => [name, `document#${encodeURI(pointer)}`]));
  const imports: string[] = [];
  const code = standaloneCode.default(ajv, names).replace(/^"use strict";/, '');
  const body = code.replace(
    /const (\w+) = require\("([^"]+)"\)(?:\.(\w+)(\.\w+|\["[^"]+"\])?)?;/g,
    (_text, local: string, module: string, member = '', rest = '') => {
      const name = module === 'checks' ? String(member) : helpers[module];
      if (module === 'ajv-formats/dist/formats') {
        imports.push(`import { fullFormats as all${local} } from './formats.js';`);
        return `const ${local} = all${local}${String(rest)};`;
      }
      if (name === undefined) throw new Error(`Compiled schemas ask for ${module}, which no client has`);
      imports.push(`import { ${name} as ${local} } from '${checks}';`);
      return '';
    },
  );
  const hasFormats = imports.some((text) => text.includes('fullFormats'));
  return {
    code: `${[...imports.sort(), shortened(body).trim()].join('\n')}\n`,
    ...(hasFormats ? { formats: formatsModule() } : {}),
  };
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

/** A validator has no use for what people read; it would all end up in the code. */
function withoutTexts(node: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([key]) => !texts.has(key) && (!key.startsWith('x-') || key === 'x-unique-by' || key === 'x-int64'),
    ),
  );
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
