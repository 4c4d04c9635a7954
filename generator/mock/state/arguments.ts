/** A request's arguments by name, as expressions see them. */
import type { Api, Operation } from '../../meaning/api.js';
import { objectOf, own, resolve, type JsonObject } from '../../meaning/json.js';
import { argumentsIn } from '../../meaning/operation/enclosure.js';
import { argumentsOf as readerOf } from '../../validate/arguments.js';
import { readBody } from '../../validate/bodies.js';
import type { Received } from '../../validate/validator.js';
import { isMembers, valueOf, type Members, type Value } from './value.js';

/** The body's members, and the parameters, which win; with the defaults that the document declares for parameters. */
export function argumentsOf({ document }: Api, operation: Operation, arrived: Received): Members {
  const read = readerOf(document, operation, arrived);
  const parameters = operation.parameters.flatMap((parameter): (readonly [string, Value])[] => {
    const found = read(parameter);
    if (found === undefined) {
      const value = own(objectOf(resolve(document, parameter.schema, '').value), 'default');
      return value === undefined ? [] : [[parameter.name, valueOf(value)]];
    }
    return [[parameter.name, valueOf(found.value, found.literals)]];
  });
  return { ...bodyOf(document, operation, arrived), ...Object.fromEntries(parameters) };
}

function bodyOf(document: JsonObject, operation: Operation, arrived: Received): Members {
  const { body } = operation;
  const content = body?.contents.find(({ mediaType }) => mediaType === arrived.mediaType) ?? body?.contents[0];
  if (arrived.body === undefined || content === undefined) return {};
  const bytes = typeof arrived.body === 'string' ? new TextEncoder().encode(arrived.body) : arrived.body;
  const found = readBody(document, content, bytes, arrived.contentType);
  if (found === undefined || 'wrong' in found) return {};
  const read = valueOf(found.value, found.literals);
  const given = argumentsIn(operation, read as JsonObject) as Value | undefined;
  return isMembers(given) ? given : {};
}
