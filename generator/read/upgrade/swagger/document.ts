/** OpenAPI 2.0 as 3.1: the same paths, with bodies, answers, servers and components where 3.1 has them. */
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  pointerTo,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../../../meaning/json.js';
import type { Upgraded } from '../upgraded.js';
import { bodyOf, formOf, nameOf, type Found } from './bodies.js';
import { Conversion, mapObject, without, type Draft } from './conversion.js';
import { parameterOf } from './parameters.js';
import { responseOf } from './responses.js';
import { schemaOf } from './schemas.js';
import { securitySchemesOf } from './security.js';

const methods: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);
const rootKeywords = new Set([
  ...['swagger', 'info', 'host', 'basePath', 'schemes', 'consumes', 'produces', 'paths'],
  ...['definitions', 'parameters', 'responses', 'securityDefinitions'],
]);
const operationKeywords = new Set(['consumes', 'produces', 'schemes', 'parameters', 'responses']);

/** @param document one whole document, all its references local */
export function from20(document: JsonObject): Upgraded {
  const conversion = new Conversion(document);
  const { moves } = conversion;
  moves.add('/openapi', '/swagger');
  const servers = serversOf(document);
  if (servers.length > 0) moves.add('/servers', 'host' in document ? '/host' : '/basePath');
  const paths = mapObject(document['paths'], (item, key) => pathItemOf(conversion, item, pointerTo('/paths', key)));
  const components = componentsOf(conversion);
  const upgraded: JsonObject = {
    openapi: '3.1.1',
    ...('info' in document ? { info: document['info'] as JsonValue } : {}),
    ...(servers.length === 0 ? {} : { servers }),
    ...without(document, rootKeywords),
    paths,
    ...(Object.keys(components).length === 0 ? {} : { components }),
  };
  conversion.settle(upgraded);
  return { document: upgraded, origin: (pointer) => moves.origin(pointer), findings: conversion.findings };
}

/** None where the document says nothing of its address. */
function serversOf(document: JsonObject, schemes = document['schemes']): JsonObject[] {
  const host = stringOf(document['host']);
  const base = (stringOf(document['basePath']) ?? '').replace(/^(?=[^/])/, '/').replace(/\/$/, '');
  if (host === undefined) return base === '' ? [] : [{ url: base }];
  const said = arrayOf(schemes).flatMap((scheme) => stringOf(scheme) ?? []);
  return (said.length === 0 ? ['https'] : said).map((scheme) => ({
    url: `${scheme}://${host.replace(/\/$/, '')}${base}`,
  }));
}

function componentsOf(conversion: Conversion): Draft {
  const { document, moves } = conversion;
  const section = (name: string, old: string, make: (value: JsonValue, to: string, from: string) => JsonValue) => {
    moves.add(`/components/${name}`, `/${old}`);
    const to = `/components/${name}`;
    return mapObject(document[old], (value, key) => make(value, pointerTo(to, key), pointerTo(`/${old}`, key)));
  };
  const shared = Object.entries(objectOf(document['parameters'])).map(([name, value]) => {
    const from = pointerTo('/parameters', name);
    return { name, value, from, found: conversion.resolved(value, from) };
  });
  const placed = (wanted: (place: JsonValue | undefined) => boolean) =>
    shared.filter(({ found }) => isObject(found.value) && wanted(found.value['in']));
  const parameters = placed((place) => place !== 'body' && place !== 'formData').map(({ name, value, from }) => {
    const to = pointerTo('/components/parameters', name);
    const reference = stringOf(own(value, '$ref'));
    if (reference !== undefined) moves.add(to, from);
    return [
      name,
      reference === undefined ? parameterOf(conversion, objectOf(value), to, from) : conversion.reference(reference),
    ] as const;
  });
  const bodies = placed((place) => place === 'body').map(({ name, found: { value, pointer }, from }) => {
    const to = pointerTo('/components/requestBodies', name);
    const body = bodyOf(conversion, { node: objectOf(value), from: pointer }, conversion.mediaTypes('consumes'), to);
    if (pointer !== from) moves.add(to, from);
    return [name, body] as const;
  });
  const sections = {
    schemas: section('schemas', 'definitions', (value, to, from) => schemaOf(conversion, value, to, from)),
    parameters: Object.fromEntries(parameters),
    requestBodies: Object.fromEntries(bodies),
    responses: section('responses', 'responses', (value, to, from) =>
      responseOf(conversion, value, undefined, to, from),
    ),
    securitySchemes: section('securitySchemes', 'securityDefinitions', (value) => value),
  };
  const schemes = securitySchemesOf(conversion, document['securityDefinitions']);
  return Object.fromEntries(
    Object.entries({ ...sections, securitySchemes: schemes }).filter(([, members]) => Object.keys(members).length > 0),
  );
}

