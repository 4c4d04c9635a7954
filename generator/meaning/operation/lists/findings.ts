/** List styles that say nothing, are not ours, or let two arguments write the same names. */
import type { Findings } from '../../../finding.js';
import type { Problems } from '../../../problem.js';
import { isUrlEncoded } from '../../../runtime/arguments/media-type.js';
import type { Shape } from '../../../runtime/arguments/shape.js';
import type { Content, Operation } from '../../api.js';
import { declared } from '../../declared/extensions.js';
import { judgeStyle } from '../../declared/list-style.js';
import { objectOf, own, pointerTo, valueAt, type JsonObject } from '../../json.js';
import { argumentShape } from '../../schema/argument-shape.js';
import { listRowOf, listStyleIn, rowOf } from '../arguments.js';
import { listStylesOfForm } from '../fields.js';
import { declaringIn, pointersOf } from './declaring.js';
import { shownNames } from './names.js';
import type { Listener } from './styles.js';
import { listStyleOfParameter } from '../parts.js';

export function findListStyles(
  document: JsonObject,
  operations: readonly Operation[],
  problems: Problems,
  findings: Findings,
): void {
  const declaring = declaringIn(document);
  if (declaring.length === 0) return;
  for (const { holder, pointer } of declaring) judgeStyle(holder, pointer, problems);
  const used = new Set<JsonObject>();
  const recurring = new Set<JsonObject>();
  const listener: Listener = { used: (holder) => used.add(holder), recurs: (schema) => recurring.add(schema) };
  const clashes = new Map<string, readonly [one: string, other: string]>();
  for (const { parameters, body } of operations) {
    for (const { pointer } of parameters) listStyleOfParameter(document, holderOf(document, pointer), listener);
    const queried = parameters.filter((one) => one.in === 'query');
    for (const clash of clashing(
      queried.map((one) => ({ ...one, row: rowOf(one), shape: argumentShape(document, one.schema) })),
    ))
      clashes.set(clash.pointer, clash.names);
    for (const content of (body?.contents ?? []).filter(({ mediaType }) => isUrlEncoded(mediaType))) {
      listStylesOfForm(document, content.schema, own(holderOf(document, content.pointer), 'encoding'), listener);
      for (const clash of clashing(membersOf(document, content))) clashes.set(clash.pointer, clash.names);
    }
  }
  for (const [pointer, [one, other]] of clashes)
    problems.add(
      'list-style',
      { pointer },
      `"${one}" and "${other}" would write the same names.`,
      'Give one of them another form (x-list-style), or take it away.',
    );
  for (const { holder, pointer } of declaring) {
    const at = { pointer: pointerTo(pointer, 'x-list-style') };
    if (declared(holder, 'x-list-style') === undefined) {
      // At the root it is said already.
      if (pointer !== '')
        findings.add('extension-foreign', at, 'x-list-style has no member that means something here.');
    } else if (!used.has(holder))
      findings.add('list-style-idle', at, 'No list or object of a query or a form is written by this x-list-style.');
  }
  for (const pointer of recurring.size === 0 ? [] : pointersOf(document, (node) => recurring.has(node)))
    findings.add(
      'list-style-recursive',
      { pointer },
      'A schema that is a part of itself has members with a style of their own.',
    );
}

/** The parameter, or the media type, that a schema stands in. */
function holderOf(document: JsonObject, pointer: string): JsonObject {
  return objectOf(valueAt(document, pointer.replace(/\/schema$/, '')));
}

interface Named {
  readonly name: string;
  readonly row: string;
  readonly shape: Shape;
  readonly pointer: string;
}

function membersOf(document: JsonObject, { schema, fields, pointer }: Content): Named[] {
  const { members } = argumentShape(document, schema ?? {});
  return (members?.names ?? []).flatMap((name): Named[] => {
    const shape = members?.of(name);
    return shape === undefined ? [] : [{ name, row: fields?.[name]?.row ?? '', shape, pointer }];
  });
}

/** Pairs of arguments, one of which writes a name of the other. */
function clashing(all: readonly Named[]): { readonly pointer: string; readonly names: readonly [string, string] }[] {
  const writes = (one: Named, other: Named) =>
    listRowOf(one.row) !== undefined &&
    namesOf(other).some((name) => listRowOf(one.row)?.writes(one.name, name, one.shape));
  return all.flatMap((one, index) => {
    const other = all.slice(index + 1).find((two) => writes(one, two) || writes(two, one));
    return other === undefined ? [] : [{ pointer: one.pointer, names: [one.name, other.name] as const }];
  });
}

function namesOf({ name, row, shape }: Named): string[] {
  const style = listStyleIn(row);
  return style === undefined ? [name] : shownNames(style, name, shape);
}
