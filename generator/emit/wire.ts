/**
 * This file makes generated/openapi.wire.json: the same interface with literally true URLs. All operations that share one
 * path and method become one operation: the dispatching parameter's values in one enum, parameters and bodies united,
 * answers united by status. Coarser than the document, but valid, and stock tools can use it on the wire.
 */
import type { Api, Content, Operation, Parameter } from '../meaning/api.js';
import { besideUrl, labelOf, trueCall } from '../meaning/declared/dispatch.js';
import { jsonText } from '../meaning/digits.js';
import { objectOf, own, pointerTo, valueAt, type JsonObject, type JsonValue } from '../meaning/json.js';
import type { GeneratedFile } from './file.js';

/** Nothing for ordinary REST documents: their paths are true as they stand. */
export function emitWire(api: Api): GeneratedFile[] {
  const { dispatch } = api;
  if (dispatch === undefined) return [];
  // What is declared action by action means nothing where one operation stands for many.
  const { 'x-action-dispatch': _rule, 'x-resources': _kinds, 'x-stories': _stories, ...others } = api.document;
  const { paths: _paths, components: _components, ...rest } = others;
  const all = api.operations.flatMap((operation) => [operation, ...(operation.others ?? [])]);
  const urls = [...new Set(all.map(({ wire }) => wire.path))];
  const paths = Object.fromEntries(
    urls.map((path, index) => {
      const there = all.filter(({ wire }) => wire.path === path);
      const item = [...new Set(there.map(({ method }) => method))].map((method) => {
        const operations = there.filter((one) => one.method === method);
        return [method, united(api, operations, index === 0 ? '' : String(index + 1))] as const;
      });
      return [path, Object.fromEntries(item)];
    }),
  );
  const document = { ...rest, paths, components: usedComponents(api.document, paths) };
  return [{ path: 'openapi.wire.json', text: `${jsonText(document, 2)}\n` }];
}

function united(api: Api, operations: readonly Operation[], suffix: string): JsonObject {
  const [first] = operations;
  const calls = operations.map((operation) => {
    const call = [trueCall(operation), ...besideUrl(api, operation).map(({ text }) => text)].join('` with `');
    return `- \`${call}\`: ${operation.summary ?? operation.id}`;
  });
  const body = uniteBodies(operations);
  const tags = [...new Set(operations.flatMap((operation) => operation.tags))].slice(0, 1);
  return {
    ...(tags.length === 0 ? {} : { tags }),
    operationId: `${first?.method ?? ''}ByAction${suffix}`,
    summary: `Every action called by ${first?.wire.method ?? ''}`,
    description: `One operation stands for all of these:\n\n${calls.join('\n')}`,
    ...uniteSafety(operations),
    parameters: [...selectors(api, operations), ...uniteParameters(operations)],
    ...(body === undefined ? {} : { requestBody: body }),
    responses: uniteResponses(operations),
  };
}

/** The dispatching parameters, each with every value in use. */
function selectors(api: Api, operations: readonly Operation[]): JsonObject[] {
  const { dispatch } = api;
  if (dispatch === undefined) return [];
  const named = [dispatch, ...(dispatch.version === undefined ? [] : [dispatch.version])];
  const placed = (['query', 'headers'] as const).flatMap((place) =>
    named.map(({ parameter }) => ({ parameter, place })),
  );
  return placed.flatMap(({ parameter, place }): JsonObject[] => {
    const fixed = operations.flatMap(({ wire }) => wire[place].filter(([name]) => name === parameter));
    const values = [...new Set(fixed.map(([, value]) => value))];
    if (values[0] === undefined) return [];
    return [
      {
        name: parameter,
        in: place === 'query' ? 'query' : 'header',
        description: `Selects the operation together with the other dispatching parameters: ${values.join(', ')}.`,
        required: fixed.length === operations.length,
        schema: { type: 'string', enum: values },
        example: values[0],
      },
    ];
  });
}

/** As careful as the most delicate of them. */
function uniteSafety(operations: readonly Operation[]): JsonObject {
  const known = operations.flatMap(({ safety }) => safety ?? []);
  if (known.length < operations.length) return {};
  const changesState = known.some((one) => one.changesState);
  return { 'x-safety': { changesState, repeatable: known.every((one) => one.repeatable) } };
}

