/** What Redocly cannot read at all (no OpenAPI version, not YAML, a circle of references) is the user's input as well. */
import { BaseResolver, type Source as RedoclySource, YamlParseError } from '@redocly/openapi-core';
import { circlesIn } from './circles.js';
import { placeOf, readable, relative, unparsed } from './redocly.js';
import type { JsonValue } from '../meaning/json.js';
import { ProblemError, type Problem } from '../problem.js';
import { parsedText } from './resolver.js';

/**
 * Runs what may throw of a document at `root`.
 * @throws ProblemError in its place
 */
export async function guarded<T>(
  root: string,
  resolver: BaseResolver,
  run: () => Promise<T>,
  fix = 'Make it an OpenAPI 3.0 or 3.1 document in YAML or JSON.',
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof YamlParseError) throw new ProblemError([unparsed(error)]);
    const message = error instanceof Error ? error.message : String(error);
    const circles = message === 'Self-referencing circular pointer' ? circular(await parsedFiles(resolver)) : [];
    if (circles.length > 0) throw new ProblemError(circles);
    throw new ProblemError([
      { kind: 'document-unreadable', where: { file: relative(root) }, ...reworded(readable(message), fix) },
    ]);
  }
}

function circular(files: ReadonlyMap<string, ParsedFile>): Problem[] {
  const parsed = new Map([...files].map(([file, one]) => [file, one.parsed]));
  return circlesIn(parsed).flatMap((circle): Problem[] => {
    const [first] = circle;
    const source = files.get(first?.file ?? '')?.source;
    if (first === undefined || source === undefined) return [];
    const way = [...circle, first].map(({ target }) => target).join(' → ');
    return [
      {
        kind: 'reference-circle',
        where: placeOf({ source, pointer: `#${first.pointer}`, reportOnKey: false }),
        what: `A $ref leads ${circle.length === 1 ? '' : 'through others '}back to itself: ${way}.`,
        fix: 'Let one of them point at what is meant.',
      },
    ];
  });
}

/** What Redocly says of the user's input as if it were its own trouble. */
function reworded(what: string, fix: string): { what: string; fix: string } {
  if (what.startsWith('Document must be JSON object'))
    return { what: 'The document is no object: it has no fields such as openapi, info and paths.', fix };
  if (what === 'Unsupported specification')
    return { what: 'The document does not say which OpenAPI it is written in: it has no field "openapi".', fix };
  return { what, fix };
}

export interface ParsedFile {
  readonly source: RedoclySource;
  readonly parsed: JsonValue;
}

/** The files as they are written, by absolute path. All of them are in the resolver's cache by now. */
export async function parsedFiles(resolver: BaseResolver): Promise<Map<string, ParsedFile>> {
  const files = new Map<string, ParsedFile>();
  // Not the one that holds the whole document.
  const reader = new BaseResolver();
  for (const pending of resolver.cache.values()) {
    const document = await pending;
    if (!('parsed' in document)) continue;
    const { source } = document;
    const isRoot = files.size === 0;
    let parsed: JsonValue | undefined;
    files.set(source.absoluteRef, {
      source,
      // Parsed again, and only when somebody asks: the bundler writes into what the resolver holds.
      get parsed() {
        return (parsed ??= parsedText(source, (one) => reader.parseDocument(one, isRoot).parsed) as JsonValue);
      },
    });
  }
  return files;
}
