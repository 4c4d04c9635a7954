/** Document → Api. Every problem is collected with its pointer; nothing downstream has to doubt the model. */
import { Findings } from '../finding.js';
import { Problems, type Place, type Problem } from '../problem.js';
import {
  httpMethods,
  type Api,
  type HttpMethod,
  type InputShape,
  type Operation,
  type Parameter,
  type RequestBody,
} from './api.js';
import { findArguments } from './operation/argument-findings.js';
import { findListStyles } from './operation/lists/findings.js';
import { inKeywordOrder } from './document/keyword-order.js';
import { declared as declaredIn, findForeign } from './declared/extensions.js';
import { asActions } from './declared/actions.js';
import { readAnswer } from './declared/answer.js';
import { readDispatch, shareOf, type DispatchShare } from './declared/dispatch.js';
import { documentedErrors, readErrorRules } from './declared/errors.js';
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  pointerTo,
  resolve,
  stringOf,
  type JsonObject,
  type JsonValue,
} from './json.js';
import { readSafety, readValidation } from './declared/behaviour.js';
import { readPagination } from './declared/paging.js';
import { calledBy } from './operation/methods.js';
import { distinctNames, methodName, nameOfCall, shortHash } from './names.js';
import { argumentMembers, needsBody } from './operation/enclosure.js';
import { readBody, readParameter, readResponses } from './operation/parts.js';
import { readSecurity } from './operation/security.js';
import { readResources, withStates } from './declared/state.js';
import { readStories } from './declared/story.js';
import type { Transcription } from './transcription.js';
import { unhandledKeywords } from './unhandled.js';
import { withWaits } from './declared/wait.js';

/** What the loader gives; tests may leave out all but the document. */
export interface BundledSource {
  readonly document: JsonObject;
  /** Turns a pointer of the bundle into a place in the author's files. */
  readonly locate?: (pointer: string) => Place;
  readonly findings?: Findings;
  readonly transcription?: Transcription;
  /** Language → the document in that language. */
  readonly translations?: readonly (Pick<BundledSource, 'document' | 'transcription'> & {
    readonly language: string;
  })[];
}

/**
 * Builds the model of a bundled document.
 * @throws ProblemError with every problem at once
 */
