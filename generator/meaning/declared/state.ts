/** `x-resources` and `x-state`: what a mock with a memory keeps, and what operations do to it. Wrong declarations are problems, not surprises. */
import { declared as declaredIn } from './extensions.js';
import type { Problems } from '../../problem.js';
import {
  effects,
  type Effect,
  type Example,
  type Expression,
  type Expressions,
  type Operation,
  type Requirement,
  type Resource,
  type StateRule,
  type Transition,
} from '../api.js';
import { arrayOf, isObject, objectOf, own, pointerSegments, pointerTo, resolve, stringOf } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { placeInAnswer } from './answer.js';
import { isErrorExample } from './errors.js';
import { onlyKnown, texts } from './members.js';
import { itemsOf, membersOf as membersIn } from './reference/table.js';
import { instanceSchema } from '../schema/schema.js';
import { isStructured } from '../operation/content.js';
import { argumentMembers, argumentSchema } from '../operation/enclosure.js';

const kind = 'state';

export function readResources(document: JsonObject, problems: Problems): readonly Resource[] {
  const declared = declaredIn(document, 'x-resources');
  if (declared === undefined) return [];
  const resources = Object.entries(objectOf(declared)).flatMap(([name, value]): Resource[] => {
    const pointer = pointerTo('/x-resources', name);
    onlyKnown(value, membersIn('x-resources', 'additionalProperties'), pointer, kind, problems);
    const id = stringOf(own(value, 'id'));
    if (id === undefined) {
      const what = `The resource ${name} does not say which member identifies it.`;
      problems.add(kind, { pointer }, what, 'Add id: NAME.');
      return [];
    }
    const [resource, by] = [stringOf(own(own(value, 'parent'), 'resource')), stringOf(own(own(value, 'parent'), 'by'))];
    if (own(value, 'parent') !== undefined && (resource === undefined || by === undefined)) {
      const fix = 'Write parent: { resource: NAME, by: MEMBER }.';
      problems.add(kind, { pointer: pointerTo(pointer, 'parent') }, 'The parent lacks its resource or by.', fix);
    }
    return [
      {
        name,
        pointer,
        id,
        within: texts(own(value, 'within')),
        ...(resource === undefined || by === undefined ? {} : { parent: { resource, by } }),
        initial: readExpressions(own(value, 'initial'), pointerTo(pointer, 'initial'), problems),
        transitions: readTransitions(own(value, 'transitions'), pointerTo(pointer, 'transitions'), problems),
      },
    ];
  });
  for (const { name, parent, pointer } of resources) {
    if (parent === undefined || resources.some((one) => one.name === parent.resource)) continue;
    const what = `The parent of ${name}, ${parent.resource}, is no resource of x-resources.`;
    const fix = `Name one of them: ${resources.map((one) => one.name).join(', ')}.`;
    problems.add(kind, { pointer: pointerTo(pointer, 'parent', 'resource') }, what, fix);
  }
  return resources;
}

function readTransitions(value: JsonValue | undefined, at: string, problems: Problems): Transition[] {
  return arrayOf(value).flatMap((one, index): Transition[] => {
    const pointer = pointerTo(at, index);
    onlyKnown(
      one,
      membersIn('x-resources', 'additionalProperties', ...itemsOf('transitions')),
      pointer,
      kind,
      problems,
    );
    const when = readExpression(own(one, 'when'), pointerTo(pointer, 'when'));
    const after = own(one, 'after') ?? 1;
    if (when === undefined || typeof after !== 'number' || !(after >= 0)) {
      const what = 'A transition lacks its when, or its after is no number.';
      problems.add(kind, { pointer }, what, 'Write when: EXPRESSION, after: 1 and sets: { MEMBER: EXPRESSION }.');
      return [];
    }
    return [{ when, after, sets: readExpressions(own(one, 'sets'), pointerTo(pointer, 'sets'), problems) }];
  });
}

