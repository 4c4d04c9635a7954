/** What the head of an answer says beside its status: the media type that is documented for it, and documented headers. */
import type { Api, Operation, Response } from '../../meaning/api.js';
import { isStructured } from '../../meaning/operation/content.js';
import { responseFor } from '../../validate/responses.js';
import { sentType } from '../http/accept.js';
import { headersOf } from './own.js';

export type Stamp = Readonly<Record<string, string>>;

export interface Stamps {
  /** Headers of one documented answer, but for the one that names the call. */
  of(response: Response | undefined): Stamp;
  /** Those of a refusal. Which operation was called may not be known: then what all of them have. */
  ofRefusal(operation: Operation | undefined, status: number): Stamp;
}

/** Documented headers are made once for each answer of the document. */
export function createStamps(api: Api): Stamps {
  const known = new Map<Response, Stamp>();
  let shared: string | undefined;
  const of = (response: Response | undefined): Stamp => {
    if (response === undefined) return {};
    const made = known.get(response) ?? withoutId(headersOf(api, response));
    known.set(response, made);
    return { ...made, 'Content-Type': typeOf(response) ?? json };
  };
  return {
    of,
    ofRefusal: (operation, status) => {
      if (operation !== undefined) return of(responseFor(operation, status));
      shared ??= sharedType(api);
      return { 'Content-Type': shared };
    },
  };
}

const json = 'application/json';

function withoutId(headers: Stamp): Stamp {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'x-request-id'));
}

function typeOf({ contents }: Response): string | undefined {
  const mediaType = contents.find(isStructured)?.mediaType;
  return mediaType === undefined ? undefined : sentType(mediaType);
}

/** The one type of JSON that a document has; where there are several, the usual one. */
function sharedType({ operations }: Api): string {
  const types = new Set(operations.flatMap(({ responses }) => responses.flatMap((one) => typeOf(one) ?? [])));
  const [only = json] = types;
  return types.size === 1 ? only : json;
}
