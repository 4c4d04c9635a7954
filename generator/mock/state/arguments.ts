/** A request's arguments by name, as expressions see them. */
import type { Api, Operation } from '../../meaning/api.js';
import { objectOf, own, resolve } from '../../meaning/json.js';
import { isJson } from '../../meaning/wire.js';
import { argumentsOf as readerOf } from '../../validate/arguments.js';
import { parseExact } from '../../validate/exact.js';
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
  return { ...bodyOf(operation, arrived), ...Object.fromEntries(parameters) };
}

function bodyOf({ body }: Operation, arrived: Received): Members {
  const mediaType = arrived.mediaType ?? body?.contents[0]?.mediaType;
  if (arrived.body === undefined || mediaType === undefined || !isJson(mediaType)) return {};
  const { value, literals } = parseExact(arrived.body);
  const read = valueOf(value, literals);
  return isMembers(read) ? read : {};
}
