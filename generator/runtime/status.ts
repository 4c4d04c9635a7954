/** Statuses that are documented as a class of them, without those that have a description of their own. */
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type InClass<Class extends number> = `${Class}${Digit}${Digit}` extends `${infer Status extends number}`
  ? Status
  : never;

/** `StatusOf<4, 404>`: any 4XX but 404. */
export type StatusOf<Class extends 1 | 2 | 3 | 4 | 5, Listed extends number = never> = Exclude<InClass<Class>, Listed>;
