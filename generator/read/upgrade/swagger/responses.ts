/** Responses of OpenAPI 2.0, whose media types stand elsewhere. */
import {
  isObject,
  objectOf,
  own,
  pointerTo,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../../../meaning/json.js';
import { mapObject, without, type Conversion, type Draft } from './conversion.js';
import { headerOf } from './parameters.js';
import { schemaOf } from './schemas.js';

const moved = new Set(['schema', 'examples', 'headers']);

/**
 * A response of an operation or of `#/responses`.
 * @param produces undefined where it is what the whole document produces, so that a shared response can stay shared
 */
export function responseOf(
  conversion: Conversion,
  value: JsonValue,
  produces: readonly string[] | undefined,
  to: string,
  from: string,
): JsonValue {
  if (!isObject(value)) return value;
  const reference = stringOf(own(value, '$ref'));
  if (reference !== undefined) {
    const found = conversion.resolved(value, from);
    const isShared = produces === undefined || own(found.value, 'schema') === undefined;
    if (isShared || !isObject(found.value)) return conversion.reference(reference);
    return written(conversion, found.value, produces, to, found.pointer);
  }
  return written(conversion, value, produces ?? conversion.mediaTypes('produces'), to, from);
}

function written(
  conversion: Conversion,
  node: JsonObject,
  produces: readonly string[],
  to: string,
  from: string,
): Draft {
  conversion.moves.add(to, from);
  const headers = mapObject(own(node, 'headers'), (header, name) =>
    headerOf(conversion, header, pointerTo(to, 'headers', name), pointerTo(from, 'headers', name)),
  );
  const content = contentOf(conversion, node, produces, to, from);
  return {
    ...without(node, moved),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...(Object.keys(content).length === 0 ? {} : { content }),
  };
}

function contentOf(
  conversion: Conversion,
  node: JsonObject,
  produces: readonly string[],
  to: string,
  from: string,
): Draft {
  const schema = own(node, 'schema');
  const examples = Object.entries(objectOf(own(node, 'examples')));
  // Many have written names there, as in OpenAPI 3.
  const byType = examples.filter(([name]) => name.includes('/'));
  const named = examples.filter(([name]) => !name.includes('/') && !name.startsWith('x-'));
  const standard = own(schema, 'type') === 'file' ? 'application/octet-stream' : 'application/json';
  const types = new Set(schema === undefined ? [] : produces.length === 0 ? [standard] : produces);
  for (const [type] of byType) types.add(type);
  if (types.size === 0 && named.length > 0) types.add(produces[0] ?? standard);
  return Object.fromEntries(
    [...types].map((type, index) => {
      const at = pointerTo(to, 'content', type);
      if (schema !== undefined) conversion.moves.add(pointerTo(at, 'schema'), pointerTo(from, 'schema'));
      const example = byType.find(([name]) => name === type);
      if (example !== undefined) conversion.moves.add(pointerTo(at, 'example'), pointerTo(from, 'examples', type));
      const isFirst = index === 0 && named.length > 0 && example === undefined;
      if (isFirst) conversion.moves.add(pointerTo(at, 'examples'), pointerTo(from, 'examples'));
      return [
        type,
        {
          ...(schema === undefined
            ? {}
            : { schema: schemaOf(conversion, schema, pointerTo(at, 'schema'), pointerTo(from, 'schema')) }),
          ...(example === undefined ? {} : { example: example[1] }),
          ...(isFirst ? { examples: Object.fromEntries(named.map(([name, one]) => [name, { value: one }])) } : {}),
        },
      ];
    }),
  );
}
