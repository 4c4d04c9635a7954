/** The dispatch rule of a document that does not declare one: what each operation fixes, and each fixes otherwise. */
import { dispatchPlaces, type DispatchPlace } from '../../meaning/api.js';
import { buildApi } from '../../meaning/build.js';
import { pathIn } from '../../meaning/declared/dispatch.js';
import { pointerSegments, pointerTo, type JsonObject } from '../../meaning/json.js';
import { ProblemError } from '../../problem.js';
import { enclosedBy } from './enclosed.js';
import { isFormWay } from './forms.js';
import { labelOf } from './labels.js';
import { counted, type Found, type Proposal, type Sure, type Untold } from '../proposal.js';
import { fixedBy, type Fixed } from './selectors.js';
import { targetAt, waysOf, isSwagger, type Way, type World } from '../world.js';

export interface Rule extends Found {
  /** The operations, each with the action that it is, where a rule was found or declared. */
  readonly ways: readonly Way[];
  readonly isDispatched: boolean;
}

/** One operation, and everything that may say which action it is. */
interface Looked {
  readonly way: Way;
  readonly fixed: readonly Fixed[];
}

/** Something that every operation fixes. */
interface Candidate {
  readonly name: string;
  readonly in: readonly DispatchPlace[];
  /** What it is for each operation, in their order. */
  readonly values: readonly string[];
  /** Operations that fix it without asking for it. */
  readonly optional: readonly Looked[];
}

export function findDispatch(world: World): Rule {
  const { api } = world;
  const ways = waysOf(api);
  if (api.dispatch !== undefined) return { ways, isDispatched: true, proposals: [], untold: [] };
  const looked = ways.map((way): Looked => ({ way, fixed: fixedBy(api.document, way.operation) }));
  const rest = { ways, isDispatched: false, proposals: [] };
  if (looked.length === 0) return { ...rest, untold: [] };
  const added = undeclared(world, looked);
  const known = looked.map((one, index) => ({ ...one, fixed: [...one.fixed, ...(added.fixed[index] ?? [])] }));
  const candidates = namesIn(known).flatMap((name) => candidateOf(name, known) ?? []);
  const usable = candidates.flatMap((one) => weighed(one, candidates, known) ?? []);
  const [best] = usable.sort((left, right) => right.weight - left.weight);
  if (best === undefined) return { ...rest, untold: whyNot(known, candidates) };
  return ruled(world, best, candidates, known, added.proposals);
}

interface Weighed {
  readonly candidate: Candidate;
  readonly weight: number;
  readonly sure: Sure;
  readonly because: string;
  /** The URL of each operation. */
  readonly paths: readonly string[];
}

