/** Requests of a run, with integers that JavaScript's numbers would round. */
import type { Operation } from '../../meaning/api.js';
import { wireRequest, type CallInput, type WireRequest } from '../../meaning/operation/wire.js';

/** Marks a string that stands for an integer, so that it can be carried as JSON until it is written. */
const mark = '\ue000integer:';

/** An integer beyond 2^53 as a value of a request. */
export function exactInteger(value: bigint): string {
  return `${mark}${value}`;
}

/** `wireRequest`, with exact integers written as they are. */
export function requestOf(operation: Operation, input: CallInput): WireRequest {
  const request = wireRequest(operation, input);
  const { target, body } = request;
  return {
    ...request,
    target: target.replaceAll(encodeURIComponent(mark), ''),
    ...(body === undefined ? {} : { body: body.replaceAll(/"?\ue000integer:(-?\d+)"?/g, '$1') }),
  };
}
