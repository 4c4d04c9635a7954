/** Servers with one fault each: the contract must name it, at the right action, and find nothing where nothing is wrong. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMatrix } from '../../generator/contract/matrix.js';
import { findingText } from '../../generator/contract/report/text.js';
import { sender } from '../../generator/contract/live/send.js';
import { openSession } from '../../generator/contract/session.js';
import type { Answer, Incoming } from '../../generator/mock/http/exchange.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { load } from '../../generator/read/load.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { twisted, type Twist } from './server.js';

const api = buildApi(await load('spec/openapi.yaml'));
const mock = createMock(api);
const seed = 1;

/** All findings, as `check action`, and one of them in full. */
async function findingsOf(twist: Twist) {
  const server = await twisted(mock.fetch, twist);
  try {
    const session = openSession({ api, send: sender(server.url), base: server.url, seed, kind: 'own' });
    const { findings, uncovered } = await runMatrix(session);
    return { findings, uncovered, named: [...new Set(findings.map(({ check, action }) => `${check} ${action}`))] };
  } finally {
    await server.close();
  }
}

const isAction = ({ target }: Incoming, name: string) => new RegExp(`[?&]Action=${name}(&|$)`).test(target);

/** Changes the body of every success of one action. */
function successes(action: string, change: (body: JsonObject, answer: Answer) => Answer): Twist {
  return async (incoming, next) => {
    const answer = await next(incoming);
    if (!isAction(incoming, action) || answer.status !== 200 || answer.body === '') return answer;
    return change(JSON.parse(answer.body) as JsonObject, answer);
  };
}

const withBody = (answer: Answer, body: unknown): Answer => ({ ...answer, body: JSON.stringify(body) });

const right = (body: object): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

interface Faulty {
  readonly fault: string;
  readonly twist: Twist;
  /** What must be reported, and nothing else may be. */
  readonly want: readonly string[];
  readonly pointer: string;
  readonly expected: RegExp;
  readonly found: RegExp;
}

const success = right({ NamespaceId: 1, StatefulWorkloadId: 2, RequestId: 'r' });

