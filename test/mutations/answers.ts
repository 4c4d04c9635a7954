/** What a server may get wrong. */
import { bytesOf, inAnswer, inRequest, inSuccess, textOf, withHeader, type Mutation } from './mutation.js';
import { NoAnswer } from '../../generator/contract/live/send.js';
import type { World } from './world.js';

const list = 'DescribeStatefulWorkloadsAllNamespaces';
const pods = 'DescribeStatefulWorkloadInstances';
const images = 'DescribeStatefulWorkloadImages';
const info = 'DescribeStatefulWorkloadInfo';
const create = 'CreateStatefulWorkload';
const remove = 'DeleteStatefulWorkload';

const success = (answer: { status: number }) => answer.status === 200;
const replaced = (from: string | RegExp, to: string) =>
  inAnswer((answer) => ({ ...answer, bytes: bytesOf(textOf(answer).replace(from, to)) }));

const table: readonly (readonly [what: string, action: string, caught: string, change: (world: World) => World])[] = [
  [
    'a nested number as text',
    pods,
    'response_schema_conformance',
    replaced(/"ContainerId":(\d+)/, '"ContainerId":"$1"'),
  ],
  ['a required list left out', pods, 'response_schema_conformance', inSuccess(({ Pods: _pods, ...rest }) => rest)],
  [
    'null for a required list',
    images,
    'response_schema_conformance',
    inSuccess((body) => ({ ...body, Containers: null })),
  ],
  ['an object for a list', images, 'response_schema_conformance', inSuccess((body) => ({ ...body, Containers: {} }))],
  ['a fraction for an id', images, 'response_schema_conformance', replaced(/"NamespaceId":\d+/, '"NamespaceId":1.5')],
  [
    'an id beyond 64 bits',
    images,
    'response_schema_conformance',
    replaced(/"NamespaceId":\d+/, '"NamespaceId":9223372036854775808'),
  ],
  ['a list around the answer', info, 'response_schema_conformance', inSuccess((body) => [body])],
  ['half an answer', info, 'response_schema_conformance', replaced(/.{9}$/, '')],
  [
    'bytes that are not UTF-8',
    info,
    'response_schema_conformance',
    inAnswer((answer) => ({ ...answer, bytes: success(answer) ? Uint8Array.of(0x7b, 0xff, 0x7d) : answer.bytes })),
  ],
  [
    'no body where one is promised',
    info,
    'response_schema_conformance',
    inAnswer((answer) => ({ ...answer, bytes: success(answer) ? new Uint8Array() : answer.bytes })),
  ],
  ['an error without a message', info, 'response_schema_conformance', replaced(/"Message":"[^"]*",/, '')],
  ['an undocumented code', info, 'error_code_conformance', replaced('"ResourceNotFound"', '"Vanished"')],
  [
    'a documented code with another status',
    info,
    'error_code_conformance',
    inAnswer((answer) => ({ ...answer, status: answer.status === 404 ? 400 : answer.status })),
  ],
  [
    'an undocumented error status',
    info,
    'status_code_conformance',
    inAnswer((answer) => ({ ...answer, status: answer.status === 404 ? 410 : answer.status })),
  ],
  [
    'an undocumented success',
    info,
    'status_code_conformance',
    inAnswer((answer) => ({ ...answer, status: success(answer) ? 201 : answer.status })),
  ],
  ['200 with an error body', info, 'status_code_conformance', inAnswer((answer) => ({ ...answer, status: 200 }))],
  [
    '500 for a right call',
    info,
    'not_a_server_error',
    inAnswer((answer) => ({ ...answer, status: success(answer) ? 500 : answer.status })),
  ],
  [
    'a connection that is cut',
    info,
    'not_a_server_error',
    inAnswer((answer) => {
      if (success(answer)) throw new NoAnswer('socket hang up');
      return answer;
    }),
  ],
  [
    'another content type',
    info,
    'content_type_conformance',
    inAnswer((answer) => withHeader(answer, 'Content-Type', 'text/html')),
  ],
  [
    'no content type',
    info,
    'content_type_conformance',
    inAnswer((answer) => withHeader(answer, 'Content-Type', undefined)),
  ],
  [
    'another charset',
    info,
    'content_type_conformance',
    inAnswer((answer) => withHeader(answer, 'Content-Type', 'application/json; charset=gbk')),
  ],
  ['a missing parameter taken', info, 'missing_required', accepting('MissingParameter')],
  ['a missing body field taken', create, 'missing_required', accepting('MissingParameter')],
  [
    'a missing parameter refused by another code',
    info,
    'missing_required',
    replaced('"MissingParameter"', '"InvalidFormat"'),
  ],
  ['a wrong type taken', create, 'negative_data_rejection', accepting('InvalidFormat')],
  ['a wrong enum value taken', create, 'negative_data_rejection', accepting('InvalidParameterValue')],
  ['a name taken twice', create, 'negative_data_rejection', accepting('DuplicateNameError')],
  ['text for a number taken', info, 'negative_data_rejection', accepting('InvalidFormat')],
  [
    'an optional field refused',
    create,
    'positive_data_acceptance',
    refusing(({ body }) => body?.includes('"SysCmds"') === true),
  ],
  [
    'an undocumented field asked for',
    info,
    'positive_data_acceptance',
    refusing(({ target }) => !target.includes('Zone=')),
  ],
  [
    'the documented example refused',
    info,
    'examples_accepted',
    refusing(({ target }) => target.includes('NamespaceId=771294')),
  ],
  [
    'another method taken',
    remove,
    'unsupported_method',
    inRequest(({ body: _body, ...request }) => ({ ...request, method: 'GET' })),
  ],
  [
    '405 without Allow',
    remove,
    'allow_header_conformance',
    inAnswer((answer) => withHeader(answer, 'Allow', undefined)),
  ],
  [
    '405 with the wrong methods',
    remove,
    'allow_header_conformance',
    inAnswer((answer) => withHeader(answer, 'Allow', 'PUT')),
  ],
  [
    'an unknown action taken',
    info,
    'unknown_action',
    inRequest((request) => ({ ...request, target: request.target.replace(`${info}2`, info) })),
  ],
  [
    'an unknown version taken',
    info,
    'unknown_action',
    inRequest((request) => ({ ...request, target: request.target.replace('1970-01-01', '2017-11-16') })),
  ],
  [
    'an action given twice taken',
    info,
    'unknown_action',
    inRequest((request) => ({ ...request, target: request.target.replace(`Action=${info}&Action`, 'Action') })),
  ],
  [
    'a forced error that is another',
    info,
    'documented_errors_reachable',
    inRequest((request) => ({
      ...request,
      headers: request.headers.map(
        ([name, value]) => [name, value === 'ResourceNotFound' ? 'InternalServerError' : value] as const,
      ),
    })),
  ],
  [
    'a documented error that cannot be had',
    info,
    'documented_errors_reachable',
    inRequest((request) => ({ ...request, headers: request.headers.filter(([name]) => name !== 'X-Mock-Error') })),
  ],
  [
    'a page whose items are elsewhere',
    list,
    'pagination',
    inSuccess(({ StatefulWorkloads, ...rest }) => ({ ...rest, Items: StatefulWorkloads })),
  ],
  ['a total that is too small', list, 'pagination', inSuccess((body) => ({ ...body, TotalCount: 0 }))],
];

export const answers: readonly Mutation[] = table.map(([what, action, caught, change]) => ({
  area: 'answers',
  what,
  action,
  change,
  caught: `contract: ${caught}`,
}));

/** A server that lets a kind of mistake pass: it answers as if the call were right. */
function accepting(code: string) {
  const body = { NamespaceId: 1, StatefulWorkloadId: 2, RequestId: 'r' };
  return inAnswer((answer, { headers }) => {
    const isForced = headers.some(([name]) => name === 'X-Mock-Error');
    if (isForced || !textOf(answer).includes(`"${code}"`)) return answer;
    return { ...answer, status: 200, bytes: bytesOf(JSON.stringify(body)) };
  });
}

function refusing(isRefused: (request: { target: string; body?: string }) => boolean) {
  const error = { Code: 'InvalidParameterValue', Message: 'no', RequestId: 'r' };
  return inAnswer((answer, request) =>
    success(answer) && isRefused(request) ? { ...answer, status: 400, bytes: bytesOf(JSON.stringify(error)) } : answer,
  );
}
