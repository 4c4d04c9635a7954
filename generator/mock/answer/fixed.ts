/** What every error of a document says besides its code and its message: members of the envelope that allow one value. */
import type { Api, Operation } from '../../meaning/api.js';
import { isErrorExample } from '../../meaning/declared/errors.js';
import { arrayOf, objectOf, resolve, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { onlyValue, pathOf } from '../../meaning/operation/enclosure.js';
import { isStructured } from '../../meaning/operation/content.js';
import { instanceSchema } from '../../meaning/schema/schema.js';

/** @returns by operation; without one, what all of them have */
export function fixedMembers(api: Api): (operation?: Operation) => JsonObject {
  const { document, errors, dispatch } = api;
  // Without a rule for errors, there is an envelope where it names the call.
  const marks = errors === undefined ? dispatch?.call : pathOf(errors.code);
  const ways = errors === undefined ? [] : [pathOf(errors.code), pathOf(errors.message)];
  const known = new Map<Operation | undefined, JsonObject>();
  /** Undefined for an operation whose answers are in no envelope. */
  const made = (operation: Operation): JsonObject | undefined => {
    const contents = operation.responses.flatMap(({ status, contents: all }) =>
      all
        .filter((one) => isStructured(one) && one.schema !== undefined)
        .map(({ schema, examples }) => {
          const isShown = examples.some(({ name }) => isErrorExample(operation, Number(status), name));
          return { schema: schema as JsonValue, isError: !status.startsWith('2') || isShown };
        }),
    );
    const envelopes = contents.filter(
      ({ schema }) => marks !== undefined && instanceSchema(document, schema, marks) !== undefined,
    );
    if (envelopes.length === 0) return undefined;
    const ofErrors = envelopes.filter(({ isError }) => isError);
    return shared(
      (ofErrors.length > 0 ? ofErrors : envelopes).map(({ schema }) =>
        fixedIn(document, schema, { mark: marks ?? [], ways }),
      ),
    );
  };

  return (operation) => {
    const before = known.get(operation);
    if (before !== undefined || marks === undefined) return before ?? {};
    const ofAll = () => shared(api.operations.map(made).filter((one) => one !== undefined));
    const members = (operation === undefined ? undefined : made(operation)) ?? ofAll();
    known.set(operation, members);
    return members;
  };
}

/** Where errors are told from successes, and places on the way to which there may be more that is fixed. */
interface Envelope {
  readonly mark: readonly string[];
  readonly ways: readonly (readonly string[])[];
  readonly onlyRequired?: boolean;
}

/** Members that allow one value, down to where the code and the message stand. */
export function fixedIn(document: JsonObject, schema: JsonValue, envelope: Envelope): JsonObject {
  const { mark, ways, onlyRequired = false } = envelope;
  const nodes = nodesOf(document, schema, mark);
  const required = nodes.flatMap((node) => arrayOf(node['required']));
  const members = nodes.flatMap((node) => Object.entries(objectOf(node['properties'])));
  const found = members.flatMap(([name, property]): [string, JsonValue][] => {
    if (onlyRequired && !required.includes(name)) return [];
    const value = onlyValue(document, { schema: property, pointer: '' });
    if (value !== undefined) return [[name, value]];
    const below = (path: readonly string[]) => (path[0] === name && path.length > 1 ? [path.slice(1)] : []);
    const further = ways.flatMap(below);
    if (further.length === 0) return [];
    const inside = fixedIn(document, property, { ...envelope, mark: below(mark)[0] ?? [], ways: further });
    return Object.keys(inside).length === 0 ? [] : [[name, inside]];
  });
  return Object.fromEntries(found);
}

/** A schema with its parts; of alternatives those that have the place of the mark, as errors have. */
function nodesOf(document: JsonObject, schema: JsonValue, mark: readonly string[]): JsonObject[] {
  const node = objectOf(resolve(document, schema, '').value);
  const isMarked = (one: JsonValue) => mark.length > 0 && instanceSchema(document, one, mark) !== undefined;
  const branches = [...arrayOf(node['oneOf']), ...arrayOf(node['anyOf'])].filter(isMarked).slice(0, 1);
  return [node, ...[...arrayOf(node['allOf']), ...branches].flatMap((one) => nodesOf(document, one, mark))];
}

/** The members that all have, with the same value. */
function shared([first = {}, ...others]: readonly JsonObject[]): JsonObject {
  const isEverywhere = ([name, value]: [string, JsonValue]) =>
    others.every((one) => JSON.stringify(one[name]) === JSON.stringify(value));
  return Object.fromEntries(Object.entries(first).filter(isEverywhere));
}
