/** Lists and objects → one pair a text, with numbers and names between dots. */
import { stringify } from '../../json.js';
import type { Pair, WritePairs } from '../pair.js';
import { Unsayable } from '../unsayable.js';
import { isMembers, itemsOf, membersOf, plain, textOf } from '../value.js';
import { inside, itemName, memberStyle, startOf, type ListStyle } from './style.js';

/** What is empty says nothing. */
export const lists =
  (style: ListStyle): WritePairs =>
  (name, value, encode, spell) => {
    const below = (at: string, own: string, given: unknown, style: ListStyle): Pair[] => {
      const said = plain(given);
      const isList = Array.isArray(said);
      if (!isList && !isMembers(said)) return [[spell(at + own), encode(textOf(said))]];
      if (style.form === 'json') return [[spell(at + own), encode(stringify(said))]];
      const place = (form: string, index: number) => at + itemName(form, own, index + startOf(style));
      if (isList)
        return itemsOf(said).flatMap((item, index) => below(place(style.form, index), '', item, inside(style)));
      const { map } = style;
      return membersOf(said).flatMap(([key, one], index): Pair[] => {
        if (map === undefined) return below(`${at}${own}.`, bare(key), one, memberStyle(style, key));
        const entry = `${place(map.form, index)}.`;
        const rest = below(entry, map.value, one, memberStyle(style, map.value));
        return rest.length === 0 ? [] : [[spell(entry + map.key), encode(key)], ...rest];
      });
    };
    return below('', name, value, style);
  };

function bare(key: string): string {
  if (key === '' || key.includes('.')) throw new Unsayable('has a member whose name is empty or holds a dot');
  return key;
}
