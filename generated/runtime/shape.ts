// Copied by openapi-action-toolkit from generator/runtime/shape.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** How types of the document look to callers: what they may send, and what they must be ready to receive. */

/** What callers may send: a 64-bit integer as a number or, beyond 2^53, as a bigint. */
export type Sendable<T> = T extends number
  ? IsInt64<T> extends true
    ? number | bigint
    : T
  : T extends object
    ? { [Key in keyof T]: Sendable<T[Key]> }
    : T;

/** What an answer holds: values may come that the document does not list yet. Literals beside them keep their completion. */
export type Answer<T> = T extends object ? { [Key in keyof T]: Answer<T[Key]> | Unlisted<Extract<T[Key], string>> } : T;

/** A single literal is a tag that tells a union's branches apart, so it stays as it is; several are an open list. */
type Unlisted<Text> = string extends Text ? never : IsUnion<Text> extends true ? string & {} : never;
type IsUnion<T, Whole = T> = [T] extends [never]
  ? false
  : T extends unknown
    ? [Whole] extends [T]
      ? false
      : true
    : never;

/** `Int64` of types.ts takes every number, as `number` does, and is another type all the same. */
export type IsInt64<T> = number extends T ? (IsSame<T, number> extends true ? false : true) : false;
type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
