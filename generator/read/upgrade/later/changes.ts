/** What OpenAPI 3.2 says otherwise than 3.1, a row a kind of object. What has no word in 3.1 stays as an extension. */
import type { Kind } from '../../../meaning/document/grammar.js';
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  resolve,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../../meaning/json.js';
import { withStandIns } from '../../text/digits.js';
import { below, type At, type Change, type Draft, type Rewriting } from './walk.js';

/** The same node with fields under other names; a name that is taken wins. */
function renamed(node: Draft, names: Readonly<Record<string, string>>): Draft {
  return Object.fromEntries(
    Object.entries(node).flatMap(([name, value]): [string, JsonValue][] => {
      const now = Object.hasOwn(names, name) ? names[name] : undefined;
      if (now === undefined) return [[name, value]];
      return Object.hasOwn(node, now) ? [] : [[now, value]];
    }),
  );
}

function omitting(node: JsonObject, names: readonly string[]): Draft {
  return Object.fromEntries(Object.entries(node).filter(([name]) => !names.includes(name)));
}

/**
 * `itemSchema` is about one item of many, one after the other: what comes all together is a list of them.
 * `x-item-schema` says that they come one by one.
 */
function mediaType(node: Draft, at: At, rewriting: Rewriting): Draft {
  const positional = ['prefixEncoding', 'itemEncoding'].filter((name) => name in node);
  for (const name of positional)
    rewriting.add(
      'encoding-by-position',
      below(at, name),
      `"${name}" says how parts without names are written, which nothing here sends.`,
    );
  const { itemSchema, ...rest } = omitting(node, positional);
  if (itemSchema === undefined) return rest;
  const item = below(at, 'itemSchema').from;
  const places =
    rest['schema'] === undefined ? [['schema', 'items'], ['schema'], ['x-item-schema']] : [['x-item-schema']];
  for (const place of places) rewriting.moves.add(below(at, ...place).to, item);
  if (rest['schema'] !== undefined) return { ...rest, 'x-item-schema': itemSchema };
  return { schema: { type: 'array', items: itemSchema }, ...rest, 'x-item-schema': itemSchema };
}

function encoding(node: Draft, at: At, rewriting: Rewriting): Draft {
  const nested = ['encoding', 'prefixEncoding', 'itemEncoding'].filter((name) => name in node);
  for (const name of nested)
    rewriting.add(
      'encoding-nested',
      below(at, name),
      'How the parts of a part are written is not carried: a part is sent as JSON or as text.',
    );
  return omitting(node, nested);
}

const urlencoded = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** The whole query as one form is what an exploded object is, whose name never shows. */
function parameter(node: Draft, at: At, rewriting: Rewriting): Draft {
  if (node['style'] === 'cookie') return cookie(node, at, rewriting);
  if (node['in'] !== 'querystring') return node;
  const contents = Object.entries(isObject(node['content']) ? node['content'] : {});
  const [form] = contents.filter(([type]) => urlencoded.test(type));
  if (form === undefined) {
    rewriting.add(
      'query-string',
      at,
      `A query that is one value in ${contents[0]?.[0] ?? 'no media type'} cannot be sent.`,
    );
    return node;
  }
  const [type, content] = form;
  const { content: _content, ...rest } = node;
  const example = own(content, 'example');
  const examples = own(content, 'examples');
  for (const name of ['schema', 'example', 'examples'])
    rewriting.moves.add(below(at, name).to, below(at, 'content', type, name).from);
  return {
    ...rest,
    in: 'query',
    style: 'form',
    explode: true,
    schema: own(content, 'schema') ?? { type: 'object' },
    ...(example === undefined ? {} : { example }),
    ...(examples === undefined ? {} : { examples }),
    'x-query-string': true,
  };
}

function cookie(node: Draft, at: At, rewriting: Rewriting): Draft {
  rewriting.add(
    'cookie-style',
    below(at, 'style'),
    'The style "cookie" is sent as "form": values are percent-encoded.',
  );
  return { ...node, style: 'form' };
}

function isUnsendable({ document }: Rewriting, value: JsonValue): boolean {
  const target = resolve(document, value, '').value;
  const types = Object.keys(objectOf(own(target, 'content')));
  return own(target, 'in') === 'querystring' && !types.some((type) => urlencoded.test(type));
}

/** The parameters without those that cannot be sent: these have been said where they are described. */
function withParameters(node: Draft, at: At, rewriting: Rewriting): Draft {
  const { parameters, ...rest } = node;
  const written = arrayOf(valueAt(rewriting.document, below(at, 'parameters').from));
  if (!Array.isArray(parameters) || !written.some((one) => isUnsendable(rewriting, one))) return node;
  const kept = written.flatMap((one, index) => (isUnsendable(rewriting, one) ? [] : [index]));
  kept.forEach((index, now) => {
    rewriting.moves.add(below(at, 'parameters', now).to, below(at, 'parameters', index).from);
  });
  return { ...rest, parameters: kept.map((index) => (parameters as JsonValue[])[index] ?? null) };
}

