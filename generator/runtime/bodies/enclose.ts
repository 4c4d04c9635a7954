/** Bodies that hold more than the caller's arguments: what says which action is meant, and what names the call. */
import type { Input } from '../options.js';

/** What a body holds besides the caller's arguments, which are one object in it. */
export interface Enclosure {
  /** A body with all that is the same in every call. */
  readonly fixed: Input;
  /** Where the caller's object goes; empty: its members are the body's. Absent where there is none. */
  readonly arguments?: readonly string[];
  /** The object must be there though nothing is in it. */
  readonly needed?: boolean;
  /** Where the name of the call goes; it is a text, or else a number. */
  readonly call?: { readonly at: readonly string[]; readonly isText?: boolean };
}

/** The whole body. What is fixed is said last: an input from elsewhere that has such members must not call another action. */
export function enclose({ fixed, arguments: at, needed, call }: Enclosure, input?: Input, id?: unknown): Input {
  const given = input ?? (needed ? {} : undefined);
  const body =
    at === undefined || given === undefined
      ? fixed
      : at.length === 0
        ? { ...fixed, ...given, ...fixed }
        : placed(fixed, at, given);
  return call === undefined || id === undefined ? body : placed(body, call.at, id);
}

/** A value put into an object at a place. */
export function placed(into: Input, [name = '', ...rest]: readonly string[], value: unknown): Input {
  return { ...into, [name]: rest.length === 0 ? value : placed((into[name] ?? {}) as Input, rest, value) };
}
