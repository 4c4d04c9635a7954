/** Parameters of OpenAPI 2.0 that are the body of a request, or fields of a form in it. */
import { own, pointerTo, stringOf, type JsonObject, type JsonValue } from '../../../meaning/json.js';
import { without, type Conversion, type Draft } from './conversion.js';
import { propertyOf } from './parameters.js';
import { schemaOf } from './schemas.js';

/** A parameter with references followed. */
export interface Found {
  readonly node: JsonObject;
  /** Where it really stands in the author's document. */
  readonly from: string;
}

const multipart = 'multipart/form-data';
const urlencoded = 'application/x-www-form-urlencoded';
const bodyKeywords = new Set(['name', 'in', 'schema', 'type', 'format', 'items', 'example']);

/** @param mediaTypes what the operation consumes; JSON when it does not say */
export function bodyOf(
  conversion: Conversion,
  { node, from }: Found,
  mediaTypes: readonly string[],
  to: string,
): Draft {
  conversion.moves.add(to, from);
  const types = mediaTypes.length === 0 ? ['application/json'] : mediaTypes;
  const schema = own(node, 'schema');
  const contentOf = (type: string): JsonValue => {
    if (schema === undefined) return {};
    const at = pointerTo(to, 'content', type, 'schema');
    conversion.moves.add(at, pointerTo(from, 'schema'));
    return { schema: schemaOf(conversion, schema, at, pointerTo(from, 'schema')) };
  };
  return { ...without(node, bodyKeywords), content: Object.fromEntries(types.map((type) => [type, contentOf(type)])) };
}

/** All fields of a form as one object. */
export function formOf(
  conversion: Conversion,
  fields: readonly Found[],
  mediaTypes: readonly string[],
  to: string,
): Draft {
  const [first] = fields;
  if (first !== undefined) conversion.moves.add(to, first.from);
  const required = fields.filter(({ node }) => node['required'] === true).map(nameOf);
  const contentOf = (type: string): JsonValue => {
    const at = pointerTo(to, 'content', type);
    const values = fields.map((field) => {
      const place = pointerTo(at, 'schema', 'properties', nameOf(field));
      return [nameOf(field), propertyOf(conversion, field.node, place, field.from)] as const;
    });
    const encoding = values.flatMap(([name, { style }]) =>
      Object.keys(style).length === 0 ? [] : [[name, style] as const],
    );
    return {
      schema: {
        type: 'object',
        properties: Object.fromEntries(values.map(([name, { schema }]) => [name, schema])),
        ...(required.length === 0 ? {} : { required }),
      },
      ...(encoding.length === 0 ? {} : { encoding: Object.fromEntries(encoding) }),
    };
  };
  const types = formTypes(conversion, fields, mediaTypes);
  return {
    ...(required.length === 0 ? {} : { required: true }),
    content: Object.fromEntries(types.map((type) => [type, contentOf(type)])),
  };
}

/** A form is one of two media types, and a file goes into one of them only. */
function formTypes(conversion: Conversion, fields: readonly Found[], mediaTypes: readonly string[]): string[] {
  const file = fields.find(({ node }) => node['type'] === 'file');
  const said = mediaTypes.filter((type) =>
    [multipart, urlencoded].includes(type.split(';')[0]?.trim().toLowerCase() ?? ''),
  );
  const able = file === undefined ? said : said.filter((type) => type.toLowerCase().startsWith(multipart));
  if (able.length > 0) return able;
  const assumed = file === undefined ? urlencoded : multipart;
  const [first] = fields;
  if (mediaTypes.length > 0 && first !== undefined)
    conversion.add(
      'form-media-type',
      (file ?? first).from,
      `${file === undefined ? 'A form' : 'A file of a form'} cannot be sent as ${mediaTypes.join(' or ')}.`,
    );
  return [assumed];
}

export function nameOf({ node }: Found): string {
  return stringOf(node['name']) ?? '';
}
