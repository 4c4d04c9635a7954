/** Secrets stay out of everything a run prints, and calls are shown as commands that can be repeated. */
import type { WireRequest } from '../../meaning/operation/wire.js';

export type Mask = (text: string) => string;

const star = '***';

/** Hides the given values, and the words in them that are long enough to be secrets of their own (`Bearer abc…`). */
export function masking(secrets: readonly string[]): Mask {
  const words = secrets.flatMap((secret) => [secret, ...secret.split(/[\s,;="]+/).filter((word) => word.length >= 6)]);
  const spelled = words.flatMap((word) => [word, encodeURIComponent(word), JSON.stringify(word).slice(1, -1)]);
  const longestFirst = [...new Set(spelled)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((masked, secret) => masked.replaceAll(secret, star), text);
}

/** A call for a POSIX shell. */
export function curlOf(wire: WireRequest, base: string, mask: Mask, secretHeaders: readonly string[] = []): string {
  const { method, target, headers, body } = wire;
  const parts = [
    'curl',
    '-i',
    ...(method === 'GET' ? [] : ['-X', method]),
    '--globoff',
    quoted(base.replace(/\/$/, '') + target),
    ...headers.flatMap(([name, value]) => ['-H', quoted(`${name}: ${value}`)]),
    ...secretHeaders.flatMap((name) => ['-H', quoted(`${name}: ${star}`)]),
    ...(body === undefined ? [] : ['--data-raw', quoted(body)]),
  ];
  return mask(parts.join(' '));
}

/** Single quotes keep everything but themselves from the shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
