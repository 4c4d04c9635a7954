/** What an operation does to resources, as its `x-state` declares it: preconditions in their order, the change, what is answered. */
import type { Api, Operation, Requirement, Resource, StateRule } from '../../meaning/api.js';
import { answerSchema, dataSchema } from '../../meaning/declared/answer.js';
import { bodyNames, failureOf } from '../../meaning/declared/state.js';
import type { Compiled, Scope } from './expression.js';
import type { Laws } from './laws.js';
import { createListing, type Listing, type LinkTo } from './listing.js';
import { projection } from './project.js';
import type { Members, Value } from './value.js';
import type { Entry, World } from './world.js';

/** What makes an answer's body, undefined for none; or the documented failure that answers instead. */
export type Outcome =
  | {
      readonly done: true;
      readonly body: (() => Value) | undefined;
      readonly headers?: Readonly<Record<string, string>>;
      readonly version?: Entry;
    }
  | { readonly done: false; readonly failure: string; readonly message?: string; readonly about?: string };

/**
 * @param world whose call it is
 * @param request every argument by name, the body's members included
 * @param linkTo makes URLs of further pages
 */
export type Behaviour = (world: World, request: Members, linkTo: LinkTo) => Outcome;

interface Demand {
  readonly holds: Compiled;
  readonly requirement: Requirement;
  readonly says?: Compiled;
}

/** The behaviour of every operation that declares one, by operationId; the same in all worlds. */
export function createBehaviours(api: Api, laws: Laws): ReadonlyMap<string, Behaviour> {
  return new Map(
    api.operations.flatMap((operation) =>
      operation.state === undefined
        ? []
        : [[operation.id, behaviourOf(api, operation, operation.state, laws)] as const],
    ),
  );
}

