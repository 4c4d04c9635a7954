/** What lists and objects are called on the wire, for people. */
import { inside, itemName, memberStyle, startOf, type ListStyle } from '../../../runtime/arguments/lists/style.js';
import { anyShape, type Shape } from '../../../runtime/arguments/shape.js';
import type { Content, Operation, Parameter } from '../../api.js';
import type { JsonObject } from '../../json.js';
import { listStyleIn } from '../arguments.js';
import { argumentShape } from '../../schema/argument-shape.js';

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
  return listStyle === undefined ? undefined : sentence(listStyle, name, argumentShape(document, schema));
}

/** The same of the members of a form, one sentence each, after their names. */
export function fieldsSentAs(document: JsonObject, { schema, fields }: Content): (readonly [string, string])[] {
  const { members } = argumentShape(document, schema ?? {});
  return (members?.names ?? []).flatMap((name) => {
    const style = listStyleIn(fields?.[name]?.row ?? '');
    return style === undefined ? [] : [[name, sentence(style, name, members?.of(name) ?? anyShape)] as const];
  });
}

/** Names of the first pairs of all lists and objects of a call. */
export function namesSent(
  document: JsonObject,
  { parameters, body }: Pick<Operation, 'parameters' | 'body'>,
): string[] {
  const inQuery = parameters.flatMap(({ name, listStyle, schema }) =>
    listStyle === undefined || listStyle.form === 'json'
      ? []
      : shownNames(listStyle, name, argumentShape(document, schema)),
  );
  const { schema, fields } = body?.contents[0] ?? {};
  const { members } = argumentShape(document, schema ?? {});
  const inForm = (members?.names ?? []).flatMap((name) => {
    const style = listStyleIn(fields?.[name]?.row ?? '');
    return style === undefined ? [] : shownNames(style, name, members?.of(name) ?? anyShape);
  });
  return [...inQuery, ...inForm];
}

function sentence(style: ListStyle, name: string, shape: Shape): string {
  if (style.form === 'json') return 'Sent as one text of JSON.';
  const names = shownNames(style, name, shape).map((one) => `\`${one}\``);
  return `Sent as ${names.join(', ')} and so on.`;
}
