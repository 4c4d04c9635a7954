/** Parameters, media types and responses of an operation, with references followed. */
import type { Problems } from '../../problem.js';
import { essenceOf } from '../../runtime/arguments/media-type.js';
import type { ListStyle } from '../../runtime/arguments/lists/style.js';
import { usualStyle } from '../../runtime/arguments/table.js';
import type { Content, Example, Operation, Parameter, RequestBody, Response, ResponseHeader } from '../api.js';
import { bytesOf, schemaOf } from './content.js';
import { readFields } from './fields.js';
import { listStyleOf, type Listener } from './lists/styles.js';
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  pointerTo,
  resolve,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../json.js';

const places = ['path', 'query', 'header', 'cookie'] as const;

export function readParameter(document: JsonObject, value: JsonValue, at: string, problems: Problems): Parameter {
  const found = resolve(document, value, at);
  const parameter = objectOf(found.value);
  const name = stringOf(parameter['name']) ?? '';
  const place = places.find((one) => one === parameter['in']);
  if (place === undefined) {
    problems.add(
      'parameter',
      { pointer: found.pointer },
      `Parameter "${name}" has no place.`,
      'Set in: to path, query, header or cookie.',
    );
  }
  const inPlace = place ?? 'query';
  const [content] = readContents(document, parameter['content'], pointerTo(found.pointer, 'content'));
  const style = stringOf(parameter['style']) ?? usualStyle[inPlace];
  const description = stringOf(parameter['description']);
  const schema = content?.schema ?? parameter['schema'] ?? {};
  const listStyle = listStyleOfParameter(document, parameter);
  return {
    name,
    in: inPlace,
    required: parameter['required'] === true || inPlace === 'path',
    ...(description === undefined ? {} : { description }),
    deprecated: parameter['deprecated'] === true,
    style,
    explode: typeof parameter['explode'] === 'boolean' ? parameter['explode'] : style === 'form' || style === 'cookie',
    allowReserved: parameter['allowReserved'] === true,
    ...(parameter['allowEmptyValue'] === true && inPlace === 'query' ? { allowEmptyValue: true } : {}),
    ...(listStyle === undefined ? {} : { listStyle }),
    schema,
    ...(content === undefined ? {} : { mediaType: content.mediaType }),
    pointer: content?.pointer ?? pointerTo(found.pointer, 'schema'),
    examples: [...readExamples(document, parameter, found.pointer), ...(content?.examples ?? [])],
  };
}

/** In the query, and where nothing describes it as a whole; a style that is named is nearer than that of all. */
export function listStyleOfParameter(
  document: JsonObject,
  parameter: JsonObject,
  listener?: Listener,
): ListStyle | undefined {
  if (parameter['in'] !== 'query' || parameter['content'] !== undefined) return undefined;
  const isOpen = parameter['style'] === undefined && parameter['explode'] === undefined;
  return listStyleOf(document, { holder: parameter, schemas: [parameter['schema'] ?? {}], isOpen }, listener);
}

export function readBody(document: JsonObject, value: JsonValue | undefined, pointer: string): RequestBody | undefined {
  const found = resolve(document, value, pointer);
  if (!isObject(found.value)) return undefined;
  const description = stringOf(found.value['description']);
  return {
    required: found.value['required'] === true,
    ...(description === undefined ? {} : { description }),
    contents: readContents(document, found.value['content'], pointerTo(found.pointer, 'content')),
  };
}

/** In the document's order, but that JSON comes by its own name before it comes by another. */
function readContents(document: JsonObject, value: JsonValue | undefined, at: string): Content[] {
  const contents = Object.entries(objectOf(value)).map(([mediaType, content]): Content => {
    const pointer = pointerTo(at, mediaType);
    const described = schemaOf(document, content, pointer, mediaType);
    const fields = readFields(document, mediaType, own(content, 'encoding'), described.schema);
    return {
      mediaType,
      ...described,
      ...bytesOf(document, mediaType, described.schema),
      ...(fields === undefined ? {} : { fields }),
      examples: readExamples(document, objectOf(content), pointer),
    };
  });
  const plain = contents.find(({ mediaType }) => essenceOf(mediaType) === 'application/json');
  return plain !== undefined && contents[0]?.kind === 'json'
    ? [plain, ...contents.filter((one) => one !== plain)]
    : contents;
}

/** Named examples; a single unnamed one is called `default`, as Prism calls it. Examples that only link to a file outside are left out. */
function readExamples(document: JsonObject, holder: JsonObject, at: string): Example[] {
  const single = own(holder, 'example');
  const named = holder['examples'];
  return [
    ...(single === undefined ? [] : [{ name: 'default', value: single }]),
    ...Object.entries(objectOf(named)).flatMap(([name, value]): Example[] => {
      const found = resolve(document, value, pointerTo(at, 'examples', name));
      const example = found.value;
      if (!isObject(example) || !('value' in example)) return [];
      const ofState = stringOf(example['x-state-error']);
      const summary = stringOf(example['summary']);
      const description = stringOf(example['description']);
      return [
        {
          name,
          ...(summary === undefined ? {} : { summary }),
          ...(description === undefined ? {} : { description }),
          value: example['value'] as JsonValue,
          ...(ofState === undefined
            ? {}
            : { ofState: { text: ofState, pointer: pointerTo(found.pointer, 'x-state-error') } }),
        },
      ];
    }),
  ];
}

export function readResponses(document: JsonObject, value: JsonValue | undefined, at: string): Response[] {
  return Object.entries(objectOf(value))
    .filter(([status]) => !status.startsWith('x-'))
    .map(([status, response]) => {
      const found = resolve(document, response, pointerTo(at, status));
      const one = objectOf(found.value);
      return {
        status,
        description: stringOf(one['description']) ?? '',
        contents: readContents(document, one['content'], pointerTo(found.pointer, 'content')),
        headers: readHeaders(document, one['headers'], pointerTo(found.pointer, 'headers')),
        bodyOptional: one['x-body-optional'] === true,
        pointer: found.pointer,
      };
    });
}

/** "If a response header is defined with the name `Content-Type`, it SHALL be ignored." */
function readHeaders(document: JsonObject, value: JsonValue | undefined, at: string): ResponseHeader[] {
  const all = Object.entries(objectOf(value)).filter(([name]) => name.toLowerCase() !== 'content-type');
  return all.map(([name, header]) => {
    const found = resolve(document, header, pointerTo(at, name));
    const one = objectOf(found.value);
    const description = stringOf(one['description']);
    const [content] = readContents(document, one['content'], pointerTo(found.pointer, 'content'));
    return {
      name,
      required: one['required'] === true,
      ...(description === undefined ? {} : { description }),
      schema: content?.schema ?? one['schema'] ?? {},
      pointer: content?.pointer ?? pointerTo(found.pointer, 'schema'),
      explode: one['explode'] === true,
      ...(content === undefined ? {} : { mediaType: content.mediaType }),
    };
  });
}

/** The only texts that a path parameter may have, where its schema lists them. */
export function listedInPath({ parameters }: Operation, name: string): readonly string[] {
  const found = parameters.find((one) => one.in === 'path' && one.name === name);
  const texts = [own(found?.schema, 'const') ?? [], ...arrayOf(own(found?.schema, 'enum'))].flat();
  return texts.flatMap((text) => (typeof text === 'string' && text !== '' ? [text] : []));
}