/**
 * The operations with what they do to resources.
 * @param document the bundled document
 */
export function withStates(
  operations: readonly Operation[],
  resources: readonly Resource[],
  document: JsonObject,
  problems: Problems,
): readonly Operation[] {
  return operations.map((operation) => {
    const value = declaredIn(resolve(document, { $ref: `#${operation.pointer}` }, '').value, 'x-state');
    // `false` says that it does nothing to any of them.
    if (value === undefined || value === false) return operation;
    const state = readRule(value, pointerTo(operation.pointer, 'x-state'), operation, resources, document, problems);
    return state === undefined ? operation : { ...operation, state };
  });
}

const ofAnother = ['find', 'absent', 'requires', 'answers'];
/** What each deed has a use for; what stood there for nothing would be a promise that nothing keeps. */
const membersOf: Readonly<Record<Effect, readonly string[]>> = {
  create: [...ofAnother, 'takes', 'sets'],
  read: ofAnother,
  list: ['where', 'shows', 'requires', 'answers', 'items', 'total'],
  replace: [...ofAnother, 'takes', 'sets', 'removes'],
  patch: [...ofAnother, 'takes', 'sets', 'removes'],
  delete: ofAnother,
  command: [...ofAnother, 'sets', 'removes'],
};

function readRule(
  value: JsonValue,
  at: string,
  operation: Operation,
  resources: readonly Resource[],
  document: JsonObject,
  problems: Problems,
): StateRule | undefined {
  const does = effects.find((one) => one === own(value, 'does'));
  onlyKnown(
    value,
    does === undefined ? membersIn('x-state') : ['resource', 'does', ...membersOf[does]],
    at,
    kind,
    problems,
  );
  if (does === undefined) {
    const what = `x-state does not say what ${operation.id} does.`;
    problems.add(kind, { pointer: pointerTo(at, 'does') }, what, `Write does: one of ${effects.join(', ')}.`);
  }
  const resource = resources.find(({ name }) => name === own(value, 'resource'));
  if (resource === undefined) {
    const what = `x-state names no resource of x-resources: ${String(own(value, 'resource'))}.`;
    const fix = `Name one of them: ${resources.map(({ name }) => name).join(', ') || 'there is none yet'}.`;
    problems.add(kind, { pointer: pointerTo(at, 'resource') }, what, fix);
  }
  if (does === undefined || resource === undefined) return undefined;
  const absent = stringOf(own(value, 'absent'));
  const where = readExpression(own(value, 'where'), pointerTo(at, 'where'));
  const shows = readExpression(own(value, 'shows'), pointerTo(at, 'shows'));
  const [items, total] = [stringOf(own(value, 'items')), stringOf(own(value, 'total'))];
  const takes = own(value, 'takes') === undefined ? undefined : texts(own(value, 'takes'));
  const rule: StateRule = {
    pointer: at,
    resource: resource.name,
    does,
    find: readExpressions(own(value, 'find'), pointerTo(at, 'find'), problems),
    ...(absent === undefined ? {} : { absent }),
    ...(where === undefined ? {} : { where }),
    ...(shows === undefined ? {} : { shows }),
    requires: readRequirements(own(value, 'requires'), pointerTo(at, 'requires'), problems),
    ...(takes === undefined ? {} : { takes }),
    sets: readExpressions(own(value, 'sets'), pointerTo(at, 'sets'), problems),
    removes: texts(own(value, 'removes')),
    answers: readExpressions(own(value, 'answers'), pointerTo(at, 'answers'), problems),
    ...(items === undefined ? {} : { items }),
    ...(total === undefined ? {} : { total }),
  };
  checkRule(rule, operation, resource, document, problems);
  const placed = (['items', 'total'] as const).flatMap((key) => {
    const place = rule[key] === undefined ? undefined : placeInAnswer(document, operation, rule[key]);
    return place === undefined ? [] : [[key, pointerTo('', ...place.path)] as const];
  });
  return { ...rule, ...Object.fromEntries(placed) };
}

