/** What compiled schemas ask where a double cannot tell: limits, steps and listed values, held against digits. */
import { digitsAt } from './checks.js';
import { compare, isMultiple } from './decimal.js';
import { parseWritten, Written } from './digits.js';

/** How the number at a pointer stands to a limit: below zero where it is less. */
export function order(value: number, pointer: string, limit: string): number {
  return compare(digitsAt(pointer) ?? value, limit);
}

export function isStep(value: number, pointer: string, step: string | number): boolean {
  return isMultiple(digitsAt(pointer) ?? value, step);
}

/** @param listed a list as JSON */
export function oneOf(listed: string): (value: unknown, pointer: string) => boolean {
  const values = parseWritten(listed, (token) => token.length > 15) as readonly unknown[];
  return (value, pointer) => values.some((one) => isSame(one, value, pointer));
}

function isSame(listed: unknown, value: unknown, pointer: string): boolean {
  if (typeof value === 'number') {
    const wanted = listed instanceof Written ? listed.digits : listed;
    return (typeof wanted === 'number' || listed instanceof Written) && order(value, pointer, `${wanted}`) === 0;
  }
  if (typeof value !== 'object' || value === null) return listed === value;
  if (typeof listed !== 'object' || listed === null || Array.isArray(listed) !== Array.isArray(value)) return false;
  const [wanted, members] = [listed, value] as Readonly<Record<string, unknown>>[];
  const names = Object.keys(members!);
  return (
    names.length === Object.keys(wanted!).length &&
    names.every(
      (name) =>
        Object.hasOwn(wanted!, name) &&
        isSame(wanted![name], members![name], `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    )
  );
}