function ruled(
  world: World,
  { candidate, sure, because, paths }: Weighed,
  candidates: readonly Candidate[],
  known: readonly Looked[],
  added: readonly Proposal[],
): Rule {
  const { document } = world.api;
  const version = candidates.find((one) => one !== candidate && isVersion(one));
  const isForm = known.some(({ way }) => isFormWay(document, way.operation));
  // A form that is posted is another spelling of the query.
  const withForms = (places: readonly DispatchPlace[]) =>
    isForm && places.includes('query') ? [...new Set([...places, 'body' as const])] : places;
  const selector = (one: Candidate) => {
    const places = withForms(one.in);
    return { in: places.length === 1 ? (places[0] ?? 'query') : places, parameter: one.name };
  };
  const [shared] = paths;
  const needsPath = known.some(({ way }, index) => pathIn(way.operation.key) !== paths[index]);
  const enclosed = enclosedBy(
    document,
    known.map(({ way }) => way.operation),
    candidate.name,
  );
  const rule = (around: JsonObject): JsonObject => ({
    ...(needsPath ? { path: shared ?? '/' } : {}),
    ...selector(candidate),
    ...(version === undefined ? {} : { version: selector(version) }),
    ...around,
  });
  const required = [candidate, ...(version === undefined ? [] : [version])].flatMap((one) => requiring(world, one));
  // The loader is the judge of what it can use; what is proposed beside the rule is not in the document yet.
  const isWhole = added.length + required.length === 0;
  const tried = [enclosed.members, ...(Object.keys(enclosed.members).length === 0 ? [] : [{}])];
  const refusals = tried.map((around) => (isWhole ? refusalOf(document, rule(around)) : undefined));
  const taken = refusals.indexOf(undefined);
  const ways = known.map(({ way }, index) => ({ ...way, action: candidate.values[index] ?? '' }));
  if (taken === -1)
    return {
      ways: known.map(({ way }) => way),
      isDispatched: false,
      proposals: [],
      untold: [{ about: 'dispatch', what: `${capital(nameOf(candidate))} selects, but ${refusals[0] ?? ''}` }],
    };
  const proposal: Proposal = {
    target: '$',
    proposes: { 'x-action-dispatch': rule(tried[taken] ?? {}) },
    sure,
    because: [
      because,
      version === undefined ? '' : `${version.name} is ${valuesOf(version)} in each.`,
      enclosed.because,
    ]
      .filter(Boolean)
      .join(' '),
  };
  return {
    ways,
    isDispatched: true,
    proposals: [proposal, ...added, ...required],
    untold: [...enclosed.untold, ...(version === undefined ? freeVersion(known) : [])],
  };
}

function namesIn(known: readonly Looked[]): string[] {
  const names = new Map<string, string>();
  for (const { fixed } of known) for (const one of fixed) if (!names.has(keyOf(one))) names.set(keyOf(one), one.name);
  return [...names.values()];
}

/** Names of headers are the same in any letters. */
function keyOf({ in: place, name }: Pick<Fixed, 'in' | 'name'>): string {
  return place === 'header' ? name.toLowerCase() : name;
}

/** Undefined where an operation does not fix it, or is called several things by it. */
function candidateOf(name: string, known: readonly Looked[]): Candidate | undefined {
  const found = known.map((one) => ({
    one,
    fixed: one.fixed.filter(
      (each) => each.name === name || (each.in === 'header' && keyOf(each) === name.toLowerCase()),
    ),
  }));
  const places = dispatchPlaces.filter((place) => found.some(({ fixed }) => fixed.some((one) => one.in === place)));
  // A header and a field that are called the same are two things.
  if (places.includes('header') && places.length > 1) return undefined;
  const values = found.flatMap(({ fixed }) => {
    const told = new Set(fixed.map(({ value }) => value));
    return told.size === 1 ? [...told] : [];
  });
  if (values.length < known.length) return undefined;
  const optional = found.filter(({ fixed }) => fixed.every((one) => !one.required && one.in !== 'body'));
  return { name, in: places, values, optional: optional.map(({ one }) => one) };
}

const habit = /(^|[-_/.])(action|target|method|operation|op|command|cmd|service|function|api|call|rpc|do|act)(name)?$/i;