/** A parameter is required when every operation requires it. */
function uniteParameters(operations: readonly Operation[]): JsonObject[] {
  const groups = new Map<string, Parameter[]>();
  for (const parameter of operations.flatMap((operation) => operation.parameters)) {
    const identity = `${parameter.in} ${parameter.name}`;
    const group = groups.get(identity) ?? [];
    groups.set(identity, group);
    group.push(parameter);
  }
  return [...groups.values()].flatMap((group): JsonObject[] => {
    const [first] = group;
    if (first === undefined) return [];
    const example = group.flatMap((parameter) => parameter.examples)[0];
    return [
      {
        name: first.name,
        in: first.in,
        ...(first.description === undefined ? {} : { description: first.description }),
        required: group.length === operations.length && group.every((parameter) => parameter.required),
        ...(group.every((parameter) => parameter.deprecated) ? { deprecated: true } : {}),
        schema: anyOf(group.map((parameter) => parameter.schema)),
        ...(example === undefined ? {} : { example: example.value }),
      },
    ];
  });
}

function uniteBodies(operations: readonly Operation[]): JsonObject | undefined {
  const withBody = operations.filter((operation) => operation.body !== undefined);
  if (withBody.length === 0) return undefined;
  return {
    required: withBody.length === operations.length && withBody.every((operation) => operation.body?.required),
    content: uniteContents(
      false,
      withBody.map((operation) => [operation, operation.body?.contents ?? []]),
    ),
  };
}

function uniteResponses(operations: readonly Operation[]): JsonObject {
  const statuses = [...new Set(operations.flatMap((operation) => operation.responses.map((one) => one.status)))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const members = operations.flatMap((operation) =>
        operation.responses.filter((one) => one.status === status).map((response) => ({ operation, response })),
      );
      const descriptions = [...new Set(members.map(({ response }) => response.description))];
      const content = uniteContents(
        !status.startsWith('2'),
        members.map(({ operation, response }) => [operation, response.contents]),
      );
      const description = descriptions.length === 1 ? (descriptions[0] ?? '') : `The answer of the action (${status}).`;
      return [status, { description, ...(Object.keys(content).length === 0 ? {} : { content }) }];
    }),
  );
}

interface Member {
  readonly operation: Operation;
  readonly content: Content;
}

/** United by media type. */
function uniteContents(isError: boolean, members: readonly (readonly [Operation, readonly Content[]])[]): JsonObject {
  const mediaTypes = [...new Set(members.flatMap(([, contents]) => contents.map((content) => content.mediaType)))];
  return Object.fromEntries(
    mediaTypes.map((mediaType) => {
      const found = members.flatMap(([operation, contents]) =>
        contents.filter((content) => content.mediaType === mediaType).map((content) => ({ operation, content })),
      );
      const schemas = found.flatMap(({ content }) => (content.schema === undefined ? [] : [content.schema]));
      return [
        mediaType,
        { ...(schemas.length === 0 ? {} : { schema: anyOf(schemas) }), examples: uniteExamples(found, isError) },
      ];
    }),
  );
}

/**
 * An example of success is called like its action (`Action`, the further ones `Action.name`), so that a stock mock can be
 * asked for it by name. An example of an error keeps its name unless two actions mean different things by it.
 */
function uniteExamples(members: readonly Member[], isError: boolean): JsonObject {
  const all = members.flatMap(({ operation, content }) =>
    content.examples.map((example, index) => ({ label: labelOf(operation), example, first: index === 0 })),
  );
  const meanings = new Map<string, Set<string>>();
  for (const { example } of isError ? all : []) {
    const known = meanings.get(example.name) ?? new Set();
    meanings.set(example.name, known.add(JSON.stringify(example.value)));
  }
  const entries = all.map(({ label, example, first }): [string, JsonObject] => {
    const { name, ofState: _, ...content } = example;
    const isPlain = meanings.get(name)?.size === 1;
    return [isPlain ? name : first && !isError ? label : `${label}.${name}`, content];
  });
  return Object.fromEntries(entries);
}

function anyOf(schemas: readonly JsonValue[]): JsonValue {
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  return distinct.length === 1 ? (distinct[0] ?? {}) : { anyOf: distinct };
}

/** Only the components that the united operations still use, directly or through each other. */
function usedComponents(document: JsonObject, paths: JsonObject): JsonObject {
  const used = new Set<string>();
  const visit = (value: JsonValue): void => {
    const ref = own(value, '$ref');
    if (typeof ref === 'string' && !used.has(ref)) {
      used.add(ref);
      visit(valueAt(document, ref) ?? null);
    }
    // A discriminator's mapping names its schemas without `$ref`; the union lists them as well.
    for (const child of Array.isArray(value) ? (value as readonly JsonValue[]) : Object.values(objectOf(value)))
      visit(child);
  };
  visit(paths);
  const sections = Object.entries(objectOf(document['components'])).map(([section, members]): [string, JsonObject] => {
    const kept = Object.entries(objectOf(members)).filter(([name]) =>
      used.has(`#${pointerTo('/components', section, name)}`),
    );
    return [section, section === 'securitySchemes' ? objectOf(members) : Object.fromEntries(kept)];
  });
  return Object.fromEntries(sections.filter(([, members]) => Object.keys(members).length > 0));
}
