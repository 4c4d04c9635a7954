/** Document → Api. Every problem is collected with its pointer; nothing downstream has to doubt the model. */
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
import { inKeywordOrder } from './keyword-order.js';
import { checkIdentities, readDispatch, shareOf, withLabels } from './declared/dispatch.js';
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
import { readPagination, readSafety, readValidation } from './declared/behaviour.js';
import { readContents, readParameter, readResponses } from './parts.js';
import { propertyNames } from './schema/schema.js';
import { readResources, withStates } from './declared/state.js';
import { readStories } from './declared/story.js';
import type { Transcription } from './transcription.js';
import { withWaits } from './declared/wait.js';

/** What the loader gives; tests may leave out all but the document. */
export interface BundledSource {
  readonly document: JsonObject;
  /** Turns a pointer of the bundle into a place in the author's files. */
  readonly locate?: (pointer: string) => Place;
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
  const { locate = (pointer) => ({ pointer }), transcription, translations = [] } = source;
  const document = inKeywordOrder(source.document);
  const problems = new LocatedProblems(locate);
  checkVersion(document, problems);
  const dispatch = readDispatch(document, problems);
  const errors = readErrorRules(document, problems);
  const requestId = stringOf(own(document, 'x-request-id'));
  const validation = readValidation(document, problems);
  const declared = [...walkOperations(document)].map((found): Operation => {
    const { key, method, value, pointer, shared } = found;
    const id = stringOf(value['operationId']);
    if (id === undefined) {
      problems.add(
        'operation-id',
        { pointer },
        `${method.toUpperCase()} ${key} has no operationId.`,
        'Add one: it names the client method and the documentation anchor.',
      );
    }
    const parameters = readParameters(document, found, problems);
    const share = shareOf(dispatch, { method, key, pointer, parameters }, document, problems);
    const body = readBody(document, value['requestBody'], pointerTo(pointer, 'requestBody'));
    const responses = readResponses(document, value['responses'], pointerTo(pointer, 'responses'));
    const operation = { id: id ?? '', parameters: share.parameters, responses, pointer, document };
    const description = stringOf(value['description']) ?? stringOf(shared['description']);
    const summary = stringOf(value['summary']) ?? stringOf(shared['summary']);
    const safety = readSafety(value['x-safety'], pointer, problems);
    const pagination = readPagination(value['x-pagination'], operation, problems);
    return {
      id: id ?? '',
      key,
      method,
      pointer,
      ...(summary === undefined ? {} : { summary }),
      ...(description === undefined ? {} : { description }),
      tags: arrayOf(value['tags']).flatMap((tag) => stringOf(tag) ?? []),
      deprecated: value['deprecated'] === true,
      ...share,
      ...(body === undefined ? {} : { body }),
      input: inputShape(document, share.action !== undefined, share.parameters, body, pointer, problems),
      responses,
      documentedErrors: documentedErrors(responses, errors),
      ...(safety === undefined ? {} : { safety }),
      ...(pagination === undefined ? {} : { pagination }),
      security: readSecurity(value['security'] ?? document['security']),
    };
  });
  const resources = readResources(document, problems);
  const operations = withLabels(withStates(withWaits(declared, document, problems), resources, document, problems));
  const { stories, problems: untold } = readStories(document, operations, () => new LocatedProblems(locate));
  checkIdentities(operations, problems);
  checkOperationIds(operations, problems);
  problems.throwIfAny();
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
      api: buildApi({ ...source, ...translated, translations: [] }),
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
function readParameters(document: JsonObject, found: FoundOperation, problems: Problems): Parameter[] {
  const read = (list: JsonValue | undefined, base: string) =>
    arrayOf(list).map((one, index) => readParameter(document, one, pointerTo(base, 'parameters', index), problems));
  const declared = read(found.value['parameters'], found.pointer);
  const shared = read(found.shared['parameters'], found.sharedPointer);
  const overridden = (one: Parameter) => declared.some((other) => other.name === one.name && other.in === one.in);
  return [...shared.filter((one) => !overridden(one)), ...declared];
}

function readBody(document: JsonObject, value: JsonValue | undefined, pointer: string): RequestBody | undefined {
  const found = resolve(document, value, pointer);
  if (!isObject(found.value)) return undefined;
  const description = stringOf(found.value['description']);
  return {
    required: found.value['required'] === true,
    ...(description === undefined ? {} : { description }),
    contents: readContents(document, found.value['content'], pointerTo(found.pointer, 'content')),
  };
}

/** Dispatched operations take one flat object; a name that two places claim would make it ambiguous. */
function inputShape(
  document: JsonObject,
  dispatched: boolean,
  parameters: readonly Parameter[],
  body: RequestBody | undefined,
  pointer: string,
  problems: Problems,
): InputShape {
  const content = body?.contents[0];
  const required = content?.schema === undefined ? [] : propertyNames(document, content.schema, 'required');
  const optional =
    !parameters.some((one) => one.required) && !(body?.required === true && (!dispatched || required.length > 0));
  if (!dispatched) return { style: 'grouped', optional };
  const names = content?.schema === undefined ? [] : propertyNames(document, content.schema, 'all');
  const places = [...parameters.map((one) => one.name), ...names];
  for (const name of new Set(places.filter((one, index) => places.indexOf(one) !== index))) {
    problems.add(
      'flat-input',
      { pointer },
      `"${name}" is claimed by two places of one call.`,
      'Rename one of them: callers pass one flat object.',
    );
  }
  return { style: 'flat', optional };
}

function readSecurity(value: JsonValue | undefined): string[][] {
  return arrayOf(value).map((alternative) => Object.keys(objectOf(alternative)));
}

function checkVersion(document: JsonObject, problems: Problems): void {
  const version = stringOf(document['openapi']) ?? (document['swagger'] === undefined ? 'without version' : '2.0');
  if (/^3\.[01]\.\d+$/.test(version)) return;
  problems.add(
    'openapi-version',
    { pointer: '/openapi' },
    `OpenAPI ${version} is not supported.`,
    'Use 3.1.x (or 3.0.x).',
  );
}

function checkOperationIds(operations: readonly Operation[], problems: Problems): void {
  const seen = new Map<string, Operation>();
  for (const operation of operations) {
    if (operation.id === '') continue;
    const folded = operation.id.toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, operation);
    else {
      problems.add(
        'operation-id',
        { pointer: operation.pointer },
        `operationId "${operation.id}" is also that of ${other.key} (letter case apart).`,
        'Give every operation a name of its own.',
      );
    }
  }
}
