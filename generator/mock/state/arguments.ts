/** A request's arguments by name, as expressions see them. */
import type { Api, Operation } from '../../meaning/api.js';
import { objectOf, own, resolve } from '../../meaning/json.js';
import { isJson } from '../../meaning/wire.js';
import { parseExact } from '../../validate/exact.js';
import { readTexts } from '../../validate/parameters.js';
import type { Received } from '../../validate/validator.js';
import { isMembers, valueOf, type Members, type Value } from './value.js';

/** The body's members, and the parameters, which win; with the defaults that the document declares for parameters. */
export function argumentsOf({ document }: Api, operation: Operation, arrived: Received): Members {
  const parameters = operation.parameters.flatMap((parameter): (readonly [string, Value])[] => {
    const name = parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
    const texts = arrived[parameter.in]?.get(name) ?? [];
    if (texts.length === 0) {
      const value = own(objectOf(resolve(document, parameter.schema, '').value), 'default');
      return value === undefined ? [] : [[parameter.name, valueOf(value)]];
    }
    const { value, literals } = readTexts(document, parameter, texts);
    return [[parameter.name, valueOf(value, literals)]];
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
