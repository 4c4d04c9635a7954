/** Paths with holes: `/users/{id}`. A hole's name is whatever stands between braces, `path*` and `$x` included. */
import { Unsayable } from './unsayable.js';

const hole = /\{([^{}]+)\}/;

/** Names of the holes, in order. */
export function holesOf(template: string): string[] {
  return template.split(hole).filter((_, index) => index % 2 === 1);
}

/**
 * The path with its holes filled.
 * @param textOf the text of a parameter, encoded; undefined when it has none
 * @throws Unsayable when a hole stays empty, or a segment would be `.` or `..`, which every URL parser takes away
 */
export function fillPath(template: string, textOf: (name: string) => string | undefined): string {
  const filled = template.split(hole).map((part, index) => {
    if (index % 2 === 0) return literalPath(part);
    const text = textOf(part);
    if (text === undefined || text === '') throw new Unsayable(`path.${part} has no value`);
    return text;
  });
  const dots = filled
    .join('')
    .split('/')
    .find((segment) => /^(\.|%2e){1,2}$/i.test(segment));
  if (dots !== undefined)
    throw new Unsayable(`path.${holesOf(template).join(', path.')} would make "${dots}" of a segment, another path`);
  return filled.join('');
}

/** Text of a path as it stands in a URL: what may not stand there is encoded, what is encoded already stays. */
export function literalPath(text: string): string {
  return text.replace(/[^\w\-.~!$&'()*+,;=:@/%]|%(?![\dA-Fa-f]{2})/gu, encodeURIComponent);
}

/** One spelling of a path: unreserved characters plain, encodings in capitals. */
export function canonicalPath(path: string): string {
  return literalPath(path).replace(/%[\dA-Fa-f]{2}/g, (code) => {
    const char = String.fromCharCode(parseInt(code.slice(1), 16));
    return /[\w\-.~]/.test(char) ? char : code.toUpperCase();
  });
}

/**
 * A path → what stands in the holes, still encoded; undefined for other paths.
 * @param listed the only texts that a hole may have, where they are known: of holes side by side, they say where one ends
 */
export function pathReader(
  template: string,
  listed: (name: string) => readonly string[] = () => [],
): (path: string) => ReadonlyMap<string, string> | undefined {
  const parts = template.split(hole);
  const names = holesOf(template);
  const expression = (textOf: (name: string) => readonly string[]): RegExp => {
    const text = parts.map((part, index) => {
      if (index % 2 === 0) return literally(canonicalPath(part));
      const texts = textOf(part).map((one) => literally(canonicalPath(encodeURIComponent(one))));
      // Of holes side by side the first has all that it can: more than one way to tell them apart would take for ever.
      const isBehind = index > 1 && parts[index - 1] === '' && textOf(parts[index - 2] ?? '').length === 0;
      return texts.length === 0 ? (isBehind ? '([^/])' : '([^/]+)') : `(${texts.join('|')})`;
    });
    return new RegExp(`^${text.join('')}$`);
  };
  // What is not listed is read as well, and refused by who judges it.
  const expressions = [
    ...(names.some((name) => listed(name).length > 0) ? [expression(listed)] : []),
    expression(() => []),
  ];
  return (path) => {
    const canonical = canonicalPath(path);
    const match = expressions.map((one) => one.exec(canonical)).find((found) => found !== null);
    return match == null ? undefined : new Map(names.map((name, index) => [name, match[index + 1] ?? '']));
  };
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
