/** The document, changed while everything else stays as it was; and what its own rules object to. */
import type { JsonValue } from '../../generator/meaning/json.js';
import { inDocument, type Mutation } from './mutation.js';

const info = 'DescribeStatefulWorkloadInfo';
const images = 'DescribeStatefulWorkloadImages';
const create = 'CreateStatefulWorkload';
const remove = 'DeleteStatefulWorkload';
const list = 'DescribeStatefulWorkloadsAllNamespaces';
const at = (action: string, method: string, rest = '') => `/paths/~1ncs~1${action}/${method}${rest}`;
const schema = (name: string, rest = '') => `/components/schemas/${name}${rest}`;

type Row = readonly [
  what: string,
  action: string,
  caught: string,
  pointer: string,
  set: (old: JsonValue | undefined) => JsonValue | undefined,
];

const gone = () => undefined;
const added = (more: JsonValue) => (old: JsonValue | undefined) => [...((old ?? []) as readonly JsonValue[]), more];

const table: readonly Row[] = [
  ['another summary', info, 'contract: documents_current', at(info, 'get', '/summary'), () => 'Other'],
  ['a question that waiting cannot ask', info, 'load: wait', at(info, 'get', '/operationId'), () => 'describeOne'],
  [
    'a new required answer field',
    images,
    'contract: response_schema_conformance',
    schema('DescribeStatefulWorkloadImagesResponse', '/required'),
    added('Zone'),
  ],
  [
    'a new required argument',
    images,
    'contract: missing_required',
    at(images, 'get', '/parameters'),
    added({
      name: 'Zone',
      in: 'query',
      required: true,
      description: 'Zone.',
      schema: { type: 'string', examples: ['a'] },
    }),
  ],
  [
    'a new required body field',
    create,
    'contract: inputs_typed',
    schema('CreateStatefulWorkloadRequest', '/required'),
    added('SpecType'),
  ],
  [
    'a new optional body field',
    create,
    'contract: inputs_typed',
    schema('CreateStatefulWorkloadRequest', '/properties/Zone'),
    () => ({ type: 'string' }),
  ],
  [
    'a field that need not be given any more',
    create,
    'contract: inputs_typed',
    schema('CreateStatefulWorkloadRequest', '/required/5'),
    gone,
  ],
  [
    'another type of a field',
    create,
    'contract: inputs_typed',
    schema('CreateStatefulWorkloadRequest', '/properties/Name/type'),
    () => 'boolean',
  ],
  [
    'a tighter limit',
    create,
    'contract: negative_data_rejection',
    schema('CreateStatefulWorkloadRequest', '/properties/Name/maxLength'),
    () => 9,
  ],
  [
    'another shape of an id in an answer',
    images,
    'contract: response_schema_conformance',
    schema('DescribeStatefulWorkloadImagesResponse', '/properties/NamespaceId'),
    () => ({ type: 'string', description: 'Id.' }),
  ],
  [
    'an action that repeating does not harm',
    remove,
    'contract: client_wire_call',
    at(remove, 'get', '/x-safety/repeatable'),
    () => true,
  ],
  ['another error status', info, 'contract: documented_codes_typed', at(info, 'get', '/responses/500'), gone],
  ['another name of the code', info, 'contract: client_result', '/x-errors/code', () => 'Message'],
  [
    'another code for what is missing',
    info,
    'contract: missing_required',
    '/x-errors/violations/missing/code',
    () => 'InvalidFormat',
  ],
  [
    'another status for a wrong method',
    info,
    'contract: unsupported_method',
    '/x-errors/violations/method/status',
    () => 400,
  ],
  ['another shared path', info, 'contract: client_wire_call', '/x-action-dispatch/path', () => '/other'],
  ['items of pages elsewhere', list, 'load: pagination', at(list, 'get', '/x-pagination/items'), () => '/RequestId'],
  ['a dispatch rule without a parameter', info, 'load: dispatch', '/x-action-dispatch/parameter', gone],
  ['an operation without a name', info, 'load: operation-id', at(info, 'get', '/operationId'), gone],
  [
    'two operations of one name',
    info,
    'load: operation-id',
    at(info, 'get', '/operationId'),
    () => 'deleteStatefulWorkload',
  ],
  ['a rule for errors that lacks a kind', info, 'contract: missing_required', '/x-errors/violations/missing', gone],
  ['no summary', info, 'lint: house/operation-described', at(info, 'get', '/summary'), gone],
  ['no description', info, 'lint: house/operation-described', at(info, 'get', '/description'), gone],
  ['no word on safety', info, 'lint: house/action-safety', at(info, 'get', '/x-safety'), gone],
  [
    'an operation named otherwise than its action',
    info,
    'lint: house/dispatch-consistency',
    at(info, 'get', '/operationId'),
    () => 'describeInfo',
  ],
  [
    'a property without a description',
    create,
    'lint: house/property-described',
    schema('CreateStatefulWorkloadRequest', '/properties/Name/description'),
    gone,
  ],
  [
    'an error that every action may answer, left out',
    info,
    'lint: house/action-errors',
    '/components/responses/ServerError/content/application~1json/examples',
    gone,
  ],
  [
    'an example that does not fit its schema',
    create,
    'lint: no-invalid-media-type-examples',
    schema('CreateStatefulWorkloadRequest', '/properties/Name/type'),
    () => 'integer',
  ],
  [
    'an example request left out',
    create,
    'lint: house/action-examples',
    at(create, 'post', '/requestBody/content/application~1json/examples'),
    gone,
  ],
];

export const documents: readonly Mutation[] = table.map(([what, action, caught, pointer, set]) => ({
  area: 'document',
  what,
  action,
  caught,
  change: inDocument(pointer, set),
}));
