/** `x-list-style`: how lists and objects are written in queries and forms, where OpenAPI's styles have no words for it. */
import type { Problems } from '../../problem.js';
import type { MapStyle } from '../../runtime/arguments/lists/style.js';
import { own, pointerTo, stringOf, type JsonObject, type JsonValue } from '../json.js';
import { declared } from './extensions.js';
import { onlyKnown } from './members.js';
import { membersOf } from './reference/table.js';

/** What one declaration says; what it leaves out is as around it. */
export interface SaidStyle {
  readonly form?: string;
  readonly start?: number;
  readonly map?: MapStyle;
}

/** Undefined where nothing is said, or something that cannot be meant. */
export function styleIn(holder: JsonValue | undefined, isRoot = false): SaidStyle | undefined {
  const value = declared(holder, 'x-list-style');
  if (value === undefined || mistakes(value, isRoot).length > 0) return undefined;
  const [form, map] = [stringOf(own(value, 'form')), stringOf(own(value, 'map'))];
  const start = own(value, 'start');
  const called = (name: 'key' | 'value') => stringOf(own(value, name)) ?? name;
  return {
    ...(form === undefined ? {} : { form }),
    ...(typeof start === 'number' ? { start } : {}),
    ...(map === undefined ? {} : { map: { form: map, key: called('key'), value: called('value') } }),
  };
}

/** Says what is wrong with a declaration. A form at the root is of every list, so it must have a place for its name. */
export function judgeStyle(holder: JsonObject, at: string, problems: Problems): void {
  const value = declared(holder, 'x-list-style');
  if (value === undefined) return;
  const pointer = pointerTo(at, 'x-list-style');
  onlyKnown(value, membersOf('x-list-style'), pointer, 'list-style', problems);
  for (const { member, what, fix } of mistakes(value, at === ''))
    problems.add('list-style', { pointer: pointerTo(pointer, member) }, what, fix);
}

interface Mistake {
  readonly member: string;
  readonly what: string;
  readonly fix: string;
}

function mistakes(value: JsonValue, isRoot: boolean): Mistake[] {
  const [form, start, map] = (['form', 'start', 'map'] as const).map((name) => own(value, name));
  return [
    ...(form === undefined || form === 'json' ? [] : inTemplate('form', form, isRoot)),
    ...(map === undefined ? [] : inTemplate('map', map, isRoot)),
    ...(start === undefined || (Number.isSafeInteger(start) && Number(start) >= 0)
      ? []
      : [
          {
            member: 'start',
            what: `x-list-style begins to count at ${JSON.stringify(start)}, which is no number of an item.`,
            fix: 'Write start: 0 or start: 1 (the number of the first item), or leave it out for 1.',
          },
        ]),
    ...(['key', 'value'] as const).flatMap((name): Mistake[] => {
      const said = own(value, name);
      if (said === undefined || (typeof said === 'string' && /^[^\s.{}&=#]+$/.test(said) && map !== undefined))
        return [];
      const what = `x-list-style has a ${name} that names nothing.`;
      return [
        {
          member: name,
          what,
          fix: `Write ${name}: ${name === 'key' ? 'Name' : 'Value'} beside a map, or leave it out.`,
        },
      ];
    }),
  ];
}

function inTemplate(member: 'form' | 'map', said: JsonValue, isRoot: boolean): Mistake[] {
  const example = member === 'form' ? '"{name}.{n}", "{name}.member.{n}" or json' : '"{name}.entry.{n}"';
  const fault = (why: string): Mistake[] => [
    {
      member,
      what: `The ${member} ${JSON.stringify(said)} of x-list-style ${why}.`,
      fix: `Write ${member}: ${example}.`,
    },
  ];
  if (typeof said !== 'string') return fault('is no text');
  const count = (sign: string) => said.split(sign).length - 1;
  if (count('{n}') !== 1) return fault('has no place for the number of an item: it needs {n}, once');
  if (isRoot && count('{name}') !== 1) return fault('is of all lists: it needs {name}, once');
  if (said.indexOf('{name}') > said.indexOf('{n}')) return fault('has the name behind the number');
  const rest = said.replace('{name}', '').replace('{n}', '');
  if (/[\s{}&=#+%?]/.test(rest)) return fault('holds a sign that no name can have');
  if (/\d\{n\}|\{n\}\w|[\w}]\{n\}/.test(said))
    return fault('has no sign that ends the name, or begins after the number');
  return [];
}
