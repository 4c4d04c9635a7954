/** Every rule about documents that are not as they should be: its class, what is assumed, and how to mend the document. */

export type FindingClass = 'unusable' | 'assumed' | 'omitted';

interface Rule {
  readonly class: FindingClass;
  /** What the document is taken to mean, or what becomes of what is not carried. */
  readonly assumed: string;
  readonly fix: string;
  /** What a strictly held document's problem is called, where that is another name. */
  readonly kind?: string;
  /** Whether a strictly held document may have it: the document is right, and `lint` says what is left to do. */
  readonly isTolerated?: boolean;
}

const assumed = (said: string, fix: string, kind?: string): Rule => ({
  class: 'assumed',
  assumed: said,
  fix,
  ...(kind === undefined ? {} : { kind }),
});
/** For what is right, and said so that nobody waits for it. */
export const nothingToDo = 'Nothing has to be done.';
const omitted = (said: string, fix = nothingToDo): Rule => ({ class: 'omitted', assumed: said, fix });

const table = {
  'operation-id-missing': assumed(
    'It is named after its method and path.',
    'Add one: it names the client method and the documentation anchor.',
    'operation-id',
  ),
  'operation-id-twice': assumed(
    'Each of them gets a short hash of its method and path.',
    'Give every operation a name of its own.',
    'operation-id',
  ),
  'method-name-twice': assumed(
    'Each of them gets a short hash of its method and path.',
    'Give one of them another operationId.',
    'operation-id',
  ),
  'openapi-version': assumed(
    'It is read as the nearest version that OpenAPI has.',
    'Write openapi: 3.1.0, or the version that is meant.',
    'struct',
  ),
  'text-expected': assumed('It is used as text.', 'Put it between quotation marks.', 'struct'),
  'number-infinite': assumed('It is taken as null.', 'Leave it out, or write a number.'),
  'half-character': assumed(
    'The sign for what cannot be read (U+FFFD) stands in its place.',
    'Write the whole character: no file and no request can carry half of it.',
  ),
  'number-expected': assumed('It is used as a number.', 'Write it without quotation marks.', 'struct'),
  'boolean-expected': assumed(
    'It is used as true or false.',
    'Write true or false, without quotation marks.',
    'struct',
  ),
  'list-expected': assumed('It is used as a list.', 'Write it as a list.', 'struct'),
  'object-expected': assumed(
    'It is left out.',
    'Write it as an object with the fields that OpenAPI has there.',
    'struct',
  ),
  'null-unexpected': assumed('It is taken as not written.', 'Remove it, or give it a value.', 'struct'),
  'unknown-field': assumed('It is ignored.', 'Remove it, or put it where OpenAPI has it.', 'struct'),
  'misplaced-field': assumed('It is used where OpenAPI has it.', 'Move it there.', 'struct'),
  'field-missing': assumed('It is taken as empty.', 'Add it: OpenAPI requires it.', 'struct'),
  'responses-missing': assumed(
    'Any answer is taken as documented.',
    'Describe what it answers under responses.',
    'struct',
  ),
  'status-unknown': assumed('It is left out.', 'Use a status such as 200, 4XX, or default.', 'struct'),
  'path-parameter-undeclared': assumed('It is a text.', 'Declare it: in: path, required: true, with a schema.'),
  'path-parameter-optional': assumed(
    'It is required.',
    'Write required: true: a path without it is another path.',
    'struct',
  ),
  'path-parameter-surplus': assumed('It is left out.', 'Add it to the path template, or remove it.'),
  'parameter-twice': assumed('The last one counts.', 'Remove one of them.'),
  'parameter-place': assumed('It is left out.', 'Set in: to path, query, header or cookie.', 'parameter'),
  'path-query': assumed(
    'It is read as required query parameters, which tell the operation from others of its path.',
    'Write the path without it, and declare what it names as query parameters.',
  ),
  'path-ambiguous': assumed('The first one answers a request that fits both.', 'Keep one path, or tell them apart.'),
  'schema-type': assumed(
    'It is read as the type that is meant.',
    'Use string, number, integer, boolean, array, object or null.',
    'struct',
  ),
  'enum-empty': assumed('It allows everything.', 'List the values, or remove enum.'),
  'enum-type': assumed(
    'Values are read as the type says; where none can be, the type is left out.',
    'Quote texts, and write numbers without quotes; or correct the type.',
  ),
  'enum-of-items': assumed('It is read as the list of what each item may be.', 'Move enum into items.'),
  'one-of-idle': assumed(
    'It is judged as anyOf; a comparison of documents takes it by its letter.',
    'Write anyOf, or tell the branches apart: by required members, or by a discriminator.',
  ),
  'required-forbidden': assumed(
    'It is not required.',
    'Declare the member under properties, or take it out of required.',
  ),
  'closed-part': assumed(
    'The whole is closed: what no part of it describes is forbidden.',
    'Close the whole with unevaluatedProperties: false in place of additionalProperties: false in its parts.',
  ),
  'required-shape': assumed('It is read as a list of names.', 'Write required: [names] beside properties.', 'struct'),
  'discriminator-mapping': assumed(
    'A name is the schema of that name; what leads nowhere is left out.',
    'Map it to a reference that exists.',
    'no-unresolved-refs',
  ),
  'schema-circle': assumed(
    'The part is left out: no value could be held against it to the end.',
    'Take the part away, or refer to it from a property.',
  ),
  'reference-unneeded': assumed('It is left out.', 'Point $ref at a place that exists.', 'no-unresolved-refs'),
  'reference-spelling': assumed(
    'It is read as the place that is meant.',
    'Write it as OpenAPI does: #/components/….',
    'no-unresolved-refs',
  ),
  'security-undeclared': assumed('It is ignored.', 'Declare the scheme under components.securitySchemes.'),
  'form-media-type': assumed(
    'The form is sent as one.',
    'Add multipart/form-data or application/x-www-form-urlencoded to consumes.',
  ),
  'reference-siblings': assumed(
    'They are ignored, as OpenAPI 2.0 says.',
    'Remove them, or write allOf with the $ref and the rest.',
  ),
  'collection-format': omitted('OpenAPI 3 cannot say it: it is one text, which the caller writes.'),
  'allow-empty-value': omitted('OpenAPI 3 cannot say it of a field of a form.'),
  'style-place': assumed(
    'It is written in the usual style of its place.',
    'Use simple, label or matrix in paths, form, spaceDelimited, pipeDelimited or deepObject in queries, simple in headers, form in cookies.',
    'struct',
  ),
  'style-nesting': assumed(
    'What is inside is written and read as JSON.',
    'Describe it by content: application/json, or use deepObject.',
  ),
  'list-style-idle': assumed(
    'It is ignored.',
    'Write it at the root, at a parameter of a query, at a member of a form, or at a member inside of a list that is one of these.',
  ),
  'list-style-recursive': assumed(
    'Where the schema stands inside of itself, lists are written as around it.',
    'Say one style for all of them, at the root or at the parameter.',
  ),
  'name-unsayable': omitted('It is left out.', 'Give it a name that HTTP can carry.'),
  'header-reserved': omitted('OpenAPI ignores it: media types and security schemes say what is sent there.'),
  'extension-foreign': assumed(
    'It is taken for an extension of somebody else and ignored.',
    'Follow the reference of extensions, if ours is meant.',
  ),
  'answer-whole': assumed(
    'Its whole answer is its data.',
    "Write x-answer: '' at the operation, or where its data lies.",
    'answer',
  ),
  'method-spelling': assumed(
    'It is read as the method that is meant.',
    'Write the eight common methods as fields of their own in small letters, all others in capitals.',
  ),
  'method-twice': assumed('The one beside additionalOperations counts.', 'Remove one of them.'),
  method: omitted('The operation is left out.'),
  'query-string': omitted('A query that is one value, and no form, is left out.'),
  'encoding-by-position': omitted('Parts without names are sent as the media type alone says.'),
  'encoding-nested': omitted('The parts of a part are sent as the media type alone says.'),
  'cookie-style': omitted('The cookie is sent in the style "form": its value is percent-encoded.'),
  'default-mapping': omitted('A value with another tag is held against the base schema alone.'),
  'device-authorization': omitted('The documentation does not show this flow; the client is given the token by auth.'),
  'tag-parent': omitted('The documentation shows all tags side by side.'),
  'overlay-target-idle': assumed('The action changes nothing.', 'Correct the target, or remove the action.'),
  'overlay-field-unknown': assumed('It is put in, and nothing reads it.', 'Write the field as the target has it.'),
  'translation-stale': {
    ...assumed(
      'It has changed since it was translated; the translation is shown as it is.',
      'Read the translation again, then record it: translations --accept.',
    ),
    isTolerated: true,
  },
  'translation-unrecorded': {
    ...assumed('Nobody has recorded that it was translated from this text.', 'Record it: translations --accept.'),
    isTolerated: true,
  },
  'keyword-shape': assumed(
    'The keyword is left out.',
    'Write a value that the keyword can have, or remove it.',
    'schema',
  ),
  'pattern-dialect': assumed(
    'It is translated.',
    'Write it as an ECMAScript regular expression, as OpenAPI asks for.',
    'pattern',
  ),
  'pattern-time': assumed(
    'It is checked without going back.',
    'Let every text have one way only through each of its repetitions: servers that use it can be stopped by a short text.',
    'pattern',
  ),
  'pattern-unchecked': {
    class: 'omitted',
    assumed: 'It is not checked.',
    fix: 'Write it as an ECMAScript regular expression whose repetitions leave one way for every text.',
  },
  'schema-unchecked': { class: 'omitted', assumed: 'It takes everything.', fix: 'Correct the schema.' },
  'example-invalid': assumed(
    'Answers are made from the schema.',
    'Correct the example, or the schema it is held against.',
  ),
  'answer-invalid': {
    class: 'omitted',
    assumed: 'The mock answers it all the same.',
    fix: 'Write an example that fits the schema.',
  },
  webhooks: omitted('In the documentation only: client and mock do not receive calls.'),
  callbacks: omitted('In the documentation only: client and mock do not receive calls.'),
  links: omitted('In the documentation, and followed by a contract run: the client does not follow them.'),
  'xml-name': omitted(
    'XML says nothing of it; in JSON it is as it stands.',
    'Say with xml: { name: … } what its element, or its attribute, is called.',
  ),
  'xml-root': assumed(
    'It is sent as <root>, and taken under any name.',
    'Say with xml: { name: … } what it is called, or refer to a component.',
  ),
  externalValue: omitted('A link in the documentation: what it points to is not read.'),
  $dynamicRef: omitted('Not in the types, which allow everything there; the mock checks it.'),
  contentSchema: omitted('In the documentation only: the text inside is not looked into.'),
  'picture-outside': omitted(
    'A page fetches nothing: the text of the picture stands in its place.',
    'Save it beside the document, or let it be fetched once with --references remote.',
  ),
  'picture-missing': omitted(
    'The text of the picture stands in its place.',
    'Correct its path, which begins at the file that names it.',
  ),
  'picture-unusable': omitted(
    'The text of the picture stands in its place.',
    'Make it a PNG, JPEG, GIF, WebP, AVIF or SVG of at most 512 KiB, and 2 MiB with all others.',
  ),
  'html-omitted': omitted(
    'A page runs, fetches and asks nothing: its text is kept.',
    'Say it in Markdown, or put it between backticks where it is meant to be read.',
  ),
  'attribute-omitted': omitted('A page runs, fetches and asks nothing: its text is kept.', 'Take the attribute away.'),
  'link-omitted': omitted(
    'Its text is kept and leads nowhere.',
    'Let it lead to http:, https: or mailto:, or to a place in the page.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof table;
export const rules: Readonly<Record<RuleId, Rule>> = table;
