/** What lists and objects are called on the wire, for people. */
import { inside, itemName, memberStyle, startOf, type ListStyle } from '../../../runtime/arguments/lists/style.js';
import type { Parameter } from '../../api.js';
import type { JsonObject } from '../../json.js';
import { argumentShape } from '../../schema/argument-shape.js';

type Shape = ReturnType<typeof argumentShape>;

/** Names of the first pairs of an argument: `Filter.1.Name`, `Filter.1.Value.1`. */
export function shownNames(style: ListStyle, name: string, shape: Shape): string[] {
  const below = (at: string, own: string, shape: Shape, style: ListStyle, depth: number): string[] => {
    const { items, members, text } = shape;
    if (style.form === 'json' || depth > deepest || (items === undefined && members === undefined)) return [at + own];
    const place = (form: string) => at + itemName(form, own, startOf(style));
    // What may be anything is shown as a list of texts.
    if (items !== undefined)
      return text && depth > 0 ? [at + own] : below(place(style.form), '', items(), inside(style), depth + 1);
    const { map } = style;
    const { names = [], of } = members ?? {};
    if (map !== undefined) return [map.key, map.value].map((one) => `${place(map.form)}.${one}`);
    return (names.length === 0 ? ['…'] : names).slice(0, most).flatMap((one) => {
      const inner = of?.(one);
      const member = memberStyle(style, one);
      return inner === undefined ? [`${at}${own}.${one}`] : below(`${at}${own}.`, one, inner, member, depth + 1);
    });
  };
  return below('', name, shape, style, 0).slice(0, most);
}

const most = 3;
const deepest = 4;

/** How a parameter's lists and objects are sent, as a sentence; undefined where they are written in a style of OpenAPI. */
export function sentAs(document: JsonObject, { name, listStyle, schema }: Parameter): string | undefined {
  if (listStyle === undefined) return undefined;
  if (listStyle.form === 'json') return 'Sent as one text of JSON.';
  return `Sent as ${shownNames(listStyle, name, argumentShape(document, schema))
    .map((one) => `\`${one}\``)
    .join(', ')} and so on.`;
}
