/** What the mock does with one request, from the request line to the answer. */
import { randomUUID } from 'node:crypto';
import type { Api, Operation } from '../meaning/api.js';
import { pointerTo } from '../meaning/json.js';
import { isErrorExample } from '../meaning/declared/errors.js';
import { contentFor } from '../meaning/operation/content.js';
import { isJson } from '../meaning/operation/wire.js';
import type { Say } from '../validate/say.js';
import { createValidator, type Received } from '../validate/validator.js';
import { createAnswers, type Wanted } from './answer/answers.js';
import { createGuard, type Denied } from './http/auth.js';
import { answeringCalls } from './http/calls.js';
import { catalogue, cataloguePath, healthPath } from './http/catalogue.js';
import { header, type Answer, type Incoming } from './http/exchange.js';
import { headerText, listed } from './http/header-text.js';
import { ignoredNames } from './http/ignored.js';
import { readForced, type Forced } from './http/prefer.js';
import type { Prism } from './answer/prism.js';
import { asksForLater } from './answer/later.js';
import { createRefusal } from './answer/refusal.js';
import { createSelector } from './http/select/select.js';
import { pathOf, type NotSelected, type Selected } from './http/select/target.js';
import { inWorld, worldsPath } from './http/world.js';
import { control, controlPaths } from './state/control.js';
import { memories, type MemoryOptions } from './state/memory.js';
import { forgetful, Unkept, type Data } from './state/store.js';
import { Worlds, type WorldLimits } from './worlds.js';

export interface EngineOptions extends MemoryOptions {
  /** Hears, when it is first needed, of what in the document is judged or answered otherwise than it stands there. */
  readonly found?: Say;
  /** Generate answers instead of giving the documented examples. */
  readonly dynamic?: boolean;
  /** Seed of generated answers; the same seed and request give the same answer. */
  readonly seed?: string;
  /** Ask for the credentials that the document's security schemes name. */
  readonly auth?: boolean;
  /** Remember what operations do, as the document's `x-resources` and `x-state` declare it. */
  readonly stateful?: boolean;
  /** Where it is kept beyond the process. */
  readonly data?: Data;
  /** How far worlds that calls name may go. */
  readonly worlds?: WorldLimits;
}

const reading = ['GET', 'HEAD', 'OPTIONS'];

export interface Engine {
  answer(incoming: Incoming): Answer | Promise<Answer>;
  /** Of a mock that remembers. */
  readonly worlds?: Worlds;
}

