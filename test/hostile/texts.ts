/** Texts of a document that try to become code, HTML, Markdown, shell or YAML: each kind of mischief in each kind of place. */
import { pointerTo } from '../../generator/meaning/json.js';
import { documentWith, json, mischief, postOf, type Hostile } from './document.js';

const all = Object.values(mischief);
/** As members of a map, each with the same value. */
const named = <T>(value: (text: string, index: number) => T, more = ''): Record<string, T> =>
  Object.fromEntries(all.map((text, index) => [text + more, value(text, index)]));
const each = <T>(value: (text: string, index: number) => T): T[] => all.map(value);
const whole = all.join(' ');
/** Not encoded, as a lone surrogate cannot be. */
const referenceTo = (name: string) => `#${pointerTo('/components/schemas', name).replaceAll('%', '%25')}`;
const text = (description: string) => ({ type: 'string', description, title: description });

const places: Readonly<Record<string, unknown>> = {
  'title and version': documentWith({ info: { title: whole, version: whole, description: whole, summary: whole } }),
  'title that ends a comment when its ends are taken out': documentWith({
    info: { title: '**//globalThis.hacked = 1//', version: '1' },
  }),
  'licence and contact': documentWith({
    info: {
      ...{ title: 'T', version: '1', termsOfService: `javascript:${whole}` },
      contact: { name: whole, url: `javascript:${whole}`, email: whole },
      license: { name: whole, url: whole, identifier: whole },
    },
  }),
  'names of schemas': documentWith({
    components: {
      schemas: {
        A: { type: 'object', properties: named((_, i) => ({ $ref: referenceTo(all[i] ?? '') })) },
        ...named(text),
      },
    },
  }),
  'names of members': documentWith({}, { type: 'object', properties: named(text), required: all }),
  'titles and descriptions of schemas': documentWith(
    {},
    { allOf: each((one) => ({ ...text(one), type: 'object' })), description: whole, title: whole },
  ),
  'values of enums': documentWith(
    {},
    {
      type: 'object',
      properties: {
        a: { enum: all, description: whole, 'x-enumDescriptions': named((one) => one) },
        b: { const: whole },
        c: { type: 'string', default: whole, examples: all },
      },
    },
  ),
  patterns: documentWith(
    {},
    { type: 'object', properties: Object.fromEntries(each((one, i) => [`p${i}`, { type: 'string', pattern: one }])) },
  ),
  'formats and types of content': documentWith(
    {},
    {
      type: 'object',
      properties: Object.fromEntries(
        each((one, i) => [`p${i}`, { type: 'string', format: one, contentMediaType: one, contentEncoding: one }]),
      ),
    },
  ),
  'names of parameters': documentWith({
    paths: {
      '/a': {
        get: {
          operationId: 'getA',
          parameters: each((name) => ({ name, in: 'query', description: name, schema: text(name), example: name })),
          responses: { '200': { description: whole } },
        },
      },
    },
  }),
  'names of headers and cookies': documentWith({
    paths: {
      '/a': {
        get: {
          operationId: 'getA',
          parameters: each((name, i) => ({
            name,
            in: i % 2 ? 'header' : 'cookie',
            schema: { type: 'string' },
            example: name,
          })),
          responses: {
            '200': { description: 'Fine', headers: named((one) => ({ description: one, schema: text(one) })) },
          },
        },
      },
    },
  }),
  'paths and their parameters': documentWith({
    paths: Object.fromEntries(
      each((one, i) => [
        `/a${i}/${one.replaceAll(/[{}/]/g, '')}/{${one.replaceAll(/[{}/]/g, '')}}`,
        {
          get: {
            parameters: [
              {
                name: one.replaceAll(/[{}/]/g, ''),
                in: 'path',
                required: true,
                schema: { type: 'string' },
                example: one,
              },
            ],
            responses: { '200': { description: one } },
          },
        },
      ]),
    ),
  }),
  'names of operations': documentWith({
    paths: Object.fromEntries(
      each((one, i) => [`/a${i}`, { post: postOf({ operationId: one, summary: one, description: one }) }]),
    ),
  }),
  'names of tags': documentWith({
    tags: each((name) => ({
      name,
      description: name,
      'x-displayName': name,
      externalDocs: { url: `javascript:${name}`, description: name },
    })),
    paths: Object.fromEntries(each((one, i) => [`/a${i}`, { post: postOf({ operationId: `post${i}`, tags: [one] }) }])),
  }),
  'media types': documentWith({
    paths: Object.fromEntries(
      each((one, i) => [
        `/a${i}`,
        {
          post: {
            operationId: `post${i}`,
            requestBody: { required: true, content: { [`text/${one}`]: { schema: { type: 'string' }, example: one } } },
            responses: {
              '200': { description: one, content: { [one]: { schema: { type: 'string' }, example: one } } },
            },
          },
        },
      ]),
    ),
  }),
  'bodies of plain text': documentWith({
    paths: Object.fromEntries(
      each((one, i) => [
        `/a${i}`,
        {
          post: {
            operationId: `post${i}`,
            requestBody: { required: true, content: { 'text/plain': { schema: { type: 'string' }, example: one } } },
            responses: { '204': { description: one } },
          },
        },
      ]),
    ),
  }),
  'fields of forms': documentWith({
    paths: {
      '/a': {
        post: {
          operationId: 'postA',
          requestBody: {
            required: true,
            content: {
              'application/x-www-form-urlencoded': {
                schema: { type: 'object', properties: named(text) },
                example: named((one) => one),
              },
            },
          },
          responses: { '204': { description: 'Fine' } },
        },
      },
    },
  }),
  'fields of forms with files, which name files of the reader': documentWith({
    paths: {
      '/a': {
        post: {
          operationId: 'postA',
          requestBody: {
            required: true,
            content: {
              'multipart/form-data': {
                schema: {
                  type: 'object',
                  properties: {
                    ...named(text),
                    'x=@/etc/hostname;': { type: 'string' },
                    '@/etc/hostname': { type: 'string' },
                    '<': { type: 'string' },
                  },
                },
                encoding: named((one) => ({ contentType: `${one};headers=@/etc/hostname` })),
                example: {
                  ...named((one) => one),
                  'x=@/etc/hostname;': '@/etc/hostname',
                  '@/etc/hostname': '</etc/hostname',
                  '<': '<',
                },
              },
            },
          },
          responses: { '204': { description: 'Fine' } },
        },
      },
    },
  }),
  'names and texts of examples': documentWith({
    paths: {
      '/a': {
        post: postOf({
          requestBody: {
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/A' },
                examples: named((one) => ({ summary: one, description: one, value: { a: one } })),
              },
            },
          },
          responses: {
            '200': {
              description: whole,
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/A' },
                  examples: named((one) => ({ summary: one, value: { a: one } })),
                },
              },
            },
          },
        }),
      },
    },
  }),
  'addresses of servers': documentWith({
    servers: [
      ...each((one) => ({
        url: `https://${one}.example/{v}`,
        description: one,
        variables: { v: { default: one, enum: all, description: one } },
      })),
      { url: 'javascript:globalThis.hacked=1' },
      { url: "http://localhost/'; touch hacked; '" },
    ],
  }),
  'names of variables of servers': documentWith({
    servers: [
      {
        url: `https://a.example/${each((_, i) => `{v${i}}`).join('/')}/{__proto__}/{constructor}`,
        variables: { ...named(() => ({ default: 'a' })), constructor: { default: 'b' } },
      },
    ],
  }),
  'schemes of security': documentWith({
    security: [named(() => []), {}],
    components: {
      schemas: { A: {} },
      securitySchemes: named(
        (one, i) =>
          [
            { type: 'apiKey', in: 'header', name: one, description: one },
            { type: 'http', scheme: one, bearerFormat: one },
            { type: 'oauth2', flows: { implicit: { authorizationUrl: `javascript:${one}`, scopes: { [one]: one } } } },
            { type: 'openIdConnect', openIdConnectUrl: `javascript:${one}` },
            { type: 'apiKey', in: 'query', name: one },
            { type: 'apiKey', in: 'cookie', name: one },
          ][i % 6],
      ),
    },
  }),
  discriminators: documentWith(
    {},
    {
      oneOf: each((one, i) => ({
        type: 'object',
        required: [whole],
        properties: { [whole]: { const: one }, [`a${i}`]: { type: 'string' } },
      })),
      discriminator: { propertyName: whole, mapping: named(() => '#/components/schemas/A') },
    },
  ),
  'callbacks, links and webhooks': documentWith({
    webhooks: named((one, i) => ({
      post: { operationId: `hook${i}`, summary: one, responses: { '200': { description: one } } },
    })),
    paths: {
      '/a': {
        post: postOf({
          callbacks: named((one, i) => ({
            [`{$request.body#/${one}}`]: {
              post: { operationId: `call${i}`, responses: { '200': { description: one } } },
            },
          })),
          responses: {
            '200': {
              description: 'Fine',
              links: named((one) => ({ operationId: one, parameters: { [one]: one }, description: one })),
            },
          },
        }),
      },
    },
  }),
  'statuses and extensions': documentWith({
    ...named((one) => one, ' x-'),
    'x-logo': { url: 'https://outside.example/a.png', href: 'javascript:globalThis.hacked=1', altText: whole },
    paths: {
      '/a': {
        post: postOf({
          ...Object.fromEntries(each((one) => [`x-${one}`, one])),
          'x-codeSamples': [{ lang: whole, label: whole, source: whole }],
          responses: { ...named((one) => ({ description: one })), '200': { description: whole } },
        }),
      },
    },
  }),
  'a method of its own': documentWith({
    openapi: '3.2.0',
    paths: {
      '/a': {
        additionalOperations: {
          'A|touch-hacked&': postOf(),
          'B`touch`': postOf({ operationId: 'b' }),
          [whole]: postOf({ operationId: 'c' }),
        },
      },
    },
  }),
  'an XML name': documentWith(
    {},
    {
      type: 'object',
      xml: { name: whole, prefix: whole, namespace: whole },
      properties: { a: { type: 'string', xml: { name: whole, attribute: true } } },
    },
  ),
  'a dispatch and an envelope of errors': documentWith({
    'x-action-dispatch': { path: '/a', in: 'query', parameter: whole },
    'x-request-id': whole,
    'x-errors': {
      code: whole,
      message: 'm',
      violations: {
        missing: { status: 400, code: whole, message: `{field} ${whole}` },
        path: { status: 404, code: whole, message: whole },
      },
    },
    paths: Object.fromEntries(
      each((one, i) => [
        `/a/Action${i}`,
        {
          post: postOf({
            operationId: one,
            parameters: [{ name: whole, in: 'query', required: true, schema: { type: 'string', enum: [one] } }],
          }),
        },
      ]),
    ),
  }),
};

const prototypeNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  'prototype',
  'toJSON',
  '__defineGetter__',
];
const protos = <T>(value: (name: string) => T): string =>
  `{${prototypeNames.map((name) => `${JSON.stringify(name)}:${JSON.stringify(value(name))}`).join()}}`;
const withProtos = (parts: Readonly<Record<string, string>>): string =>
  JSON.stringify(documentWith(Object.fromEntries(Object.keys(parts).map((key) => [key, `@${key}@`])))).replaceAll(
    /"@(\w+)@"/g,
    (_, key: string) => parts[key] ?? '',
  );

const prototypes: Readonly<Record<string, string>> = {
  'schemas and members': withProtos({
    components: `{"schemas":{"A":{"type":"object","additionalProperties":false,"properties":${protos((name) => ({ $ref: `#/components/schemas/${name}` }))},"required":["__proto__","constructor"]},${protos(() => ({ type: 'object', properties: { a: { type: 'string' } } })).slice(1, -1)}}}`,
  }),
  'operations, parameters and tags': withProtos({
    tags: JSON.stringify(prototypeNames.map((name) => ({ name }))),
    paths: `{${prototypeNames
      .map(
        (name, i) =>
          `"/${name}/{${name}}":${JSON.stringify({
            get: {
              operationId: name,
              tags: [name],
              parameters: [
                { name, in: 'path', required: true, schema: { type: 'string' } },
                { name: prototypeNames[(i + 1) % 9], in: 'query', schema: { enum: prototypeNames } },
                { name, in: 'cookie', schema: { type: 'string' } },
                { name, in: 'header', schema: { type: 'string' } },
              ],
              responses: { '200': { description: 'Fine', headers: { constructor: { schema: { type: 'string' } } } } },
            },
          })}`,
      )
      .join()}}`,
  }),
  'enums, examples and values': withProtos({
    components: `{"schemas":{"A":{"type":"object","properties":{"a":{"enum":${JSON.stringify(prototypeNames)},"x-enumDescriptions":${protos((name) => name)}}},"default":${protos(() => 1)},"example":{"__proto__":{"a":"toString"},"constructor":{"prototype":{"polluted":1}},"a":"toString"}}},"examples":${protos((name) => ({ value: { a: name } }))},"responses":${protos((description) => ({ description }))},"securitySchemes":${protos((name) => ({ type: 'apiKey', in: 'header', name }))}}`,
    security: JSON.stringify([{ constructor: [] }, { toString: [] }]),
  }),
  discriminators: withProtos({
    components: `{"schemas":{"A":{"oneOf":[{"$ref":"#/components/schemas/constructor"},{"$ref":"#/components/schemas/__proto__"}],"discriminator":{"propertyName":"__proto__","mapping":{"constructor":"#/components/schemas/constructor","__proto__":"#/components/schemas/__proto__"}}},"constructor":{"type":"object","required":["__proto__"],"properties":{"__proto__":{"const":"constructor"}}},"__proto__":{"type":"object","required":["__proto__"],"properties":{"__proto__":{"const":"__proto__"}}}}}`,
  }),
  'maps and patterns': withProtos({
    components: `{"schemas":{"A":{"type":"object","patternProperties":${protos(() => ({ type: 'string' }))},"dependentRequired":${protos(() => ['a'])},"dependentSchemas":${protos(() => ({ type: 'object' }))},"$defs":${protos(() => ({ type: 'string' }))},"properties":{"a":{"$ref":"#/components/schemas/A/$defs/constructor"},"b":{"$ref":"#/components/schemas/A/$defs/__proto__"}}}}}`,
  }),
  'media types, callbacks, servers, links': withProtos({
    servers: `[{"url":"https://a.example/{__proto__}/{constructor}","variables":${protos(() => ({ default: 'a' }))}}]`,
    paths: `{"/a":{"post":{"operationId":"a","requestBody":{"content":${protos(() => ({ schema: { type: 'string' } }))}},"callbacks":${protos(() => ({ '{$url}': { post: { responses: { '200': { description: 'Fine' } } } } }))},"responses":{"200":{"description":"Fine","links":${protos(() => ({ operationId: 'a' }))},"content":${protos(() => ({ schema: { type: 'string' } }))}}}}}}`,
  }),
};

export const texts: readonly Hostile[] = [
  ...Object.entries(places).map(([place, document]): Hostile => ({
    what: `mischief in ${place}`,
    files: json(document),
    want: 'used',
  })),
  ...Object.entries(prototypes).map(([place, document]): Hostile => ({
    what: `names of Object.prototype in ${place}`,
    files: () => ({ 'openapi.json': document }),
    want: 'used',
  })),
];

/** Those whose pages a browser looks at. */
export const pagesOf = [
  ...[
    ...['title and version', 'names of schemas', 'names of members', 'values of enums', 'names of parameters'],
    ...['names of operations', 'names of tags', 'names and texts of examples', 'schemes of security'],
  ].map((place) => `mischief in ${place}`),
  'data with $refs to a host and a file, called like a schema',
];