function components({ mediaTypes: _mediaTypes, ...node }: Draft, at: At, rewriting: Rewriting): Draft {
  const written = objectOf(valueAt(rewriting.document, below(at, 'parameters').from));
  const unsendable = Object.keys(written).filter((name) => isUnsendable(rewriting, written[name] ?? null));
  if (unsendable.length === 0) return node;
  return { ...node, parameters: omitting(objectOf(node['parameters']), unsendable) };
}

/** `value` is data in 3.1, and what is on the wire where there is no data. */
function example(node: Draft, at: At, rewriting: Rewriting): Draft {
  const { dataValue, serializedValue, ...rest } = node;
  const serialized = stringOf(serializedValue);
  if (dataValue === undefined && serialized === undefined) return node;
  const isTaken = rest['value'] !== undefined;
  if (!isTaken)
    rewriting.moves.add(
      below(at, 'value').to,
      below(at, dataValue === undefined ? 'serializedValue' : 'dataValue').from,
    );
  return {
    ...(isTaken ? {} : { value: dataValue ?? fromText(serialized ?? '') }),
    ...rest,
    ...(serialized === undefined ? {} : { 'x-serialized-value': serialized }),
  };
}

function fromText(text: string): JsonValue {
  if (!/^\s*[{[]/.test(text)) return text;
  try {
    return JSON.parse(withStandIns(text)) as JsonValue;
  } catch {
    return text;
  }
}

/** A tag without a branch of its own may be anything the default branch allows: that is a plain union, which needs no tag. */
function schema(node: Draft, at: At, rewriting: Rewriting): Draft {
  const { discriminator } = node;
  const standard = stringOf(own(discriminator, 'defaultMapping'));
  if (standard === undefined || !isObject(discriminator)) return node;
  const { defaultMapping: _default, ...rest } = discriminator;
  if ('oneOf' in node || 'anyOf' in node) {
    rewriting.moves.add(below(at, 'x-discriminator').to, below(at, 'discriminator').from);
    return renamed(node, { discriminator: 'x-discriminator' });
  }
  rewriting.add(
    'default-mapping',
    { to: at.to, from: below(at, 'discriminator', 'defaultMapping').from },
    `Values with another tag are held against this schema, not against "${standard}".`,
  );
  return { ...node, discriminator: { ...rest, 'x-default-mapping': standard } };
}

function flows(node: Draft, at: At, rewriting: Rewriting): Draft {
  if (!('deviceAuthorization' in node)) return node;
  rewriting.add(
    'device-authorization',
    below(at, 'deviceAuthorization'),
    'The flow "deviceAuthorization" is not shown in the documentation.',
  );
  rewriting.moves.add(below(at, 'x-deviceAuthorization').to, below(at, 'deviceAuthorization').from);
  return renamed(node, { deviceAuthorization: 'x-deviceAuthorization' });
}

function tag(node: Draft, at: At, rewriting: Rewriting): Draft {
  if ('parent' in node)
    rewriting.add('tag-parent', below(at, 'parent'), 'The documentation shows tags in one row, not below each other.');
  return renamed(node, { summary: 'x-displayName', parent: 'x-parent', kind: 'x-kind' });
}

const xmlTypes: Readonly<Record<string, Draft>> = { attribute: { attribute: true }, element: {}, none: {} };

export const changes: Partial<Readonly<Record<Kind, Change>>> = {
  MediaType: mediaType,
  Encoding: encoding,
  Parameter: parameter,
  Header: (node, at, rewriting) => (node['style'] === 'cookie' ? cookie(node, at, rewriting) : node),
  Example: example,
  Schema: schema,
  OAuthFlows: flows,
  Tag: tag,
  SecurityScheme: (node) => renamed(node, { oauth2MetadataUrl: 'x-oauth2MetadataUrl', deprecated: 'x-deprecated' }),
  Server: ({ name, ...node }) =>
    name === undefined ? node : { ...node, description: node['description'] ?? name, 'x-name': name },
  Response: ({ summary, ...node }) =>
    summary === undefined && 'description' in node
      ? node
      : {
          ...node,
          description: node['description'] ?? summary ?? '',
          ...(summary === undefined ? {} : { 'x-summary': summary }),
        },
  Xml: ({ nodeType, ...node }) =>
    nodeType === undefined ? node : { ...node, ...xmlTypes[stringOf(nodeType) ?? ''], 'x-node-type': nodeType },
  Components: components,
  PathItem: withParameters,
  Operation: withParameters,
};