const table: readonly Faulty[] = [
  {
    fault: 'a wrong type in one nested answer field',
    twist: successes('DescribeStatefulWorkloadInstances', (body, answer) => {
      const text = JSON.stringify(body).replace(/"ContainerId":(\d+)/, '"ContainerId":"$1"');
      return { ...answer, body: text };
    }),
    want: ['response_schema_conformance DescribeStatefulWorkloadInstances'],
    pointer: '/Pods/0/Containers/0/ContainerId',
    expected: /integer/,
    found: /^"\d+"$/,
  },
  {
    fault: 'an undocumented code',
    twist: async (incoming, next) => {
      const answer = await next(incoming);
      if (!isAction(incoming, 'RestartContainer') || answer.status !== 404) return answer;
      return { ...answer, body: answer.body.replace('ResourceNotFound', 'Gone') };
    },
    want: [
      'error_code_conformance RestartContainer',
      'response_schema_conformance RestartContainer',
      'documented_errors_reachable RestartContainer',
    ],
    pointer: '/Code',
    expected: /ResourceNotFound/,
    found: /"Gone"/,
  },
  {
    fault: 'a missing required answer field',
    twist: successes('DescribeStatefulWorkloads', (body, answer) => {
      const { StatefulWorkloads: _left, ...rest } = body;
      return withBody(answer, rest);
    }),
    want: ['response_schema_conformance DescribeStatefulWorkloads'],
    pointer: '/StatefulWorkloads',
    expected: /required/,
    found: /nothing/,
  },
  {
    fault: '200 with an error body',
    twist: async (incoming, next) => {
      const answer = await next(incoming);
      return isAction(incoming, 'DescribeStatefulWorkloadImages') && answer.status === 404
        ? { ...answer, status: 200 }
        : answer;
    },
    want: [
      'status_code_conformance DescribeStatefulWorkloadImages',
      'response_schema_conformance DescribeStatefulWorkloadImages',
      'documented_errors_reachable DescribeStatefulWorkloadImages',
    ],
    pointer: '/Code',
    expected: /no error inside a success/,
    found: /200 with the error "ResourceNotFound"/,
  },
  {
    fault: 'a wrong content type',
    twist: successes('DescribeStatefulWorkloadInfo', (_body, answer) => ({
      ...answer,
      headers: { ...answer.headers, 'content-type': 'text/html' },
    })),
    want: ['content_type_conformance DescribeStatefulWorkloadInfo'],
    pointer: 'header Content-Type',
    expected: /application\/json/,
    found: /text\/html/,
  },
  {
    fault: 'an undocumented status',
    twist: successes('DescribeStatefulWorkloadInfo', (_body, answer) => ({ ...answer, status: 202 })),
    want: ['status_code_conformance DescribeStatefulWorkloadInfo'],
    pointer: '',
    expected: /a documented status: 200/,
    found: /^202$/,
  },
  {
    fault: 'asks for a field that the document does not know',
    twist: async (incoming, next) => {
      const isLess = isAction(incoming, 'DescribeStatefulWorkloadImages') && !/[?&]Zone=/.test(incoming.target);
      const answer = await next(incoming);
      if (!isLess || answer.status !== 200) return answer;
      const error = { Code: 'MissingParameter', Message: 'Zone is missing.', RequestId: 'r' };
      return { ...right(error), status: 400 };
    },
    want: [
      'positive_data_acceptance DescribeStatefulWorkloadImages',
      'examples_accepted DescribeStatefulWorkloadImages',
    ],
    pointer: '',
    expected: /a success/,
    found: /^400 .*Zone is missing/,
  },
  {
    fault: 'accepts a request without a required field',
    twist: async (incoming, next) => {
      const answer = await next(incoming);
      const isMissing = answer.status === 400 && answer.body.includes('"MissingParameter"');
      const isForced = incoming.headers.has('x-mock-error');
      return isMissing && !isForced && isAction(incoming, 'AssociateEipOfStatefulWorkload') ? success : answer;
    },
    want: ['missing_required AssociateEipOfStatefulWorkload'],
    pointer: '/NamespaceId',
    expected: /400 MissingParameter/,
    found: /^200/,
  },
  {
    fault: 'accepts a wrong enum',
    twist: async (incoming, next) => {
      const body = incoming.body instanceof Uint8Array ? new TextDecoder().decode(incoming.body) : '';
      const isWrong = isAction(incoming, 'CreateStatefulWorkload') && /"outside the list"/.test(body);
      return isWrong ? right({ NamespaceId: 1, StatefulWorkloadId: 2, RequestId: 'r' }) : next(incoming);
    },
    want: ['negative_data_rejection CreateStatefulWorkload'],
    pointer: '',
    expected: /400 InvalidParameterValue/,
    found: /^200/,
  },
  {
    fault: 'ignores an unknown Action',
    twist: (incoming, next) =>
      next({ ...incoming, target: incoming.target.replace(/([?&]Action=DescribeStatefulWorkloads)2(&|$)/, '$1$2') }),
    want: ['unknown_action DescribeStatefulWorkloads'],
    pointer: '',
    expected: /400 InvalidParameterValue/,
    found: /^200/,
  },
  {
    fault: 'answers DeleteStatefulWorkload to POST',
    twist: (incoming, next) =>
      next(
        isAction(incoming, 'DeleteStatefulWorkload') && incoming.method === 'POST'
          ? { ...incoming, method: 'GET', body: undefined }
          : incoming,
      ),
    want: ['unsupported_method DeleteStatefulWorkload'],
    pointer: '',
    expected: /405/,
    found: /^200/,
  },
];

describe('a server with one fault', () => {
  it.each(table)('$fault', async ({ twist, want, pointer, expected, found }) => {
    const { findings, named } = await findingsOf(twist);
    expect([...named].sort(), 'checks and actions that report the fault').toEqual([...want].sort());
    const first = findings.find((one) => `${one.check} ${one.action}` === want[0]);
    if (pointer !== '') expect(first?.pointer).toBe(pointer);
    expect(first?.expected).toMatch(expected);
    expect(first?.found).toMatch(found);
    expect(findingText(first!, seed)).toMatch(/repeat {4}curl -i .*\n {2}seed {6}1$/);
  });
});

describe('the faultless mock', () => {
  let server: Listening;
  beforeAll(async () => {
    server = await mock.listen();
  });
  afterAll(() => server.close());

  it.each([1, 2, 3])('is reported by no check, and all its actions are covered (seed %i)', async (one) => {
    const session = openSession({ api, send: sender(server.url), base: server.url, seed: one, kind: 'own' });
    const { findings, uncovered, runs } = await runMatrix(session);
    expect(findings).toEqual([]);
    expect(uncovered).toEqual([]);
    expect(runs).toBeGreaterThan(1_000);
  });
});

describe('a server that stops answering an action', () => {
  it('is not covered, and that is a failure', async () => {
    const { named, uncovered } = await findingsOf((incoming, next) =>
      isAction(incoming, 'RestartContainer') ? { status: 200, headers: {}, body: '', reset: true } : next(incoming),
    );
    expect(named).toEqual(['not_a_server_error RestartContainer']);
    expect(uncovered).toEqual([
      { action: 'RestartContainer', why: 'no right call of it was answered', help: 'see its failures' },
    ]);
  });
});