/** Whether a candidate can be what selects: by keys that are labels, one thing for each value. */
function weighed(candidate: Candidate, all: readonly Candidate[], known: readonly Looked[]): Weighed | undefined {
  const { name, values } = candidate;
  const labels = known.map(({ way: { operation } }, index) =>
    labelOf(operation.key, [values[index] ?? '', operation.id]),
  );
  const paths = labels.map(({ path }) => path);
  const isNamed = labels.every(({ pairs }, index) =>
    pairs.some(([key, value]) => key.toLowerCase() === name.toLowerCase() && value === values[index]),
  );
  const isLabelled = labels.every(({ isLabel }) => isLabel);
  const urls = new Set(paths);
  const isAlone = known.length === 1;
  const names = new Set(values);
  if (isVersion(candidate) && !isNamed) return undefined;
  // With one operation there is nothing to tell apart: only its key, or a name that means it, shows a rule.
  if (isAlone ? !(isNamed || (isLabelled && habit.test(name))) : names.size < 2 && !isNamed) return undefined;
  // Operations with URLs of their own are told apart by these.
  if (!isLabelled && urls.size > 1) return undefined;
  const needsPath = known.some(({ way }, index) => pathIn(way.operation.key) !== paths[index]);
  // One path for all is taken as it stands: no hole in it is read.
  if (needsPath && (urls.size > 1 || paths[0]?.includes('{') === true)) return undefined;
  const version = all.find((one) => one !== candidate && isVersion(one));
  const ids = known.map(({ way }, index) =>
    [paths[index], way.operation.method, values[index], version?.values[index] ?? ''].join('\n'),
  );
  if (new Set(ids).size < ids.length) return undefined;
  const isHabit = habit.test(name);
  const weight = (isNamed ? 8 : 0) + (isHabit ? 4 : 0) + (isLabelled ? 2 : 0) + names.size / known.length;
  const sure = isNamed || (isLabelled && isHabit) ? 'certain' : isLabelled || isHabit ? 'likely' : 'guess';
  return { candidate, weight, sure, paths, because: reasonOf(candidate, known.length, isNamed, isLabelled, urls) };
}

function reasonOf(
  candidate: Candidate,
  count: number,
  isNamed: boolean,
  isLabelled: boolean,
  urls: ReadonlySet<string>,
): string {
  const many = count === 1 ? 'The one operation fixes' : `Each of ${counted(count, 'operation')} fixes`;
  const what = `${many} ${nameOf(candidate)} to the name of its action`;
  const where = urls.size === 1 ? 'one URL' : `${urls.size} URLs`;
  const shown = isNamed
    ? `, and its key in paths says the same behind its #, on ${where}.`
    : isLabelled
      ? `, and its key in paths is a label of it, on ${where}.`
      : `, on ${where}.`;
  return what + (candidate.optional.length === 0 ? '' : ', though some do not ask for it') + shown;
}

function isVersion({ name }: Candidate): boolean {
  return /(^|[-_/.]|[a-z])version$|^\/?(v|ver)$/i.test(name);
}

function nameOf({ name, in: places }: Pick<Candidate, 'name' | 'in'>): string {
  const words = { query: 'query parameter', header: 'header', body: 'member of the body' } as const;
  return `the ${places.map((one) => words[one]).join(' or ')} ${name}`;
}

function valuesOf({ values }: Candidate): string {
  const distinct = [...new Set(values)];
  return distinct.length > 3 ? `one of ${distinct.length} values` : distinct.join(' or ');
}

/** The loader's own words, where it cannot use the rule. */
function refusalOf(document: JsonObject, rule: JsonObject): string | undefined {
  try {
    buildApi({ document: { ...document, 'x-action-dispatch': rule } });
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems[0]?.what ?? error.message;
  }
}

/** A parameter that has one value and is not asked for would select nothing. */
function requiring(world: World, { name, optional }: Candidate): Proposal[] {
  const targets = new Set(
    optional.flatMap(({ way }) =>
      way.operation.parameters
        .filter((one) => one.name.toLowerCase() === name.toLowerCase())
        .map((one) => targetAt(world, parentOf(one.pointer)).replace(/\.parameters\['(\d+)'\]$/, '.parameters[$1]')),
    ),
  );
  return [...targets].map((target) => ({
    target,
    proposes: { required: true },
    sure: 'likely',
    because: `${name} selects the action, so every call must have it.`,
  }));
}

/** Of a parameter, whose schema a pointer names. */
function parentOf(pointer: string): string {
  return pointerTo('', ...pointerSegments(pointer).slice(0, -1));
}

