/** Reads every expression that a document declares before a mock runs into it, and says which cannot work. */
import type { Api, Expression, Expressions, Operation, Resource, StateRule } from '../../meaning/api.js';
import { pointerSegments, pointerTo } from '../../meaning/json.js';
import { instanceSchema, propertyNames } from '../../meaning/schema/schema.js';
import { answerSchema, dataSchema } from '../../meaning/declared/answer.js';
import { argumentNames, bodyNames, failureOf } from '../../meaning/declared/state.js';
import { Problems } from '../../problem.js';
import { createExpressions, type Inspection } from './expression.js';
import { createListing, itemsIn } from './listing.js';

const kind = 'state';

const functions =
  'now(), newId(), newToken(LENGTH), all("RESOURCE"), known("RESOURCE", {MEMBER: VALUE}), merged(A, B), pick(A, [NAMES]) and numbered(LIST)';

/** An expression, with what it may ask for and what its value must be. */
interface Use {
  readonly expression: Expression;
  readonly resource: Resource;
  /** Whose request it sees; none where there is no call. */
  readonly operation?: Operation;
  readonly wants?: 'bool' | 'string';
  /** It is evaluated before there is a resource, or about many of them. */
  readonly withoutSelf?: boolean;
}

/** @throws ProblemError naming everything that cannot work: expressions, names they ask for, members that nothing needs */
export function checkState(api: Api): void {
  if (api.resources.length === 0) return;
  const problems = new Problems();
  const { inspect } = createExpressions({ now: () => 0, next: () => 0, all: () => [], known: () => false });
  const uses = usesOf(api);
  const read = new Set<string>();
  const known = new Map(api.resources.map((one) => [one.name, membersOf(api, one)]));
  // An error's message is shared by operations, and is wrong once.
  const reported = new Set<string>();
  for (const { expression, resource, operation, wants, withoutSelf } of uses) {
    const { text, pointer } = expression;
    const add = (what: string, fix: string) => {
      if (reported.has(`${pointer} ${what}`)) return;
      reported.add(`${pointer} ${what}`);
      problems.add(kind, { pointer }, what, fix);
    };
    let inspection: Inspection;
    try {
      inspection = inspect(expression);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      add(
        `The expression cannot be used: ${why}. It reads: ${text}`,
        `Write CEL over request and self, with ${functions}.`,
      );
      continue;
    }
    inspection.members.forEach((name) => read.add(name));
    const { type, request, self, resources } = inspection;
    if (wants !== undefined && type !== wants && type !== 'dyn') {
      const must = wants === 'bool' ? 'true or false' : 'a text';
      add(`The expression gives ${type}, where ${must} is needed: ${text}`, `Write one that gives ${must}.`);
    }
    const given = operation === undefined ? [] : argumentNames(api.document, operation);
    for (const name of request.filter((one) => !given.includes(one))) {
      const what =
        operation === undefined
          ? `The expression asks for request.${name}, but no call is under way here.`
          : `The expression asks for request.${name}, which ${operation.id} does not take.`;
      add(what, given.length === 0 ? 'Use self only.' : `Known are: ${given.join(', ')}.`);
    }
    if (withoutSelf === true && self.length > 0) {
      const what = `The expression asks for self.${self[0]}, and there is no ${resource.name} yet, or no single one.`;
      add(what, 'Ask for members of request, or of all("RESOURCE").');
      continue;
    }
    const members = known.get(resource.name) ?? new Set();
    for (const name of self.filter((one) => !members.has(one))) {
      const what = `The expression asks for self.${name}, which no ${resource.name} ever has.`;
      add(what, `Known are: ${[...members].join(', ')}.`);
    }
    for (const name of resources.filter((one) => !known.has(one)))
      add(`"${name}" is no resource of x-resources.`, `Known are: ${[...known.keys()].join(', ')}.`);
  }
  for (const resource of api.resources) {
    idle(api, resource, read, problems);
    const members = known.get(resource.name) ?? new Set();
    const { name, parent, pointer } = resource;
    const above = api.resources.find((one) => one.name === parent?.resource);
    for (const lacking of above?.within.filter((one) => !members.has(one)) ?? []) {
      const what = `No ${name} has ${lacking}, and its ${above?.name} is found by it.`;
      problems.add(kind, { pointer: pointerTo(pointer, 'parent') }, what, `Add ${lacking} to within of ${name}.`);
    }
    for (const { rule } of rulesOn(api, resource)) {
      for (const lacking of rule.removes.filter((one) => !members.has(one))) {
        const what = `x-state removes "${lacking}", which no ${name} ever has.`;
        const fix = `Known are: ${[...members].join(', ')}.`;
        problems.add(kind, { pointer: pointerTo(rule.pointer, 'removes') }, what, fix);
      }
    }
  }
  for (const operation of api.operations) {
    if (operation.state?.does !== 'list' || createListing(api.document, operation) !== undefined) continue;
    const what = `Nothing tells where in the answer of ${operation.id} the list goes.`;
    problems.add(kind, { pointer: operation.state.pointer }, what, 'Add items: /POINTER to x-state.');
  }
  problems.throwIfAny();
}