export function buildApi(source: BundledSource): Api {
  const { locate = (pointer) => ({ pointer }), findings = new Findings(), transcription, translations = [] } = source;
  const document = inKeywordOrder(source.document);
  const problems = new LocatedProblems(locate);
  const dispatch = readDispatch(document, problems);
  const errors = readErrorRules(document, problems);
  const requestId = stringOf(declaredIn(document, 'x-request-id'));
  const validation = readValidation(document, problems);
  const found = [...walkOperations(document)];
  findForeign(document, found, findings);
  const declared = found.map((found): Operation => {
    const { key, method, value, pointer, shared } = found;
    const call = calledBy(method, key, value);
    const id = stringOf(value['operationId']) ?? nameOfCall(call.method.toLowerCase(), call.path);
    const parameters = readParameters(document, found, problems, findings);
    const body = readBody(document, value['requestBody'], pointerTo(pointer, 'requestBody'));
    const share = shareOf(dispatch, { call, key, pointer, parameters, body }, document, problems);
    const responses = readResponses(document, value['responses'], pointerTo(pointer, 'responses'));
    const operation = { id, parameters: share.parameters, responses, pointer, document };
    const description = stringOf(value['description']) ?? stringOf(shared['description']);
    const summary = stringOf(value['summary']) ?? stringOf(shared['summary']);
    const safety = readSafety(
      declaredIn(value, 'x-safety'),
      { method: call.method, parameters: share.parameters, pointer },
      dispatch !== undefined,
      problems,
    );
    // The client makes the key itself, so nobody has to give it.
    const asked = share.parameters.filter((one) => one.in !== 'header' || one.name !== safety.idempotencyKey);
    const answer = readAnswer(document, value, operation, problems, findings);
    const data = answer === undefined ? {} : { answer };
    const pagination = readPagination(
      declaredIn(value, 'x-pagination'),
      { ...operation, ...data, wire: share.wire, ...(body === undefined ? {} : { body }) },
      problems,
    );
    return {
      id,
      name: methodName(id),
      key,
      method,
      pointer,
      ...(summary === undefined ? {} : { summary }),
      ...(description === undefined ? {} : { description }),
      tags: arrayOf(value['tags']).flatMap((tag) => stringOf(tag) ?? []),
      deprecated: value['deprecated'] === true,
      ...share,
      ...(body === undefined ? {} : { body }),
      input: inputShape(document, share, asked, body),
      responses,
      documentedErrors: documentedErrors(responses, errors),
      ...safety,
      ...data,
      ...(pagination === undefined ? {} : { pagination }),
      security: readSecurity(document, value),
    };
  });
  const resources = readResources(document, problems);
  const named = withDistinctNames(asActions(declared, orderOf(source.document, found), problems), findings);
  const operations = withStates(withWaits(named, document, problems), resources, document, problems);
  const { stories, problems: untold } = readStories(document, operations, () => new LocatedProblems(locate));
  findArguments(document, operations, findings);
  findListStyles(
    document,
    operations.flatMap((one) => [one, ...(one.others ?? [])]),
    problems,
    findings,
  );
  for (const { id, pointer, security } of operations)
    for (const { name, definition } of security.flat())
      if (definition === undefined)
        findings.add(
          'security-undeclared',
          { pointer },
          `${id} asks for "${name}", which is no scheme of the document.`,
        );
  for (const { keyword, pointers } of unhandledKeywords(document))
    for (const pointer of pointers)
      findings.add(keyword, { pointer }, `${keyword} is written and nothing is generated from it.`);
  problems.throwIfAny();
  findings.throwIfStrict(locate);
  const info = objectOf(document['info']);
  return {
    title: stringOf(info['title']) ?? '',
    version: stringOf(info['version']) ?? '',
    document,
    ...(dispatch === undefined ? {} : { dispatch }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(errors === undefined ? {} : { errors }),
    validation,
    operations,
    resources,
    stories,
    untold,
    ...(transcription === undefined ? {} : { transcription }),
    translations: translations.map(({ language, ...translated }) => ({
      language,
      // What is wrong has been said of the document itself.
      api: buildApi({ ...source, ...translated, findings: new Findings(), translations: [] }),
    })),
  };
}

/** Problems whose pointers are resolved to file and line as they come in. */
class LocatedProblems extends Problems {
  constructor(private readonly locate: (pointer: string) => Place) {
    super();
  }

  override add(kind: Problem['kind'], where: Place, what: string, fix: string): void {
    super.add(
      kind,
      where.pointer === undefined || where.file !== undefined ? where : this.locate(where.pointer),
      what,
      fix,
    );
  }
}

interface FoundOperation {
  readonly key: string;
  readonly method: HttpMethod;
  readonly value: JsonObject;
  readonly pointer: string;
  /** The path item, for what its operations share. */
  readonly shared: JsonObject;
  readonly sharedPointer: string;
}

function* walkOperations(document: JsonObject): Generator<FoundOperation> {
  for (const [key, item] of Object.entries(objectOf(document['paths']))) {
    if (key.startsWith('x-')) continue;
    const found = resolve(document, item, pointerTo('/paths', key));
    const shared = objectOf(found.value);
    for (const method of httpMethods) {
      const value = own(shared, method);
      if (!isObject(value)) continue;
      yield { key, method, value, pointer: pointerTo(found.pointer, method), shared, sharedPointer: found.pointer };
    }
  }
}

/** The operation's own parameters override those of its path item with the same name and place. */
function readParameters(
  document: JsonObject,
  found: FoundOperation,
  problems: Problems,
  findings: Findings,
): Parameter[] {
  const read = (list: JsonValue | undefined, base: string) =>
    arrayOf(list).map((one, index) => readParameter(document, one, pointerTo(base, 'parameters', index), problems));
  const declared = read(found.value['parameters'], found.pointer);
  const shared = read(found.shared['parameters'], found.sharedPointer);
  const overridden = (one: Parameter) => declared.some((other) => other.name === one.name && other.in === one.in);
  const all = [...shared.filter((one) => !overridden(one)), ...declared];
  for (const { name, pointer } of all.filter(isIgnored))
    findings.add('header-reserved', { pointer }, `The header ${name} is declared as a parameter.`);
  return all.filter((one) => !isIgnored(one));
}

/** "If `in` is header and the name is Accept, Content-Type or Authorization, the parameter definition SHALL be ignored." */
function isIgnored({ in: place, name }: Parameter): boolean {
  return place === 'header' && /^(accept|content-type|authorization)$/i.test(name);
}

/** Dispatched operations take one flat object, unless two places claim one name: then nothing but the place tells them apart. */
function inputShape(
  document: JsonObject,
  { action, wire }: DispatchShare,
  parameters: readonly Parameter[],
  body: RequestBody | undefined,
): InputShape {
  const call = { wire, ...(body === undefined ? {} : { body }) };
  const names = [...parameters.map((one) => one.name), ...argumentMembers(document, call, 'all')];
  const isFlat = action !== undefined && new Set(names).size === names.length;
  const isEmptyRight = isFlat && argumentMembers(document, call, 'required').length === 0;
  const isNeeded = parameters.some((one) => one.required) || (needsBody(document, call) && !isEmptyRight);
  return { style: isFlat ? 'flat' : 'grouped', optional: !isNeeded };
}

/** Where each operation stands among all others, as the author wrote them. */
function orderOf(document: JsonObject, found: readonly FoundOperation[]): ReadonlyMap<string, number> {
  const keys = new Map(Object.keys(objectOf(document['paths'])).map((key, index) => [key, index]));
  const ranks = found.map(({ key, method, pointer }) => {
    const item = resolve(document, own(document['paths'], key), pointerTo('/paths', key)).value;
    return [pointer, (keys.get(key) ?? 0) * 100 + Object.keys(objectOf(item)).indexOf(method)] as const;
  });
  return new Map(ranks);
}

/** Two operations whose names differ only in signs, or in letter case, would be one method. */
function withDistinctNames(operations: readonly Operation[], findings: Findings): Operation[] {
  const { names, collided } = distinctNames(
    operations,
    ({ name }) => name,
    ({ method, key }) => shortHash(method, key),
  );
  for (const { id, name, pointer } of collided)
    findings.add('method-name-twice', { pointer }, `operationId "${id}" would be the method ${name}, as another is.`);
  return operations.map((operation, index) => ({ ...operation, name: names[index] ?? operation.name }));
}
