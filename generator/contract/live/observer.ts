/** Judges calls that others make: each request and its answer, as they passed. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { createSelector } from '../../mock/http/select/select.js';
import type { Api, Operation } from '../../meaning/api.js';
import { labelOf } from '../../meaning/declared/dispatch.js';
import type { WireRequest } from '../../meaning/operation/wire.js';
import { createValidator } from '../../validate/validator.js';
import { receivedOf, incomingOf, unescaped } from '../requests/received.js';
import type { CheckName, Fault } from '../checks/checks.js';
import { createJudge, shortened } from '../checks/judge.js';
import type { Matrix } from '../matrix.js';
import { curlOf } from './secrets.js';
import { headerOf, type RawAnswer } from './send.js';
import { sheetNamed, type Sheet } from '../session.js';

export interface Passed {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Undefined when there were too many to keep. */
  readonly bytes: Uint8Array | undefined;
}

export interface Observer {
  saw(request: Passed, answer: Omit<RawAnswer, 'bytes'> & { readonly bytes: Uint8Array | undefined }): void;
  /** A request that got no answer. */
  lost(request: Passed, why: string): void;
  /** Everything so far, in the form of a run. */
  summary(): Matrix;
}

/** Of one mistake in one place, so many are kept: a proxy may run for days. */
const keptOfOne = 20;

const judged: readonly CheckName[] = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];

/** @param base the target, as commands that repeat a call name it */
export function createObserver(api: Api, base: string): Observer {
  const start = performance.now();
  const validator = createValidator(api);
  const judge = createJudge(api, validator);
  const select = createSelector(api, validator);
  const sheets = new Map<string, Sheet>(api.operations.map((one) => [labelOf(one), sheetNamed(labelOf(one))]));
  const kept = new Map<string, number>();

  const sheetOf = (name: string): Sheet => {
    const sheet = sheets.get(name) ?? sheetNamed(name);
    sheets.set(name, sheet);
    return sheet;
  };
  const add = (sheet: Sheet, fault: Fault, more: { case: string; curl: string }) => {
    const key = JSON.stringify([sheet.action, fault.check, fault.pointer, fault.expected]);
    const count = (kept.get(key) ?? 0) + 1;
    kept.set(key, count);
    if (count <= keptOfOne) sheet.failed(fault, more);
  };

  return {
    saw: (passed, answer) => {
      const request = wireOf(passed);
      const selected = select(incomingOf(request));
      if (!('operation' in selected)) {
        const sheet = sheetOf(`(${selected.field} ${selected.reason})`);
        sheet.ran('request_conformance');
        const fault = { check: 'request_conformance', pointer: selected.field, expected: selected.reason } as const;
        const more = { case: 'a call that passed', curl: shownCall(api, undefined, request, base) };
        return add(sheet, { ...fault, found: selected.value === '' ? 'nothing' : selected.value }, more);
      }
      const { operation } = selected;
      const sheet = sheetOf(labelOf(operation));
      const more = { case: 'a call that passed', curl: shownCall(api, operation, request, base) };
      if (passed.bytes !== undefined) {
        sheet.ran('request_conformance');
        for (const { pointer, reason, value, kind } of validator.request(operation, receivedOf(operation, request))
          .violations) {
          const found = kind === 'missing' || value === undefined ? 'nothing' : shortened(value);
          add(sheet, { check: 'request_conformance', pointer, expected: reason, found }, more);
        }
      }
      // An answer without a body, as HEAD has it, promises nothing about one.
      if (answer.bytes === undefined || passed.method === 'HEAD') return;
      judged.forEach((check) => sheet.ran(check));
      if (api.errors !== undefined) sheet.ran('error_code_conformance');
      const readable = { ...answer, bytes: decoded(answer.bytes, headerOf(answer, 'content-encoding')) };
      for (const fault of judge(operation, readable)) add(sheet, fault, more);
    },
    lost: (passed, why) => {
      const sheet = sheetOf('(no answer)');
      sheet.ran('not_a_server_error');
      const fault = { check: 'not_a_server_error', pointer: '', expected: 'an answer', found: why } as const;
      const curl = shownCall(api, undefined, wireOf(passed), base);
      add(sheet, fault, { case: 'a call that passed', curl });
    },
    summary: () => {
      const rows = [...sheets.values()].filter(({ cells }) => [...cells.values()].some(({ runs }) => runs > 0));
      const cells = rows.flatMap((row) => [...row.cells.values()]);
      return {
        rows,
        noun: 'actions',
        selected: rows.length,
        leftOut: [],
        uncovered: [],
        findings: cells.flatMap(({ findings }) => findings),
        seed: undefined,
        runs: cells.reduce((sum, { runs }) => sum + runs, 0),
        milliseconds: Math.round(performance.now() - start),
      };
    },
  };
}

function wireOf({ bytes, ...head }: Passed): WireRequest {
  return bytes === undefined || bytes.length === 0 ? head : { ...head, body: new TextDecoder().decode(bytes) };
}

/** Whatever the document does not declare may be what identifies the caller, and is not shown. */
function shownCall(api: Api, operation: Operation | undefined, request: WireRequest, base: string): string {
  const { dispatch } = api;
  const selectors = [dispatch, dispatch?.version].flatMap((one) => (one === undefined ? [] : [one.parameter]));
  const declared = [...(operation?.parameters.map(({ name }) => name) ?? []), ...selectors];
  const names = new Set(declared);
  const folded = new Set([...declared.map((name) => name.toLowerCase()), 'content-type']);
  const [path = '', query] = request.target.split('?', 2);
  const pairs = query?.split('&').map((pair) => {
    const [name = ''] = pair.split('=');
    return names.has(unescaped(name)) ? pair : `${name}=***`;
  });
  const target = pairs === undefined ? path : `${path}?${pairs.join('&')}`;
  const headers = request.headers.filter(([name]) => folded.has(name.toLowerCase()));
  return curlOf({ ...request, target, headers }, base, (text) => text);
}

/** The bytes as they were before they were compressed for the way; what cannot be read stays as it is, and is judged so. */
function decoded(bytes: Uint8Array, encoding: string | undefined): Uint8Array {
  const readers = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync } as const;
  const read = Object.hasOwn(readers, encoding ?? '') ? readers[encoding as keyof typeof readers] : undefined;
  try {
    return read === undefined ? bytes : read(bytes);
  } catch {
    return bytes;
  }
}
