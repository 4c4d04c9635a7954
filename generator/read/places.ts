/** Where pointers of the bundle stand in the author's files, and what is written there. */
import path from 'node:path';
import { getLineColLocation } from '@redocly/openapi-core';
import { own, pointerSegments, pointerTo, stringOf, valueAt, type JsonValue } from '../meaning/json.js';
import type { Place } from '../problem.js';
import type { ParsedFile } from './guard.js';
import { isJsonText, placeAt, spanOf } from './text/json-place.js';
import { placeOf, relative } from './redocly.js';
import { targetOf } from './resolver.js';

/** Where a node was written: in a file of its own, such as an overlay, or in the document as it was before. */
export interface Origin {
  readonly file?: string;
  readonly pointer: string;
}

export class Places {
  #origin: (pointer: string) => Origin = (pointer) => ({ pointer });

  /** @param files what was read, by absolute path */
  constructor(
    private readonly root: string,
    private readonly files: ReadonlyMap<string, ParsedFile>,
  ) {}

  /** The document was changed: pointers are of another one, and each of them comes from somewhere. */
  come(origin: (pointer: string) => Origin): void {
    const before = this.#origin;
    this.#origin = (pointer) => {
      const from = origin(pointer);
      return from.file === undefined ? before(from.pointer) : from;
    };
  }

  /** The file that wrote a node, where it is another than the document's, and where in it. */
  readonly origin = (pointer: string): Origin => this.#origin(pointer);

  /** A pointer of the bundle → file, line and column, as near as the author wrote something. */
  readonly locate = (pointer: string): Place => {
    const { file, segments, isBlock } = this.#walk(pointer);
    const source = this.files.get(file)?.source;
    if (source === undefined) return { file: relative(file), pointer };
    // A whole block is named by its key: underlining all its lines would hide the point.
    const reportOnKey = isBlock && segments.length > 0;
    if (isJsonText(source.body)) {
      const span = spanOf(source.body, segments);
      if (span === undefined) return { file: relative(file), pointer };
      const [at, end] = reportOnKey ? [span.key, source.body.indexOf('"', span.key + 1) + 1] : [span.start, span.end];
      return { file: relative(file), ...placeAt(source.body, at, end), pointer };
    }
    return { ...placeOf({ source, pointer: `#${pointerTo('', ...segments) || '/'}`, reportOnKey }), pointer };
  };

  /** The characters of a value that is no text, list or object. */
  readonly written = (pointer: string): string | undefined => {
    const { file, segments, isFound } = this.#walk(pointer);
    const source = this.files.get(file)?.source;
    if (source === undefined || !isFound) return undefined;
    if (isJsonText(source.body)) {
      const span = spanOf(source.body, segments);
      return span === undefined ? undefined : source.body.slice(span.start, span.end);
    }
    const { start, end } = getLineColLocation({
      source,
      pointer: `#${pointerTo('', ...segments)}`,
      reportOnKey: false,
    });
    if (end === undefined || start.line !== end.line) return undefined;
    return source.getLines()[start.line - 1]?.slice(start.col - 1, end.col - 1);
  };

  /** Into `$ref`ed files where the bundle holds them inline, and into the file a component was lifted from. */
  #walk(pointer: string): { file: string; segments: string[]; isBlock: boolean; isFound: boolean } {
    const { files } = this;
    const origin = this.#origin(pointer);
    let file = origin.file ?? this.root;
    let rest = pointerSegments(origin.pointer);
    const [top, , name] = rest;
    if (
      origin.file === undefined &&
      top === 'components' &&
      name !== undefined &&
      at(files.get(file)?.parsed, rest.slice(0, 3)) === undefined
    ) {
      // The bundler names a component after its file.
      const lifted = [...files.keys()].find((one) => one !== file && path.basename(one, path.extname(one)) === name);
      if (lifted !== undefined) [file, rest] = [lifted, rest.slice(3)];
    }
    let value = files.get(file)?.parsed;
    let segments: string[] = [];
    for (const [index, segment] of rest.entries()) {
      const next = at(value, [segment]);
      if (next === undefined) return { file, segments, isBlock: false, isFound: index === rest.length };
      value = next;
      segments.push(segment);
      const [target, inside = ''] = (stringOf(own(value, '$ref')) ?? '').split('#');
      if (target === undefined || target === '') continue;
      const other = targetOf(file, target);
      if (!files.has(other)) break;
      [file, segments] = [other, pointerSegments(inside)];
      value = at(files.get(file)?.parsed, segments);
    }
    return { file, segments, isBlock: isBlock(value), isFound: true };
  }
}

function isBlock(value: JsonValue | undefined): boolean {
  return typeof value === 'object';
}

function at(value: JsonValue | undefined, segments: readonly string[]): JsonValue | undefined {
  return value === undefined ? undefined : valueAt(value, pointerTo('', ...segments));
}
