/** Validation of a body that holds more than the caller's arguments: what is not his is put in before it is looked at. */
import { enclose, type Enclosure } from '../bodies/enclose.js';
import type { Input } from '../options.js';
import type { Check } from '../validation.js';

/** @param check of the whole body, whose members the arguments are */
export function enclosing(check: Check, enclosure: Enclosure): Check {
  const held: Check = (value) => {
    const isRight = check(enclose(enclosure, value as Input, enclosure.call?.isText ? '1' : 1));
    held.errors = check.errors ?? null;
    return isRight;
  };
  return held;
}