function pathItemOf(conversion: Conversion, value: JsonValue, pointer: string): JsonValue {
  if (!isObject(value)) return value;
  const inherited = parametersOf(conversion, value, pointer);
  const { parameters: _parameters, $ref, ...rest } = value;
  const kept = placedParameters(conversion, inherited, pointer);
  return {
    ...(typeof $ref === 'string' ? conversion.reference($ref) : {}),
    ...(kept.length === 0 ? {} : { parameters: kept }),
    ...Object.fromEntries(
      Object.entries(rest).map(([key, one]) => [
        key,
        methods.has(key) && isObject(one) ? operationOf(conversion, one, inherited, pointerTo(pointer, key)) : one,
      ]),
    ),
  };
}

function operationOf(conversion: Conversion, node: JsonObject, inherited: readonly Listed[], pointer: string): Draft {
  const listed = parametersOf(conversion, node, pointer);
  const parameters = placedParameters(conversion, listed, pointer);
  const requestBody = requestBodyOf(conversion, node, listed, inherited, pointerTo(pointer, 'requestBody'));
  const produces = 'produces' in node ? conversion.mediaTypes('produces', node) : undefined;
  const servers = 'schemes' in node ? serversOf(conversion.document, node['schemes']) : [];
  if (servers.length > 0) conversion.moves.add(pointerTo(pointer, 'servers'), pointerTo(pointer, 'schemes'));
  const responses = mapObject(node['responses'], (response, status) => {
    const at = pointerTo(pointer, 'responses', status);
    return responseOf(conversion, response, produces, at, at);
  });
  return {
    ...without(node, operationKeywords),
    ...(servers.length === 0 ? {} : { servers }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(requestBody === undefined ? {} : { requestBody }),
    ...('responses' in node ? { responses } : {}),
  };
}

/** A parameter of a list, followed to where it stands. */
interface Listed extends Found {
  /** Its place in the list. */
  readonly at: string;
  /** What leads to one of the document's shared parameters, or nowhere, as written. */
  readonly reference?: string;
}

function parametersOf(conversion: Conversion, holder: JsonObject, pointer: string): Listed[] {
  return arrayOf(holder['parameters']).flatMap((value, index): Listed[] => {
    const at = pointerTo(pointer, 'parameters', index);
    const { value: node, pointer: from } = conversion.resolved(value, at);
    const reference = stringOf(own(value, '$ref'));
    const isLocal = isObject(node) && !(reference !== undefined && from.startsWith('/parameters/'));
    if (isLocal) return [{ node, from, at }];
    return reference === undefined ? [] : [{ node: objectOf(node), from, at, reference }];
  });
}

/** Those that stay parameters. */
function placedParameters(conversion: Conversion, listed: readonly Listed[], pointer: string): JsonValue[] {
  const stay = listed.filter(({ node }) => node['in'] !== 'body' && node['in'] !== 'formData');
  return stay.map(({ node, from, at, reference }, index) => {
    const to = pointerTo(pointer, 'parameters', index);
    if (reference === undefined) return parameterOf(conversion, node, to, from);
    conversion.moves.add(to, at);
    return conversion.reference(reference);
  });
}

/** The body that an operation describes, or else the one that all operations of its path have. */
function requestBodyOf(
  conversion: Conversion,
  operation: JsonObject,
  listed: readonly Listed[],
  inherited: readonly Listed[],
  to: string,
): JsonValue | undefined {
  const consumes = conversion.mediaTypes('consumes', operation);
  const inPlace = (place: string) => (one: Listed) => one.node['in'] === place;
  const ownFields = listed.filter(inPlace('formData'));
  const body = listed.find(inPlace('body')) ?? (ownFields.length === 0 ? inherited.find(inPlace('body')) : undefined);
  if (body !== undefined) {
    if (body.reference !== undefined && !('consumes' in operation)) {
      conversion.moves.add(to, body.at);
      return conversion.reference(body.reference);
    }
    return bodyOf(conversion, body, consumes, to);
  }
  const known = new Set(ownFields.map(nameOf));
  const fields = [...inherited.filter((one) => inPlace('formData')(one) && !known.has(nameOf(one))), ...ownFields];
  return fields.length === 0 ? undefined : formOf(conversion, fields, consumes, to);
}