/** Names of what a request brings: every parameter, and the members of its body. */
export function argumentNames(document: JsonObject, operation: Operation): string[] {
  return [...operation.parameters.map(({ name }) => name), ...bodyNames(document, operation)];
}

/** Members of the request's body that the document declares, and that are not for the server alone to say. */
export function bodyNames(document: JsonObject, operation: Operation): string[] {
  const { body, wire } = operation;
  const json = body?.contents.filter(isStructured) ?? [];
  const call =
    wire.body === undefined && body !== undefined ? { ...operation, body: { ...body, contents: json } } : operation;
  const { schema } = argumentSchema(document, call) ?? {};
  if (schema === undefined) return [];
  return argumentMembers(document, call, 'all').filter((name) => {
    const property = instanceSchema(document, schema, [name]) ?? {};
    return own(property, 'readOnly') !== true && own(resolve(document, property, '').value, 'readOnly') !== true;
  });
}

/** The documented failure of a name. */
export function failureOf(operation: Operation, name: string): Failure | undefined {
  return failuresOf(operation).find(({ example }) => example.name === name);
}

/** Names of all documented failures. */
export function failureNames(operation: Operation): string[] {
  return failuresOf(operation).map(({ example }) => example.name);
}

interface Failure {
  readonly status: string;
  readonly example: Example;
}

/** Every example of an answer that is no success, and those that are errors under the status of one. */
function failuresOf(operation: Operation): Failure[] {
  return operation.responses.flatMap(({ status, contents }) => {
    const isFailure = ({ name }: Example) => !status.startsWith('2') || isErrorExample(operation, Number(status), name);
    return contents.flatMap(({ examples }) => examples.filter(isFailure).map((example) => ({ status, example })));
  });
}

function checkRule(
  rule: StateRule,
  operation: Operation,
  resource: Resource,
  document: JsonObject,
  problems: Problems,
): void {
  const given = argumentNames(document, operation);
  const isAboutOne = rule.does !== 'create' && rule.does !== 'list';
  const parent = resource.parent === undefined ? [] : [resource.parent.by];
  const needed = isAboutOne ? [...resource.within, resource.id] : rule.does === 'create' ? parent : [];
  const made = new Set([resource.initial, rule.sets].flatMap((one) => Object.keys(one)));
  const within = rule.does === 'create' ? resource.within.filter((name) => !made.has(name)) : [];
  for (const name of new Set([...needed, ...within])) {
    if (given.includes(name) || Object.hasOwn(rule.find, name)) continue;
    const what = `${operation.id} takes no ${name}, so nothing tells which ${resource.name} is meant.`;
    const fix = `Add find: { ${name}: request.NAME } to x-state, naming what the request has.`;
    problems.add(kind, { pointer: rule.pointer }, what, fix);
  }
  if (needed.length > 0 && rule.absent === undefined) {
    const what = `x-state of ${operation.id} does not say what is answered when there is no such ${resource.name}.`;
    problems.add(kind, { pointer: rule.pointer }, what, 'Add absent: NAME, an example of its documented errors.');
  }
  const identity = [...resource.within, resource.id, ...parent];
  onlyKnown(
    Object.fromEntries(Object.keys(rule.find).map((name) => [name, null])),
    identity,
    pointerTo(rule.pointer, 'find'),
    kind,
    problems,
  );
  const changed = rule.does === 'create' ? [] : [...Object.keys(rule.sets), ...rule.removes];
  for (const name of changed.filter((one) => one === resource.id || resource.within.includes(one))) {
    const what = `x-state changes ${name}, by which a ${resource.name} is found.`;
    problems.add(kind, { pointer: rule.pointer }, what, 'Leave it out of sets and removes.');
  }
  for (const [index, { about }] of rule.requires.entries()) {
    if (about === undefined || given.includes(about)) continue;
    const what = `The requirement is about "${about}", which ${operation.id} does not take.`;
    const fix = `Name one of: ${given.join(', ')}.`;
    problems.add(kind, { pointer: pointerTo(rule.pointer, 'requires', index, 'about') }, what, fix);
  }
  const named = [
    ...(rule.absent === undefined ? [] : [[rule.absent, pointerTo(rule.pointer, 'absent')] as const]),
    ...rule.requires.map(
      ({ otherwise }, index) => [otherwise, pointerTo(rule.pointer, 'requires', index, 'else')] as const,
    ),
  ];
  for (const [name, pointer] of named) {
    if (failureOf(operation, name) !== undefined) continue;
    const what = `${operation.id} documents no error example "${name}".`;
    problems.add(kind, { pointer }, what, `Name one of: ${failureNames(operation).join(', ')}; or add the example.`);
  }
  // An error that is about state and that no state leads to would be a promise that nothing keeps.
  for (const { name, ofState } of failuresOf(operation).map(({ example }) => example)) {
    if (ofState === undefined || named.some(([one]) => one === name)) continue;
    const what = `${operation.id} documents the error "${name}", and nothing in its x-state answers it.`;
    problems.add(
      kind,
      { pointer: rule.pointer },
      what,
      `Add absent: ${name}, or { that: …, else: ${name} } to requires.`,
    );
  }
  for (const key of ['items', 'total'] as const) {
    const pointer = rule[key];
    if (pointer === undefined) continue;
    if (placeInAnswer(document, operation, pointer) !== undefined) continue;
    const what = `x-state's ${key} "${pointer}" is nothing that ${operation.id} answers.`;
    problems.add(kind, { pointer: pointerTo(rule.pointer, key) }, what, 'Point it at a property of its 2xx answer.');
  }
  const unknown = (rule.takes ?? []).filter((name) => !given.includes(name));
  for (const name of unknown) {
    const what = `x-state takes "${name}", which ${operation.id} does not take.`;
    problems.add(kind, { pointer: pointerTo(rule.pointer, 'takes') }, what, `Name some of: ${given.join(', ')}.`);
  }
}

