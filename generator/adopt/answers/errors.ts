/** The envelope of errors: where code and message stand, which codes mean none, and which answer a wrong call. */
import type { Content, Example } from '../../meaning/api.js';
import { arrayOf, isObject, own, pointerSegments, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { partsOf } from '../../meaning/schema/schema.js';
import { codeOf, memberAt } from '../../runtime/bodies/envelope.js';
import { isScalar, jsonOf, membersBelow, type Member } from './members.js';
import { counted, targetOf, type Found, type Proposal, type Sure } from '../proposal.js';
import { violationsOf, type Shown } from './violations.js';
import type { Way, World } from '../world.js';

/** What codes and messages are called, the likeliest first. */
const codes = [
  /^(error|err|status|result|ret|biz|sub)?[-_]?code$/i,
  /^errno$/i,
  /^__type$/,
  /^type$/i,
  /^reason$/i,
  /^error$/i,
];
const messages = [
  /^(error|err|status|result|ret)?[-_]?(message|msg)$/i,
  /^detail$/i,
  /^(error)?[-_]?description$/i,
  /^title$/i,
  /^(text|reason)$/i,
  /^error$/i,
];
/** Codes that mean that nothing is wrong. */
const fine = /^(0+|200|20000|ok|okay|success|successful|succeeded|succeed|none|no_?error)$/i;
/** Where `error.code` is no longer looked for. */
const depth = 3;

/** Where a schema says code and message. */
interface Envelope {
  readonly code: Member;
  readonly message: Member;
  readonly rank: number;
}

interface Answer {
  readonly content: Content;
  readonly envelopes: readonly Envelope[];
}

export function findErrors({ api }: World, ways: readonly Way[]): Found {
  const { document } = api;
  if (api.errors !== undefined || own(document, 'x-errors') !== undefined) return { proposals: [], untold: [] };
  const seen = new Map<JsonValue, readonly Envelope[]>();
  const answers = (which: 'success' | 'failure'): Answer[] =>
    ways.flatMap(({ operation }) =>
      jsonOf(operation, which).flatMap((content): Answer[] => {
        const { schema } = content;
        if (schema === undefined) return [];
        const key = isObject(schema) && typeof schema['$ref'] === 'string' ? schema['$ref'] : schema;
        const envelopes = seen.get(key) ?? envelopesIn(document, schema);
        seen.set(key, envelopes);
        return [{ content, envelopes }];
      }),
    );
  const [failures, successes] = [answers('failure'), answers('success')];
  const ofFailures = commonest(failures);
  const ofSuccesses = commonest(successes);
  const isUnder200 =
    ofSuccesses !== undefined && ofSuccesses.share >= 0.6 && (successes.length > 1 || ways.length === 1);
  const chosen =
    ofFailures !== undefined && ofFailures.share >= 0.5 && !(isUnder200 && ofFailures.share < ofSuccesses.share)
      ? ofFailures
      : isUnder200
        ? ofSuccesses
        : undefined;
  if (chosen === undefined && successes.some(({ content }) => hasJsonRpc(document, content))) return standard;
  if (chosen === undefined) return { proposals: [], untold: noEnvelope(ways, failures, ofFailures) };
  return proposed(
    document,
    chosen,
    isSame(chosen, ofSuccesses) && isUnder200,
    [...failures, ...successes],
    ways.length === 1,
  );
}

/** Where errors of JSON-RPC 2.0 are, which nobody has to describe. */
const standard: Found = {
  proposals: [
    {
      target: targetOf([]),
      proposes: {
        'x-errors': { code: '/error/code', message: '/error/message', ...violationsOf([], { isJsonRpc: true }) },
      },
      sure: 'likely',
      because: 'Calls are those of JSON-RPC 2.0, which says where errors stand and which codes answer a wrong call.',
    },
  ],
  untold: [],
};

interface Common extends Envelope {
  readonly count: number;
  readonly of: number;
  readonly share: number;
}

/** The place that most answers have; of those that as many have the likeliest. */
function commonest(answers: readonly Answer[]): Common | undefined {
  const counts = new Map<string, Common>();
  for (const { envelopes } of answers)
    for (const one of envelopes) {
      const key = `${one.code.pointer} ${one.message.pointer}`;
      const before = counts.get(key);
      const count = (before?.count ?? 0) + 1;
      // What any answer may lack, all may.
      const code = { ...one.code, required: one.code.required && (before?.code.required ?? true) };
      counts.set(key, { ...one, code, count, of: answers.length, share: count / answers.length });
    }
  const [best] = [...counts.values()].sort((left, right) => right.count - left.count || left.rank - right.rank);
  return best;
}

function isSame(one: Common, other: Common | undefined): boolean {
  return one.code.pointer === other?.code.pointer && one.message.pointer === other.message.pointer;
}

/** Pairs of a code and a message side by side, each member of an answer once. */
function envelopesIn(document: JsonObject, schema: JsonValue): Envelope[] {
  const members = membersBelow(document, schema, depth);
  const holders = new Map<string, Member[]>();
  for (const one of members)
    if (one.holder !== undefined) holders.set(one.holder, [...(holders.get(one.holder) ?? []), one]);
  return [...holders].flatMap(([holder, inside]): Envelope[] => {
    const code = likeliest(inside, codes, ['string', 'integer', 'number']);
    const message = likeliest(
      inside.filter((one) => one !== code?.member),
      messages,
      ['string'],
    );
    if (code === undefined || message === undefined) return [];
    // A list in an answer is data; what is in the first of `errors` is said of the call.
    if (holder.includes('/0') && !/^\/errors?\/0$/i.test(holder)) return [];
    const rank = pointerSegments(holder).length * 20 + code.rank + message.rank;
    return [{ code: code.member, message: message.member, rank }];
  });
}

function likeliest(members: readonly Member[], names: readonly RegExp[], types: readonly string[]) {
  for (const [rank, name] of names.entries()) {
    const member = members.find((one) => name.test(one.name) && isScalar(one, ...types));
    if (member !== undefined) return { member, rank };
  }
  return undefined;
}

function proposed(
  document: JsonObject,
  chosen: Common,
  isUnder200: boolean,
  answers: readonly Answer[],
  isAlone: boolean,
): Found {
  const { code, message, count, of, share } = chosen;
  const path = pointerSegments(code.pointer);
  const shown = answers.flatMap(({ content, envelopes }) =>
    envelopes.some((one) => one.code.pointer === code.pointer) ? examplesOf(content, path) : [],
  );
  const success = isUnder200 ? successCodes(document, answers, code) : [];
  // With one operation, what looks like an envelope may be its data.
  if (isUnder200 && success.length === 0 && (code.required || isAlone)) {
    const what = `Every answer has ${named(code.pointer)} and ${named(message.pointer)}, and nothing in the document tells which codes mean that all is well: write x-errors with success: [...] where you know it.`;
    return { proposals: [], untold: [{ about: 'errors', what }] };
  }
  const isStandard = answers.some(({ content }) => hasJsonRpc(document, content));
  const cutting = cuttingOf(shown);
  const sure: Sure = share === 1 ? 'certain' : share >= 0.8 ? 'likely' : 'guess';
  const where = isUnder200 ? 'answers with status 2xx' : 'answers of errors';
  const proposal: Proposal = {
    target: targetOf([]),
    proposes: {
      'x-errors': {
        code: named(code.pointer),
        message: named(message.pointer),
        ...(success.length === 0 ? {} : { success }),
        ...cutting,
        ...violationsOf(
          shown.filter((one) => !success.includes(one.code)).map((one) => ({ ...one, code: cut(one.code, cutting) })),
          { isJsonRpc: isStandard && isScalar(code, 'integer', 'number') },
        ),
      },
    },
    sure,
    because: `${count} of ${of} JSON ${where} have a code and a message there${success.length === 0 ? '' : `; ${success.join(' and ')} stands in those that are well`}.`,
  };
  const untold: Found['untold'] =
    success.length === 0 && isUnder200 && !code.required
      ? []
      : share < 1 && !isUnder200
        ? [
            {
              about: 'errors',
              what: `${counted(of - count, 'answer')} of errors ${of - count === 1 ? 'has' : 'have'} another form, whose codes are not read.`,
            },
          ]
        : [];
  return { proposals: [proposal], untold };
}

/** A name where the member stands at the top. */
function named(pointer: string): string {
  const segments = pointerSegments(pointer);
  return segments.length === 1 ? (segments[0] ?? '') : pointer;
}

/** Codes that examples, defaults and lists of values show, and that are known to mean that all is well. */
function successCodes(document: JsonObject, answers: readonly Answer[], code: Member): (string | number)[] {
  const path = pointerSegments(code.pointer);
  const said = answers.flatMap(({ content, envelopes }) => {
    const here = envelopes.find((one) => one.code.pointer === code.pointer);
    const schemas = here === undefined ? [] : partsOf(document, [here.code.schema]);
    const ofSchema = schemas.flatMap((one) => [
      ...(['const', 'default', 'example'] as const).flatMap((keyword) => own(one, keyword) ?? []),
      ...(['enum', 'examples'] as const).flatMap((keyword) => arrayOf(own(one, keyword))),
    ]);
    return [...ofSchema, ...examplesOf(content, path).map((one) => one.code)];
  });
  const found = said.filter((one): one is string | number => typeof one === 'string' || typeof one === 'number');
  return [...new Set(found.filter((one) => fine.test(String(one))))];
}

function examplesOf({ examples, pointer }: Content, path: readonly string[]): Shown[] {
  const status = Number(/\/responses\/(\d{3})\//.exec(pointer)?.[1] ?? NaN);
  return examples.flatMap((example: Example): Shown[] => {
    const code = memberAt(example.value, path);
    if (typeof code !== 'string' && typeof code !== 'number') return [];
    return [{ code, name: example.name, ...(Number.isNaN(status) ? {} : { status }) }];
  });
}

interface Cutting {
  readonly codeAfter?: string;
  readonly codeBefore?: string;
}

function cut(code: string | number, cutting: Cutting): string | number {
  return codeOf({ code }, { ...cutting, code: ['code'] }) ?? code;
}

/** How a code is cut out of `space#Name:address`, as examples write it. */
function cuttingOf(shown: readonly Shown[]): Cutting {
  const texts = shown.flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
  if (texts.length === 0) return {};
  const isAfter = texts.every((one) => /^[^#]+#[\w.]+/.test(one));
  const rest = texts.map((one) => one.slice(one.lastIndexOf('#') + 1));
  const isBefore = rest.some((one) => /^[\w.]+:https?:/.test(one));
  return { ...(isAfter ? { codeAfter: '#' } : {}), ...(isBefore ? { codeBefore: ':' } : {}) };
}

function hasJsonRpc(document: JsonObject, { schema }: Content): boolean {
  return schema !== undefined && membersBelow(document, schema, 1).some(({ name }) => name === 'jsonrpc');
}

function noEnvelope(ways: readonly Way[], failures: readonly Answer[], nearest: Common | undefined): Found['untold'] {
  if (nearest !== undefined)
    return [
      {
        about: 'errors',
        what: `Errors have no form in common: the commonest (${named(nearest.code.pointer)}) stands in ${nearest.count} of ${nearest.of}.`,
      },
    ];
  if (failures.length > 0) {
    const what = `${counted(failures.length, 'JSON answer')} of errors ${failures.length === 1 ? 'has' : 'have'} no member that can be told to be a code beside a message.`;
    return [{ about: 'errors', what }];
  }
  const others = ways.filter(({ operation }) =>
    operation.responses.some(({ status, contents }) => /^[45]/.test(status) && contents.length > 0),
  );
  if (others.length === 0) return [{ about: 'errors', what: 'No error is described.' }];
  return [{ about: 'errors', what: 'Errors are described, but not as JSON, which is where codes are read.' }];
}
