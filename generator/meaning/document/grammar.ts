/**
 * Which node of an OpenAPI document is what: one row a kind of object, one field after the other. Whoever walks a document asks
 * this table, so that a property that is called `enum` is never taken for a keyword. OpenAPI 3.0, 3.1 and 3.2 in one; what a
 * field of one version means in another is clear.
 */

/**
 * `'{X}'` is a map of names to X, `'[X]'` a list of X; small words are values, capitals are kinds of this table. `'{*X}'` may
 * hold extensions beside its names; `X|names` may be a list of names instead.
 */
type Field = string;
export type Fields = Readonly<Record<string, Field>>;

const described = { summary: 'text', description: 'text' } as const;

/** A parameter and a header have the same fields, but for where they stand. */
const argument = {
  description: 'text',
  required: 'boolean',
  deprecated: 'boolean',
  allowEmptyValue: 'boolean',
  style: 'text',
  explode: 'boolean',
  allowReserved: 'boolean',
  schema: 'Schema',
  content: '{MediaType}',
  example: 'any',
  examples: '{Example}',
} as const;

const table = {
  Document: {
    openapi: 'text',
    $self: 'text',
    info: 'Info',
    jsonSchemaDialect: 'text',
    servers: '[Server]',
    paths: '{*PathItem}',
    webhooks: '{PathItem}',
    components: 'Components',
    security: '[any]',
    tags: '[Tag]',
    externalDocs: 'ExternalDocs',
  },
  Info: {
    title: 'text',
    version: 'text',
    ...described,
    termsOfService: 'text',
    contact: 'Contact',
    license: 'License',
  },
  Contact: { name: 'text', url: 'text', email: 'text' },
  License: { name: 'text', url: 'text', identifier: 'text' },
  Server: { url: 'text', name: 'text', description: 'text', variables: '{ServerVariable}' },
  ServerVariable: { enum: '[text]', default: 'text', description: 'text' },
  Tag: { name: 'text', ...described, externalDocs: 'ExternalDocs', parent: 'text', kind: 'text' },
  ExternalDocs: { description: 'text', url: 'text' },
  Components: {
    schemas: '{Schema}',
    responses: '{Response}',
    parameters: '{Parameter}',
    examples: '{Example}',
    requestBodies: '{RequestBody}',
    headers: '{Header}',
    securitySchemes: '{SecurityScheme}',
    links: '{Link}',
    callbacks: '{Callback}',
    pathItems: '{PathItem}',
    mediaTypes: '{MediaType}',
  },
  PathItem: {
    ...described,
    get: 'Operation',
    put: 'Operation',
    post: 'Operation',
    delete: 'Operation',
    options: 'Operation',
    head: 'Operation',
    patch: 'Operation',
    trace: 'Operation',
    query: 'Operation',
    additionalOperations: '{Operation}',
    servers: '[Server]',
    parameters: '[Parameter]',
  },
  Operation: {
    tags: '[text]',
    ...described,
    externalDocs: 'ExternalDocs',
    operationId: 'text',
    parameters: '[Parameter]',
    requestBody: 'RequestBody',
    responses: '{*Response}',
    callbacks: '{*Callback}',
    deprecated: 'boolean',
    security: '[any]',
    servers: '[Server]',
  },
  Parameter: {
    name: 'text',
    in: 'text',
    ...argument,
  },
  Header: argument,
  RequestBody: { description: 'text', content: '{MediaType}', required: 'boolean' },
  MediaType: {
    schema: 'Schema',
    itemSchema: 'Schema',
    example: 'any',
    examples: '{Example}',
    encoding: '{Encoding}',
    prefixEncoding: '[Encoding]',
    itemEncoding: 'Encoding',
  },
  Encoding: {
    contentType: 'text',
    headers: '{Header}',
    style: 'text',
    explode: 'boolean',
    allowReserved: 'boolean',
    encoding: '{Encoding}',
    prefixEncoding: '[Encoding]',
    itemEncoding: 'Encoding',
  },
  Response: { ...described, headers: '{Header}', content: '{MediaType}', links: '{Link}' },
  Callback: { '*': 'PathItem' },
  Example: { ...described, value: 'any', externalValue: 'text', dataValue: 'any', serializedValue: 'text' },
  Link: {
    operationRef: 'text',
    operationId: 'text',
    parameters: '{any}',
    requestBody: 'any',
    description: 'text',
    server: 'Server',
  },
  SecurityScheme: {
    type: 'text',
    description: 'text',
    name: 'text',
    in: 'text',
    scheme: 'text',
    bearerFormat: 'text',
    flows: 'OAuthFlows',
    openIdConnectUrl: 'text',
    oauth2MetadataUrl: 'text',
    deprecated: 'boolean',
  },
  OAuthFlows: {
    implicit: 'OAuthFlow',
    password: 'OAuthFlow',
    clientCredentials: 'OAuthFlow',
    authorizationCode: 'OAuthFlow',
    deviceAuthorization: 'OAuthFlow',
  },
  OAuthFlow: {
    authorizationUrl: 'text',
    tokenUrl: 'text',
    refreshUrl: 'text',
    deviceAuthorizationUrl: 'text',
    scopes: '{text}',
  },
  Discriminator: { propertyName: 'text', mapping: '{text}', defaultMapping: 'text' },
  Xml: {
    name: 'text',
    namespace: 'text',
    prefix: 'text',
    attribute: 'boolean',
    wrapped: 'boolean',
    nodeType: 'text',
  },
  Schema: {
    $schema: 'text',
    $id: 'text',
    $anchor: 'text',
    $dynamicAnchor: 'text',
    $dynamicRef: 'text',
    $comment: 'text',
    $vocabulary: 'any',
    $defs: '{Schema}',
    definitions: '{Schema}',
    title: 'text',
    description: 'text',
    type: 'any',
    format: 'text',
    nullable: 'boolean',
    const: 'any',
    enum: '[any]',
    default: 'any',
    pattern: 'text',
    minimum: 'number',
    maximum: 'number',
    exclusiveMinimum: 'any',
    exclusiveMaximum: 'any',
    multipleOf: 'number',
    minLength: 'number',
    maxLength: 'number',
    items: 'Schema',
    prefixItems: '[Schema]',
    additionalItems: 'Schema',
    unevaluatedItems: 'Schema',
    contains: 'Schema',
    minContains: 'number',
    maxContains: 'number',
    minItems: 'number',
    maxItems: 'number',
    uniqueItems: 'boolean',
    properties: '{Schema}',
    patternProperties: '{Schema}',
    additionalProperties: 'Schema',
    unevaluatedProperties: 'Schema',
    propertyNames: 'Schema',
    dependentSchemas: '{Schema}',
    dependentRequired: '{any}',
    dependencies: '{Schema|names}',
    minProperties: 'number',
    maxProperties: 'number',
    required: '[text]',
    allOf: '[Schema]',
    anyOf: '[Schema]',
    oneOf: '[Schema]',
    not: 'Schema',
    if: 'Schema',
    then: 'Schema',
    else: 'Schema',
    discriminator: 'Discriminator',
    readOnly: 'boolean',
    writeOnly: 'boolean',
    deprecated: 'boolean',
    xml: 'Xml',
    externalDocs: 'ExternalDocs',
    contentEncoding: 'text',
    contentMediaType: 'text',
    contentSchema: 'Schema',
    example: 'any',
    examples: 'any',
  },
} as const satisfies Readonly<Record<string, Fields>>;