function usesOf(api: Api): Use[] {
  const ofResources = api.resources.flatMap((resource): Use[] => [
    // What creates one is not known here: `initial` also completes seed data, which no call brought.
    ...Object.values(resource.initial).map((expression) => ({ expression, resource })),
    ...resource.transitions.flatMap(({ when, sets }): Use[] => [
      { expression: when, resource, wants: 'bool' },
      ...Object.values(sets).map((expression) => ({ expression, resource })),
    ]),
  ]);
  const ofOperations = api.operations.flatMap((operation): Use[] => {
    const rule = operation.state;
    const resource = api.resources.find(({ name }) => name === rule?.resource);
    if (rule === undefined || resource === undefined) return [];
    const use = (expression: Expression, wants?: Use['wants'], withoutSelf = false): Use => ({
      expression,
      resource,
      operation,
      withoutSelf,
      ...(wants === undefined ? {} : { wants }),
    });
    const before = rule.does === 'create' || rule.does === 'list';
    const message = (name: string) => failureOf(operation, name)?.example.ofState;
    return [
      ...Object.values(rule.find).map((one) => use(one, undefined, true)),
      ...[rule.sets, rule.answers].flatMap((one) => Object.values(one).map((each) => use(each))),
      ...(rule.where === undefined ? [] : [use(rule.where, 'bool')]),
      ...(rule.shows === undefined ? [] : [use(rule.shows)]),
      ...rule.requires.flatMap(({ that, says, otherwise }) => [
        use(that, 'bool', before),
        ...textUse(says ?? message(otherwise), before),
      ]),
      ...textUse(rule.absent === undefined ? undefined : message(rule.absent), true),
    ];
    function textUse(expression: Expression | undefined, withoutSelf: boolean): Use[] {
      return expression === undefined ? [] : [use(expression, 'string', withoutSelf)];
    }
  });
  return [...ofResources, ...ofOperations];
}

/** Everything that a resource can have at some time. */
function membersOf(api: Api, resource: Resource): Set<string> {
  const { id, within, parent, initial, transitions } = resource;
  const set: readonly Expressions[] = [initial, ...transitions.map(({ sets }) => sets)];
  const rules = rulesOn(api, resource);
  return new Set([
    ...[id, ...within, ...(parent === undefined ? [] : [parent.by])],
    ...set.flatMap((one) => Object.keys(one)),
    ...rules.flatMap(({ operation, rule }) => [
      ...Object.keys(rule.sets),
      ...(['create', 'replace', 'patch'].includes(rule.does) ? (rule.takes ?? bodyNames(api.document, operation)) : []),
    ]),
  ]);
}

function rulesOn(api: Api, { name }: Resource): { operation: Operation; rule: StateRule }[] {
  return api.operations.flatMap((operation) =>
    operation.state?.resource === name ? [{ operation, rule: operation.state }] : [],
  );
}

/** A member that is set, never shown and never read is most likely a mistyped one. */
function idle(api: Api, resource: Resource, read: ReadonlySet<string>, problems: Problems): void {
  const rules = rulesOn(api, resource);
  const shown = new Set(rules.flatMap(({ operation, rule }) => shownBy(api, operation, rule)));
  const set: readonly Expressions[] = [
    resource.initial,
    ...resource.transitions.map(({ sets }) => sets),
    ...rules.map(({ rule }) => rule.sets),
  ];
  for (const expressions of set) {
    for (const [name, { pointer }] of Object.entries(expressions)) {
      if (shown.has(name) || read.has(name)) continue;
      const what = `${name} is set, and no answer shows it and no expression reads it.`;
      problems.add(kind, { pointer }, what, 'Correct the name, or remove it.');
    }
  }
}

function shownBy({ document }: Api, operation: Operation, rule: StateRule): string[] {
  const data = dataSchema(document, operation);
  if (rule.does !== 'list') return data === undefined ? [] : propertyNames(document, data, 'all');
  const schema = answerSchema(operation);
  if (schema === undefined) return [];
  const at = rule.items ?? operation.pagination?.items;
  const items = at === undefined ? itemsIn(document, operation) : pointerSegments(at);
  const item = items === undefined ? undefined : instanceSchema(document, schema, [...items, '0']);
  return item === undefined ? [] : propertyNames(document, item, 'all');
}
