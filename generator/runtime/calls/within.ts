/** Types of what lies inside of others. */

/** What is at a path of members; of a union, in those of its types that have it. */
export type Within<T, Path extends readonly string[]> = Path extends readonly [
  infer Name extends string,
  ...infer Rest extends readonly string[],
]
  ? T extends object
    ? Name extends keyof T
      ? Within<Exclude<T[Name], undefined>, Rest>
      : never
    : never
  : T;

/** What an answer has at a path of members; of a union, in those of its types that have it. */
export type Held<T, Path extends readonly string[]> = Path extends readonly [
  infer Name extends string,
  ...infer Rest extends readonly string[],
]
  ? T extends object
    ? Name extends keyof T
      ? Held<T[Name], Rest>
      : never
    : T
  : T;

/** Without the shapes of a union that must have an error at a path of members: those are no success. */
export type Fine<T, Path extends readonly string[]> = Path extends readonly [
  infer Name extends string,
  ...infer Rest extends readonly string[],
]
  ? T extends object
    ? Name extends keyof T
      ? [Fine<T[Name], Rest>] extends [never]
        ? never
        : T
      : T
    : T
  : T extends undefined
    ? T
    : never;

/** A success whose data lie inside of its answer: the whole answer is there as well. */
export interface Whole<Body> {
  readonly body: Body;
}

/** An object without some of its members. */
export type Without<T, Names extends string> = T extends unknown
  ? { [Key in keyof T as Key extends Names ? never : Key]: T[Key] }
  : never;