function behaviourOf(api: Api, operation: Operation, rule: StateRule, laws: Laws): Behaviour {
  const { document } = api;
  const compiled = (expressions: StateRule['sets']) =>
    Object.entries(expressions).map(([name, one]) => [name, laws.expressions.compile(one)] as const);
  const resource = laws.resource(rule.resource);
  const [finding, sets, answers] = [compiled(rule.find), compiled(rule.sets), compiled(rule.answers)];
  const demands = rule.requires.map((requirement): Demand => {
    const says = requirement.says ?? failureOf(operation, requirement.otherwise)?.example.ofState;
    const holds = laws.expressions.compile(requirement.that);
    return { holds, requirement, ...(says === undefined ? {} : { says: laws.expressions.compile(says) }) };
  });
  const absentMessage = rule.absent === undefined ? undefined : failureOf(operation, rule.absent)?.example.ofState;
  const absentSays = absentMessage === undefined ? undefined : laws.expressions.compile(absentMessage);
  const inBody = bodyNames(document, operation);
  const listing = rule.does === 'list' ? createListing(document, operation) : undefined;
  // A list's place is known from the top of the answer; one resource is what the data are.
  const schema = listing === undefined ? dataSchema(document, operation) : answerSchema(operation);
  const project = schema === undefined ? undefined : projection(document, schema);
  const where = rule.where === undefined ? undefined : laws.expressions.compile(rule.where);
  const shows = rule.shows === undefined ? undefined : laws.expressions.compile(rule.shows);

  /** Assigned at once: every expression sees what was there before. */
  const assigned = (to: Members, pairs: readonly (readonly [string, Compiled])[], scope: Scope): Members =>
    pairs.length === 0 ? to : { ...to, ...Object.fromEntries(pairs.map(([name, make]) => [name, make(scope)])) };
  const identityIn = (request: Members): Members => {
    const named = [...resource.within, resource.id, ...(resource.parent === undefined ? [] : [resource.parent.by])];
    const same = named.filter((name) => Object.hasOwn(request, name)).map((name) => [name, request[name] ?? null]);
    return assigned(Object.fromEntries(same) as Members, finding, { request });
  };
  const absent = (request: Members): Outcome => {
    const message = absentSays === undefined ? undefined : textOf(absentSays({ request }));
    return { done: false, failure: rule.absent ?? '', ...(message === undefined ? {} : { message }) };
  };
  const refused = (scope: Scope): Outcome | undefined => {
    const failed = demands.find(({ holds }) => holds(scope) !== true);
    if (failed === undefined) return undefined;
    const { otherwise, about } = failed.requirement;
    const message = failed.says === undefined ? undefined : textOf(failed.says(scope));
    return {
      done: false,
      failure: otherwise,
      ...(message === undefined ? {} : { message }),
      ...(about === undefined ? {} : { about }),
    };
  };
  const shown = (self: Members, request: Members): (() => Value) | undefined => {
    if (project === undefined) return undefined;
    const whole = assigned(self, answers, { request, self });
    return () => project(whole);
  };
  const taken = (request: Members): Members => {
    const names = rule.takes ?? inBody;
    return Object.fromEntries(Object.entries(request).filter(([name]) => names.includes(name)));
  };

  const create: Behaviour = (world, request) => {
    const given = { ...taken(request), ...identityIn(request) };
    const above = world.parentKey({ resource: resource.name, value: given });
    if (above !== undefined && world.find(resource.parent?.resource ?? '', above) === undefined) return absent(request);
    const failure = refused({ request });
    if (failure !== undefined) return failure;
    const whole = world.completed(resource, given);
    const value = assigned(whole, sets, { request, self: whole });
    if (world.find(resource.name, world.keyOf(resource, value)) !== undefined) throw new Error(twice(resource, rule));
    world.add(resource, value);
    return { done: true, body: shown(value, request) };
  };

  const list =
    ({ page, body, headers }: Listing): Behaviour =>
    (world, request, linkTo) => {
      const failure = refused({ request });
      if (failure !== undefined) return failure;
      const all = world.list(resource.name).map(({ value }) => value);
      const fitting = where === undefined ? all : all.filter((self) => where({ request, self }) === true);
      const found = page(fitting, request);
      const items = found.items.map((self) =>
        shows === undefined ? assigned(self, answers, { request, self }) : shows({ request, self }),
      );
      const whole = body({ ...found, items }, fitting.length, linkTo);
      const leads = headers(found, linkTo);
      return { done: true, headers: leads, body: project === undefined ? undefined : () => project(whole) };
    };

  const one: Behaviour = (world, request) => {
    const entry = world.find(resource.name, world.keyOf(resource, identityIn(request)));
    if (entry === undefined) return absent(request);
    const self = entry.value;
    const failure = refused({ request, self });
    if (failure !== undefined) return failure;
    if (rule.does === 'read') {
      // What depends on the resource alone is the same until it changes.
      return { done: true, body: shown(self, request), ...(answers.length === 0 ? { version: entry } : {}) };
    }
    if (rule.does === 'delete') {
      world.remove(entry);
      return { done: true, body: shown(self, request) };
    }
    const made = assigned(changedBy(rule, self, request), sets, { request, self });
    const changed = Object.fromEntries(Object.entries(made).filter(([name]) => !rule.removes.includes(name)));
    world.change(entry, changed);
    return { done: true, body: shown(changed, request) };
  };

  function changedBy({ does }: StateRule, self: Members, request: Members): Members {
    if (does === 'command') return self;
    const names = (rule.takes ?? inBody).filter((name) => name !== resource.id && !resource.within.includes(name));
    const sent = Object.fromEntries(Object.entries(request).filter(([name]) => names.includes(name)));
    if (does === 'patch') return { ...self, ...sent };
    // What the call could have brought and did not is emptied.
    const kept = Object.entries(self).filter(([name]) => !names.includes(name));
    return { ...Object.fromEntries(kept), ...sent };
  }

  if (rule.does === 'create') return create;
  return listing === undefined ? one : list(listing);
}

function twice({ name, id }: Resource, { pointer }: StateRule): string {
  return `there is a ${name} of this ${id} already; add a requirement to ${pointer} that says what is answered then`;
}

function textOf(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
