/** The samples of the documentation, as data: one pair (curl, TypeScript) per call that the document shows. */
import type { Api, Operation } from '../../meaning/api.js';
import { successOf } from '../../meaning/declared/answer.js';
import { successExample } from '../../meaning/declared/errors.js';
import { exampleCalls, type ExampleCall } from '../../meaning/operation/calls.js';
import { arrayOf, own, stringOf, type JsonValue } from '../../meaning/json.js';
import { isSayable, wireRequest, type WireRequest } from '../../meaning/operation/wire.js';
import { curl } from './curl.js';
import { typescript } from './typescript.js';

export interface Sample {
  readonly operation: Operation;
  /** The example it is made from; unique within the operation. */
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly language: 'curl' | 'typescript';
  readonly text: string;
  readonly request: WireRequest;
  /** The answer the page shows beside it: the first named example of the successful response. */
  readonly answer: { readonly status: number; readonly name?: string; readonly value?: JsonValue };
}

/** Every sample of every page, in the order of the document. */
export function samples(api: Api): Sample[] {
  return [...samplesByOperation(api).values()].flat();
}

/** @param baseUrl where the samples send their calls */
export function samplesByOperation(api: Api, baseUrl = sampleServer(api)): ReadonlyMap<Operation, readonly Sample[]> {
  const pair = (operation: Operation, call: ExampleCall): Sample[] => {
    const request = wireRequest(operation, call.input);
    const common = { operation, ...described(call), request, answer: answerOf(operation) };
    return [
      { ...common, language: 'curl', text: curl(request, baseUrl, call) },
      { ...common, language: 'typescript', text: typescript(api, operation, call, baseUrl) },
    ];
  };
  return new Map(
    api.operations.map((operation) => [
      operation,
      exampleCalls(api.document, operation)
        .filter(({ input }) => isSayable(operation, input))
        .flatMap((call) => pair(operation, call)),
    ]),
  );
}

function described({ name, summary, description }: ExampleCall): Pick<Sample, 'name' | 'summary' | 'description'> {
  return {
    name,
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
  };
}

function answerOf(operation: Operation): Sample['answer'] {
  const success = successOf(operation);
  const status = Number(success?.status);
  const example = successExample(operation, status, success?.contents[0]?.examples ?? []);
  return {
    status: Number.isNaN(status) ? 200 : status,
    ...(example === undefined ? {} : { name: example.name, value: example.value }),
  };
}

/** The server the samples call: one on the reader's own machine when the document names it, so that a pasted sample runs. */
export function sampleServer(api: Api): string {
  const found = localServer(api) ?? serverUrls(api).find((url) => /^https?:/.test(url));
  return (found ?? 'http://127.0.0.1:4010').replace(/\/$/, '');
}

/** The server on the reader's own machine, where the document names one; without a slash at its end. */
export function localServer(api: Api): string | undefined {
  const local = serverUrls(api).find((url) => /^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(url));
  return local?.replace(/\/$/, '');
}

function serverUrls(api: Api): string[] {
  return arrayOf(api.document['servers']).flatMap((server) => stringOf(own(server, 'url')) ?? []);
}
