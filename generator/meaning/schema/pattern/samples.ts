/** Characters that tell sets apart: all of ASCII, and some of every kind beyond it. */

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCodePoint(code));
const beyond = [...'\x85\xa0ªµÀßàÿĀāŁłƀǅʰˈΑαЖжԱאبदกあアー一한٣५€–—‘’“”…・ﬁＡ０😀𝒜𐐀\u0301\u2028\u200b\ufeff\u{10ffff}'];

export const samples: readonly string[] = [...ascii, ...beyond];

const known = new Map<string, string>();

/** A character of a set, a plain one where there is a choice; undefined for a set without characters. */
export function memberOf(set: string): string | undefined {
  const found = known.get(set) ?? find(set);
  if (found !== undefined) known.set(set, found);
  return found;
}

const preferred = [...'a0AxX1bB-_ .:/@', ...samples];

function find(set: string): string | undefined {
  const expression = new RegExp(`^${set}$`, 'u');
  const near = preferred.find((character) => expression.test(character));
  if (near !== undefined) return near;
  for (let code = 0; code <= 0x10ffff; code += 1)
    if ((code < 0xd800 || code > 0xdfff) && expression.test(String.fromCodePoint(code)))
      return String.fromCodePoint(code);
  return undefined;
}