export type Kind = keyof typeof table;

export const grammar: Readonly<Record<Kind, Fields>> = table;

/** What stands in a field: a kind of object, a map or a list of something, or a value. */
export type Shape =
  | { readonly of: 'kind'; readonly kind: Kind; readonly orNames: boolean }
  | { readonly of: 'map'; readonly each: Shape; readonly isExtensible: boolean }
  | { readonly of: 'list'; readonly each: Shape }
  | { readonly of: Value };
export type Value = 'text' | 'boolean' | 'number' | 'any';

const shapes = new Map<Field, Shape>();

/** The shape of a field of the table. */
function shapeOf(field: Field): Shape {
  const known = shapes.get(field);
  if (known !== undefined) return known;
  const made = readShape(field);
  shapes.set(field, made);
  return made;
}

function readShape(field: Field): Shape {
  const [, map, list, kind = '', names] = /^(?:\{(.+)\}|\[(.+)\]|(\w+)(\|names)?)$/.exec(field) ?? [];
  if (map !== undefined) return { of: 'map', each: shapeOf(map.replace('*', '')), isExtensible: map.startsWith('*') };
  if (list !== undefined) return { of: 'list', each: shapeOf(list) };
  if (!Object.hasOwn(table, kind)) return { of: kind as Value };
  return { of: 'kind', kind: kind as Kind, orNames: names !== undefined };
}

/** The field of an object of a kind: by its name, or what every name of it has. */
export function fieldOf(kind: Kind, name: string): Shape | undefined {
  const fields = grammar[kind];
  const field = Object.hasOwn(fields, name) ? fields[name] : fields['*'];
  return field === undefined ? undefined : shapeOf(field);
}

/** Kinds that may stand as a reference. In a schema a `$ref` may have siblings. */
export const referable: ReadonlySet<Kind> = new Set<Kind>([
  'Response',
  'Parameter',
  'Example',
  'RequestBody',
  'Header',
  'SecurityScheme',
  'Link',
  'Callback',
  'PathItem',
  'MediaType',
  'Schema',
]);