/** @throws ProblemError when the document declares a behaviour that cannot work */
export function createEngine(api: Api, options: EngineOptions, prism: () => Promise<Prism>): Engine {
  const say = options.found ?? (() => undefined);
  const validator = createValidator(api, say);
  const select = createSelector(api, validator);
  const refuse = createRefusal(api);
  const answers = createAnswers({ api, validator, prism, say });
  const listing = catalogue(api);
  const guard = options.auth === true ? createGuard(api) : undefined;
  const data = options.data ?? forgetful;
  const worlds =
    options.stateful === true
      ? new Worlds(memories(api, options, validator, randomUUID), data, options.worlds)
      : undefined;
  /** Nothing that hangs on a change is told before the change is kept, be it another's. */
  const whenKept = (answer: Answer): Answer | Promise<Answer> => data.kept()?.then(() => answer) ?? answer;

  const respond = (arrived: Incoming): Answer | Promise<Answer> => {
    const requestId = requestIdOf(arrived);
    const placed = inWorld(arrived);
    if ('field' in placed) return refuse({ kind: 'value', ...placed }, { status: 400, requestId });
    const { world, incoming } = placed;
    const path = pathOf(incoming.target);
    if (path === healthPath || path === cataloguePath)
      return own(incoming, path === healthPath ? '{"status":"ok"}' : listing, requestId);
    if (worlds !== undefined && path === worldsPath)
      return own(incoming, JSON.stringify({ worlds: worlds.list() }), requestId);
    if (worlds !== undefined && Object.hasOwn(controlPaths, path))
      return controlled(worlds, world, path, incoming, requestId);
    return callIn(world)(incoming);
  };

  const dispatched = (world: string, incoming: Incoming): Answer | Promise<Answer> => {
    const requestId = requestIdOf(incoming);
    const selected = select(incoming);
    if (incoming.method === 'OPTIONS' && !isAsked(selected, incoming))
      return options204('operation' in selected ? allowed(selected) : selected.allow);
    if (incoming.body === 'too-large') {
      return refuse(
        { kind: 'size', field: 'body', value: '', reason: 'it may have 10 MiB' },
        { requestId, headers: { Connection: 'close' } },
      );
    }
    if (!('operation' in selected)) {
      const headers = selected.allow === undefined ? {} : { Allow: selected.allow.join(', ') };
      return refuse(selected, { headers, requestId });
    }
    const forced = readForced(selected.operation, incoming);
    if ('field' in forced)
      return refuse(
        { kind: 'value', ...forced, hint: `Here ${forced.reason}.` },
        { requestId, operation: selected.operation },
      );
    return delayed(judged(world, incoming, selected, forced, requestId), forced);
  };

  const callAt = api.dispatch?.call;
  const callIn = (world: string) => {
    const one = (incoming: Incoming) => dispatched(world, incoming);
    return callAt === undefined ? one : answeringCalls(callAt, one, refuse);
  };
  const callPointer = callAt === undefined ? undefined : pointerTo('', ...callAt);

  /** What is the mock's, not the document's. */
  const own = ({ method }: Incoming, body: string, requestId: string | undefined): Answer => {
    if (method === 'OPTIONS') return options204(reading);
    if (method === 'GET' || method === 'HEAD') return json(200, body);
    const fault = { kind: 'method' as const, field: 'method', value: method, reason: 'must be GET' };
    return refuse(fault, { headers: { Allow: reading.join(', ') }, requestId });
  };

  const controlled = (
    worlds: Worlds,
    world: string,
    path: string,
    incoming: Incoming,
    requestId: string | undefined,
  ): Answer | Promise<Answer> => {
    const method = controlPaths[path] ?? 'POST';
    const allow = [method, 'OPTIONS'];
    if (incoming.method === 'OPTIONS') return options204(allow);
    if (incoming.method === method) return whenKept(control(worlds, world, path, incoming));
    const fault = { kind: 'method' as const, field: 'method', value: incoming.method, reason: `must be ${method}` };
    return refuse(fault, { headers: { Allow: allow.join(', ') }, requestId });
  };

  const judged = (
    world: string,
    incoming: Incoming,
    selected: Selected,
    forced: Forced,
    requestId: string | undefined,
  ): Answer | Promise<Answer> => {
    const { operation } = selected;
    const dynamic = forced.dynamic ?? (options.dynamic === true && forced.example === undefined);
    const seed = () => `${forced.seed ?? options.seed ?? '1'}|${incoming.target}|${textOf(incoming.body)}`;
    const wanted = {
      status: forced.status,
      example: forced.example,
      ...(dynamic ? { seed: seed() } : {}),
      accept: acceptOf(api, operation, incoming),
      requestId,
    };
    const documented = (isLater = false): Answer | Promise<Answer> => {
      const answer = answers.answer(operation, { ...wanted, isLater });
      return answer === 'unacceptable' ? unacceptable(operation, requestId) : answer;
    };
    // A forced failure is what the caller wants to see, whatever else is wrong with the request.
    const isError = (status: number) => status >= 300 || isErrorExample(operation, status, forced.example ?? '');
    if (forced.status !== undefined && isError(forced.status)) return documented();
    const denied = guard?.(selected, incoming, forced.scopes);
    if (denied !== undefined) return turnedAway(denied, operation, wanted);
    const arrived = receivedOf(incoming, selected);
    if (api.dispatch === undefined && isUnknownType(operation, arrived))
      return unsupported(operation, arrived, requestId);
    const { violations, body } = validator.request(operation, arrived);
    // A call without a name is right: nobody waits for its answer.
    const [first, ...others] = violations.filter(
      ({ kind, pointer }) => callPointer === undefined || kind !== 'missing' || pointer !== callPointer,
    );
    if (first !== undefined) {
      return refuse(
        { ...first, value: first.value ?? '' },
        { headers: others.length === 0 ? {} : { 'X-Mock-Violations': listed(others) }, requestId, operation },
      );
    }
    const ignored = ignoredNames(api.document, operation, selected.query, body);
    const isFree = forced.status === undefined && forced.example === undefined && forced.dynamic !== true;
    const remembered = isFree ? worlds?.of(world).answer(operation, arrived, requestId, linking(incoming)) : undefined;
    const answer =
      remembered === undefined ? documented(isFree && asksForLater(api, operation, arrived)) : whenKept(remembered);
    if (ignored.length === 0) return answer;
    return after(answer, (one) => ({
      ...one,
      headers: { ...one.headers, 'X-Mock-Ignored': headerText(ignored.join(', ')) },
    }));
  };

  return {
    ...(worlds === undefined ? {} : { worlds }),
    answer: (incoming) => {
      try {
        const answer = respond(incoming);
        return answer instanceof Promise ? answer.catch((error: unknown) => failed(error)) : answer;
      } catch (error) {
        return failed(error);
      }
    },
  };

  /** As the operation documents it, else in the envelope of all refusals. */
  function turnedAway(
    { status, challenge, reason }: Denied,
    operation: Operation,
    wanted: Wanted,
  ): Answer | Promise<Answer> {
    const headers = challenge === undefined ? {} : { 'WWW-Authenticate': challenge };
    const isDocumented = operation.responses.some((one) => one.status === String(status));
    const answer = isDocumented ? answers.answer(operation, { ...wanted, status, example: undefined }) : 'unacceptable';
    if (answer !== 'unacceptable') return after(answer, (one) => ({ ...one, headers: { ...one.headers, ...headers } }));
    const fault = { kind: 'value' as const, field: 'request', value: '', reason };
    return refuse(fault, { status, headers, requestId: wanted.requestId, operation });
  }

  function unacceptable(operation: Operation, requestId: string | undefined): Answer {
    const offered = [...new Set(mediaTypesOf(operation))].join(', ');
    const fault = { kind: 'value' as const, field: 'Accept', value: '', reason: `must allow one of ${offered}` };
    return refuse(fault, { status: 406, requestId, operation });
  }

  function unsupported(operation: Operation, { contentType = '' }: Received, requestId: string | undefined): Answer {
    const types = operation.body?.contents.map(({ mediaType }) => mediaType) ?? [];
    const fault = { kind: 'value' as const, field: 'Content-Type', value: contentType };
    return refuse(
      { ...fault, reason: `must be ${types.join(' or ')}` },
      { status: 415, headers: { Accept: types.join(', ') }, requestId, operation },
    );
  }

  /** Nothing documented fits: said in the envelope, as everything else is. */
  function failed(error: unknown): Answer {
    const why = error instanceof Error ? error.message : String(error);
    return refuse(
      { kind: 'value', field: 'mock', value: '', reason: why, hint: why },
      { status: error instanceof Unkept ? 507 : 500, headers: { 'X-Mock-Failure': headerText(why) } },
    );
  }
}

