/** `matrix`: `;name=value` (RFC 6570, 3.2.7), in paths. An empty value has no `=`. */
import { percent, unpercent } from './encode.js';
import { listed, unlisted, type ReadText, type WriteText } from './simple.js';
import { isMembers, itemsOf, membersOf, plain, textOf } from './value.js';

export const matrix: WriteText = (name, value, encode) => {
  const text = listed(value, encode, ',', ',');
  return text === undefined ? undefined : pair(percent(name), text);
};

export const matrixExploded: WriteText = (name, value, encode) => {
  const said = plain(value);
  if (Array.isArray(said))
    return (
      itemsOf(said)
        .map((item) => pair(percent(name), encode(textOf(item))))
        .join('') || undefined
    );
  if (!isMembers(said)) return matrix(name, said, encode);
  return (
    membersOf(said)
      .map(([key, one]) => pair(encode(key), encode(textOf(one))))
      .join('') || undefined
  );
};

function pair(name: string, text: string): string {
  return text === '' ? `;${name}` : `;${name}=${text}`;
}

export const readMatrix: ReadText = (name, text, shape, decode) => {
  const [[own, value] = [], ...more] = pairsIn(text) ?? [];
  return own === name && more.length === 0 ? unlisted(value ?? '', shape, decode, ',') : undefined;
};

export const readMatrixExploded: ReadText = (name, text, shape, decode) => {
  const pairs = pairsIn(text);
  if (pairs === undefined) return undefined;
  const isOwn = pairs.every(([own]) => own === name);
  if (shape.items !== undefined && isOwn) return pairs.map(([, value]) => decode(value));
  if (shape.members !== undefined) return Object.fromEntries(pairs.map(([key, value]) => [key, decode(value)]));
  return isOwn && pairs.length === 1 ? decode(pairs[0]?.[1] ?? '') : undefined;
};

function pairsIn(text: string): [name: string, value: string][] | undefined {
  if (!text.startsWith(';')) return undefined;
  return text
    .slice(1)
    .split(';')
    .map((one) => {
      const [name = '', ...value] = one.split('=');
      return [unpercent(name), value.join('=')];
    });
}
