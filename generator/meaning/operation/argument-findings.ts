/** Arguments that are not written as their style has it: said, so that nobody is surprised by the bytes. */
import { rowName } from '../../runtime/arguments/table.js';
import type { Findings } from '../../finding.js';
import type { Content, Operation, Parameter } from '../api.js';
import { rowOf } from './arguments.js';
import type { JsonObject } from '../json.js';
import { argumentShape } from '../schema/argument-shape.js';

export function findArguments(document: JsonObject, operations: readonly Operation[], findings: Findings): void {
  const unsayable = new Set<string>();
  for (const { parameters, body, responses } of operations) {
    for (const parameter of parameters) findParameter(document, parameter, findings);
    for (const content of body?.contents ?? []) findFields(document, content, findings);
    for (const content of [body ?? { contents: [] }, ...responses].flatMap(({ contents }) => contents))
      findXml(content, unsayable, findings);
  }
}

/** @param known names that have been said already */
function findXml({ xml, pointer }: Content, known: Set<string>, findings: Findings): void {
  if (xml === undefined) return;
  const { root, unsayable } = xml;
  if (root.isGuessed === true && root.name === 'root')
    findings.add('xml-root', { pointer }, 'The root of what is sent as XML has no name.');
  for (const name of unsayable) {
    if (!known.has(name)) findings.add('xml-name', { pointer }, `"${name}" is no name in XML.`);
    known.add(name);
  }
}

function findParameter(document: JsonObject, parameter: Parameter, findings: Findings): void {
  const { name, in: place, style, explode, mediaType, schema, pointer } = parameter;
  if (mediaType !== undefined) return;
  if (rowName(place, style, explode) === undefined)
    findings.add('style-place', { pointer }, `Parameter "${name}" in ${place} has the style ${style}.`);
  if (isNested(document, schema, rowOf(parameter)))
    findings.add(
      'style-nesting',
      { pointer },
      `Parameter "${name}" holds lists or objects inside of its style ${style}.`,
    );
}

function findFields(document: JsonObject, { schema, fields, kind, pointer }: Content, findings: Findings): void {
  if ((kind !== 'form' && kind !== 'multipart') || schema === undefined) return;
  const { members } = argumentShape(document, schema);
  for (const [name, { row }] of Object.entries(fields ?? {})) {
    const shape = members?.of(name);
    if (row === undefined || shape === undefined || !holdsMore(shape, row)) continue;
    findings.add('style-nesting', { pointer }, `The field "${name}" holds lists or objects inside of its style.`);
  }
}

function isNested(document: JsonObject, schema: Parameter['schema'], row: string): boolean {
  return holdsMore(argumentShape(document, schema), row);
}

/** Lists of lists and the like, where the row has no words for them. A list may be a member of an exploded object. */
function holdsMore({ items, members, text }: ReturnType<typeof argumentShape>, row: string): boolean {
  if (/^(deepObject|json|whole)|\{n\}/.test(row) || (text && (items === undefined || members !== undefined)))
    return false;
  const isComplex = (shape: ReturnType<typeof argumentShape> | undefined) =>
    shape !== undefined && !shape.text && (shape.members !== undefined || shape.items !== undefined);
  if (items !== undefined && isComplex(items())) return true;
  return (members?.names ?? []).some((name) => {
    const shape = members?.of(name);
    const isList = shape?.items !== undefined && shape.members === undefined && !isComplex(shape.items());
    return isComplex(shape) && !(isList && /^(formExploded|cookieExploded)/.test(row));
  });
}