function readRequirements(value: JsonValue | undefined, at: string, problems: Problems): Requirement[] {
  return arrayOf(value).flatMap((one, index): Requirement[] => {
    const pointer = pointerTo(at, index);
    onlyKnown(one, membersIn('x-state', ...itemsOf('requires')), pointer, kind, problems);
    const that = readExpression(own(one, 'that'), pointerTo(pointer, 'that'));
    const [otherwise, about] = [stringOf(own(one, 'else')), stringOf(own(one, 'about'))];
    if (that === undefined || otherwise === undefined) {
      const fix = 'Write that: EXPRESSION and else: NAME, an example of its documented errors.';
      problems.add(kind, { pointer }, 'A requirement lacks its that or its else.', fix);
      return [];
    }
    const says = readExpression(own(one, 'says'), pointerTo(pointer, 'says'));
    return [{ that, otherwise, ...(about === undefined ? {} : { about }), ...(says === undefined ? {} : { says }) }];
  });
}

function readExpressions(value: JsonValue | undefined, at: string, problems: Problems): Expressions {
  if (value !== undefined && !isObject(value)) {
    const fix = 'Write MEMBER: EXPRESSION for each.';
    problems.add(kind, { pointer: at }, 'This is no list of members and expressions.', fix);
  }
  return Object.fromEntries(
    Object.entries(objectOf(value)).flatMap(([name, one]) => {
      const expression = readExpression(one, pointerTo(at, name));
      return expression === undefined ? [] : [[name, expression] as const];
    }),
  );
}

/** YAML reads `1` and `true` as what they are in CEL as well. */
function readExpression(value: JsonValue | undefined, pointer: string): Expression | undefined {
  if (typeof value === 'string') return { text: value, pointer };
  return typeof value === 'number' || typeof value === 'boolean' ? { text: String(value), pointer } : undefined;
}