/** What keys say behind their `#` and operations do not declare. */
function undeclared(world: World, looked: readonly Looked[]) {
  const labels = looked.map(({ way }) => labelOf(way.operation.key, []));
  const none = { fixed: [] as Fixed[][], proposals: [] as Proposal[] };
  const behind = (index: number) =>
    looked[index]?.way.operation.key.includes('#') ? (labels[index]?.pairs ?? []) : [];
  const names = behind(0).map(([name]) => name);
  if (
    !looked.every((_, index) => names.length > 0 && names.every((name) => behind(index).some(([one]) => one === name)))
  )
    return none;
  const missing = looked.map(({ way, fixed }, index) =>
    behind(index).filter(([name]) => {
      const isDeclared = way.operation.parameters.some((one) => one.name.toLowerCase() === name.toLowerCase());
      return !isDeclared && !fixed.some((one) => one.name === name || one.name === `/${name}`);
    }),
  );
  const placeOf = (name: string): 'header' | 'query' => (/^x-|-target$/i.test(name) ? 'header' : 'query');
  const proposals = missing.flatMap((pairs, index): Proposal[] => {
    const { way } = looked[index] as Looked;
    if (pairs.length === 0) return [];
    const parameters = pairs.map(([name, value]) => ({
      name,
      in: placeOf(name),
      required: true,
      ...(isSwagger(world) ? { type: 'string', enum: [value] } : { schema: { type: 'string', enum: [value] } }),
    }));
    const because = `Its key says ${pairs.map(([name]) => name).join(' and ')} behind its #, and no parameter does.`;
    return [{ target: targetAt(world, way.operation.pointer), proposes: { parameters }, sure: 'likely', because }];
  });
  const fixed = missing.map((pairs) =>
    pairs.map(([name, value]): Fixed => ({ in: placeOf(name), name, value, required: true })),
  );
  return { fixed, proposals };
}

/** What comes nearest to a rule, and why it is none. */
function whyNot(known: readonly Looked[], candidates: readonly Candidate[]): Untold[] {
  const told = (what: string): Untold[] => [{ about: 'dispatch', what }];
  const differing = candidates.find(({ values, name }) => new Set(values).size > 1 && habit.test(name));
  if (differing !== undefined)
    return told(
      `${capital(nameOf(differing))} differs from operation to operation, but so do URLs that are no labels of it, or two operations have the same.`,
    );
  const byName = new Map<string, number>();
  for (const { fixed } of known)
    for (const one of new Set(fixed.map(keyOf))) byName.set(one, (byName.get(one) ?? 0) + 1);
  const [most] = [...byName].filter(([name]) => habit.test(name)).sort((left, right) => right[1] - left[1]);
  if (most !== undefined && most[1] < known.length) {
    const without = known.find(({ fixed }) => !fixed.some((one) => keyOf(one) === most[0]));
    const { key = '', method = '' } = without?.way.operation ?? {};
    return told(
      `${most[1]} of ${known.length} operations fix ${most[0]}, and ${method} ${key} does not: a rule is about all of them.`,
    );
  }
  const many = known.find(({ way }) =>
    way.operation.parameters.some((one) => isListing(one.schema) && habit.test(one.name) && one.required),
  );
  if (many !== undefined && known.length <= 2) {
    const { method, key } = many.way.operation;
    return told(`${method} ${key} is many actions in one: give each of them an operation with one value of its own.`);
  }
  if (known.some(({ way }) => way.operation.key.includes('#')))
    return told('Keys of paths are labels (they have a #), and nothing that operations fix tells them apart.');
  return [];
}

function isListing(schema: unknown): boolean {
  const { enum: values } = (schema ?? {}) as { enum?: unknown };
  return Array.isArray(values) && values.length > 1;
}

function freeVersion(known: readonly Looked[]): Untold[] {
  const [first] = known.flatMap(({ way }) =>
    way.operation.parameters.filter((one) => one.required && isVersion({ name: one.name } as Candidate)),
  );
  if (first === undefined) return [];
  const what = `Calls have to give ${first.name}, and the document does not say which: give it one value (enum), then run this again.`;
  return [{ about: 'dispatch', what }];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