/** The URL of a call, with another argument in its query; whole where it is known which host was asked. */
function linking(incoming: Incoming): (name: string, value: string) => string {
  return (name, value) => {
    const host = header(incoming, 'host');
    const url = new URL(incoming.target, 'http://mock');
    url.searchParams.set(name, value);
    return `${host === undefined ? '' : `http://${host}`}${url.pathname}${url.search}`;
  };
}

function after(answer: Answer | Promise<Answer>, change: (answer: Answer) => Answer): Answer | Promise<Answer> {
  return answer instanceof Promise ? answer.then(change) : change(answer);
}

function delayed(answer: Answer | Promise<Answer>, { wait, reset }: Forced): Answer | Promise<Answer> {
  if (wait === undefined && reset === undefined) return answer;
  return after(answer, (one) => ({
    ...one,
    ...(wait === undefined ? {} : { wait }),
    ...(reset === undefined ? {} : { reset }),
  }));
}

/** A documented OPTIONS, and not what a browser asks before a call. */
function isAsked(selected: Selected | NotSelected, incoming: Incoming): boolean {
  const isDocumented = 'operation' in selected && selected.operation.wire.method === 'OPTIONS';
  return isDocumented && header(incoming, 'access-control-request-method') === undefined;
}

function allowed({ operation }: Selected): readonly string[] {
  return operation.wire.method === 'GET' ? reading : [operation.wire.method, 'OPTIONS'];
}

/** A body of a type that the operation does not take. One that does not say what it is is taken for the first. */
function isUnknownType({ body }: Operation, arrived: Received): boolean {
  const isGiven = arrived.body !== undefined && arrived.contentType !== undefined;
  return isGiven && (body?.contents.length ?? 0) > 0 && arrived.mediaType === undefined;
}

function options204(allow: readonly string[] | undefined): Answer {
  return { status: 204, headers: { Allow: (allow ?? ['GET', 'HEAD', 'POST', 'OPTIONS']).join(', ') }, body: '' };
}

function json(status: number, body: string): Answer {
  return { status, headers: { 'Content-Type': 'application/json' }, body };
}

/** The caller's own identifier of the call, when it can stand in a header. */
function requestIdOf(incoming: Incoming): string | undefined {
  const sent = header(incoming, 'x-request-id');
  return sent !== undefined && /^[\x21-\x7e]{1,200}$/.test(sent) ? sent : undefined;
}

/** The body as text, for what only has to be the same for the same bytes. */
function textOf(body: Incoming['body']): string {
  return body === undefined || typeof body === 'string' ? '' : new TextDecoder().decode(body);
}

function receivedOf(incoming: Incoming, { operation, path, query, ...selected }: Selected): Received {
  const body = selected.body ?? incoming.body;
  const contentType = header(incoming, 'content-type');
  const contents = operation.body?.contents ?? [];
  return {
    path,
    query,
    header: incoming.headers,
    body: body === undefined || typeof body === 'string' || body.length === 0 ? undefined : body,
    contentType,
    mediaType: contentType === undefined ? undefined : contentFor(contents, contentType)?.mediaType,
  };
}

/** Where one URL serves every action and answers JSON alone, `Accept` changes nothing: that is what such services do. */
function acceptOf(api: Api, operation: Operation, incoming: Incoming): string | undefined {
  const isIgnored = api.dispatch !== undefined && mediaTypesOf(operation).every(isJson);
  return isIgnored ? undefined : incoming.headers.get('accept')?.join(',');
}

function mediaTypesOf({ responses }: Operation): string[] {
  return responses.flatMap(({ contents }) => contents.map(({ mediaType }) => mediaType));
}
