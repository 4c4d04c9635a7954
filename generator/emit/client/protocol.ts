/** Which pieces of the runtime a document needs, and each operation's row of data for them. A client pays only for what it uses. */
import type { Api, Content, ErrorRules, Operation, Parameter, Response } from '../../meaning/api.js';
import { errorMarkup } from '../../meaning/declared/errors.js';
import { objectOf, type JsonObject } from '../../meaning/json.js';
import { choicesOf, isSuccess, successesOf } from './success.js';
import { rowIn, usualRows } from '../../meaning/operation/arguments.js';
import { argumentTypes } from '../../meaning/schema/argument-shape.js';
import { partsOf, typesOf } from '../../meaning/schema/schema.js';
import { isEvent, isStructured } from '../../meaning/operation/content.js';
import { usedShapes } from '../../meaning/schema/xml/xml-shape.js';
import { pathOf } from '../../meaning/operation/enclosure.js';
import { literal } from '../layout.js';
import { propertyKey, stringLiteral } from '../names.js';
import { askedOf, authOf } from './auth.js';
import { headerKind } from './headers.js';
import { fieldsOf, isRefusable, rowsOf, stylesOf } from './rows.js';

export interface Protocol {
  /** What the client imports of the runtime, and the files it is in; types begin with a capital. */
  readonly imports: readonly { readonly name: string; readonly file: string }[];
  /** Type of a row. */
  readonly rowType: string;
  /** Expression: how arguments become a call. */
  readonly arrange: string;
  /** Expression: how answers become results. */
  readonly read: string;
  /** Expression: the caller's options, with what the document adds to every method. */
  readonly options: string;
  /** Declaration: what callers may give to be let in; empty where nobody is asked. */
  readonly credentials: string;
  /** Expression: the rows of the table of arguments that are needed; empty where none are. */
  readonly rows: string;
  /** Expression: what the roots of XML refer to; empty where there is no XML. */
  readonly shapes: string;
  /** Expression: methods → methods that refuse what cannot be said; absent where everything can. */
  readonly guard?: (methods: string) => string;
  readonly row: (operation: Operation) => Readonly<Record<string, unknown>>;
}

export function protocolOf(api: Api): Protocol {
  const arrange = arrangement(api);
  const read = reading(api);
  const keys = api.operations.flatMap(({ id, idempotencyKey: key }) => (key === undefined ? [] : [[id, key] as const]));
  const auth = authOf(api);
  const given = isResumable(api) ? 'resuming(options)' : 'options';
  const shapes = shapesOf(api);
  const options =
    keys.length === 0 ? given : `{ ...${given}, wrap: keyed(${literal(Object.fromEntries(keys))}, options.wrap) }`;
  const rows = [arrange, read, ...(auth === undefined ? [] : [auth])].flatMap(({ imports }) => imports);
  return {
    imports: [
      ...rows,
      ...(keys.length === 0 ? [] : [{ name: 'keyed', file: 'keyed' }]),
      ...(isResumable(api) ? [{ name: 'resuming', file: 'streams/resuming' }] : []),
      ...(shapes === '' ? [] : [{ name: 'XmlShapes', file: 'xml/shape' }]),
    ],
    rowType: rows.flatMap(({ name }) => (/^[A-Z]\w*Operation$/.test(name) ? [name] : [])).join(' & '),
    arrange: arrange.text,
    read: read.text,
    options: auth === undefined ? options : `authorized(wire, ${auth.places}, ${options})`,
    credentials: auth?.credentials ?? '',
    rows: arrange.rows ?? '',
    shapes,
    ...(arrange.guard === undefined ? {} : { guard: arrange.guard }),
    row: (operation) => ({
      ...arrange.row(operation),
      ...read.row(operation),
      repeatable: operation.safety?.repeatable === true,
      auth: askedOf(operation),
    }),
  };
}

/** What the roots of a document's XML refer to, and of no other document's. */
function shapesOf({ operations }: Api): string {
  const contents = operations
    .flatMap(({ body, responses }) => [body?.contents ?? [], ...responses.map((one) => one.contents)].flat())
    .flatMap(({ xml }) => xml ?? []);
  const [first] = contents;
  const roots = contents.map(({ root }) => root);
  return first === undefined ? '' : literal(usedShapes(roots, first.shapes));
}

/** There are events to ask for by GET, and asking for them changes nothing. */
function isResumable({ operations }: Api): boolean {
  const asking = operations.filter(
    (operation) =>
      operation.wire.method === 'GET' &&
      Object.values(readsOf(operation) ?? {}).some((kind) => kind.startsWith('event')),
  );
  return asking.length > 0 && asking.every(({ safety }) => safety?.changesState === false);
}

/** Expression: the methods of what stands in `wire`, and of `rows` where there are some. */
export function bindingOf({ arrange, read, options, guard }: Protocol): string {
  const binding = `bind(wire, ${arrange}, ${read}, ${options})`;
  return guard?.(binding) ?? binding;
}

/** An operation's row as an object literal. */
export function rowText(protocol: Protocol, operation: Operation): string {
  const members = Object.entries(protocol.row(operation)).filter(([, value]) => value !== undefined && value !== false);
  return `{ ${members.map(([name, value]) => `${propertyKey(name)}: ${literal(value)}`).join(', ')} }`;
}

interface Piece {
  readonly imports: Protocol['imports'];
  readonly text: string;
  readonly row: Protocol['row'];
  readonly rows?: string;
  readonly guard?: Protocol['guard'];
}

/** A function of the runtime, named like its file, and the type of its rows. */
function pieceOf(name: string, file = name): Protocol['imports'] {
  return [
    { name, file },
    { name: `${name.charAt(0).toUpperCase()}${name.slice(1)}Operation`, file },
  ];
}

export function isTypeName(name: string): boolean {
  return /^[A-Z]/.test(name);
}

function arrangement(api: Api): Piece {
  const { dispatch, operations, document } = api;
  const rows = rowsOf(api);
  const inPlaces = (name: string, groupsOf?: string): Omit<Piece, 'row'> => {
    const guards = operations.some((one) => isRefusable(document, one));
    const rest = [rows.text === '' ? 'undefined' : 'rows', groupsOf].slice(
      0,
      groupsOf === undefined && rows.text === '' ? 0 : 2,
    );
    const more = rest.flatMap((one) => (one === undefined ? [] : [`, ${one}`])).join('');
    return {
      imports: [
        ...pieceOf(name),
        ...(guards ? [{ name: 'refuseUnsayable', file: 'grouped' }] : []),
        ...(guards && groupsOf !== undefined ? [{ name: groupsOf, file: name }] : []),
        ...rows.imports,
      ],
      text: `${name}(${rows.text === '' ? '' : 'rows'})`,
      rows: rows.text,
      ...(guards ? { guard: (methods: string) => `refuseUnsayable(wire, ${methods}${more})` } : {}),
    };
  };
  const ownRow = (operation: Operation) => groupedRow(document, operation);
  if (dispatch === undefined) return { ...inPlaces('grouped'), row: ownRow };
  const isUsual = operations.every((operation) => isFlat(document, operation, dispatch.parameter, operations[0]!));
  if (!isUsual) {
    const row = (operation: Operation) => ({
      ...ownRow(operation),
      ...(operation.input.style === 'grouped' ? { apart: true } : { places: placesOf(operation) }),
      bodyOptional: operation.body !== undefined && (operation.wire.body !== undefined || !operation.body.required),
      enclosure: operation.wire.body,
    });
    const piece = inPlaces('placed', 'byPlace');
    if (operations.every(({ wire }) => wire.body === undefined)) return { ...piece, row };
    return {
      ...piece,
      imports: [
        ...piece.imports.filter(({ name }) => name !== 'PlacedOperation'),
        ...pieceOf('enclosed', 'calls/enclosed'),
      ],
      text: `placed(${rows.text === '' ? 'undefined' : 'rows'}, enclosed)`,
      row,
    };
  }
  const fixed = operations[0]!.wire.query.filter(([name]) => name !== dispatch.parameter);
  const fixedText = fixed.map(([name, value]) => `${propertyKey(name)}: ${stringLiteral(value)}`).join(', ');
  const call = [
    stringLiteral(operations[0]!.wire.path),
    stringLiteral(dispatch.parameter),
    ...(fixedText === '' ? [] : [`{ ${fixedText} }`]),
  ];
  return {
    imports: pieceOf('flat'),
    text: `flat(${call.join(', ')})`,
    row: (operation) => ({ body: operation.body !== undefined }),
  };
}

/**
 * Whether `flat` can make the call: selected by the method's name in the query, everything else in one place. Without an
 * argument it sends no body, so a call with a body must need one.
 */
function isFlat(
  document: JsonObject,
  { name: method, wire, parameters, body, input }: Operation,
  selector: string,
  first: Operation,
): boolean {
  const [[name, action] = [], ...fixed] = wire.query;
  const isPlain = (one: Parameter) =>
    one.in === 'query' &&
    /^[\w.~-]+$/.test(one.name) &&
    one.name !== '__proto__' &&
    rowIn(document, one) === usualRows.query &&
    !typesOf(document, one.schema).includes('object');
  return (
    name === selector &&
    action === method.charAt(0).toUpperCase() + method.slice(1) &&
    JSON.stringify(fixed) === JSON.stringify(first.wire.query.slice(1)) &&
    wire.headers.length === 0 &&
    wire.body === undefined &&
    wire.path === first.wire.path &&
    input.style === 'flat' &&
    wire.method === (body === undefined ? 'GET' : 'POST') &&
    (body === undefined
      ? parameters.every(isPlain)
      : parameters.length === 0 && body.contents[0]?.mediaType === 'application/json' && !input.optional)
  );
}

function groupedRow(document: JsonObject, operation: Operation): Readonly<Record<string, unknown>> {
  const { wire, body } = operation;
  return {
    method: wire.method,
    path: wire.path,
    query: wire.query.length === 0 ? undefined : Object.fromEntries(wire.query),
    header: wire.headers.length === 0 ? undefined : Object.fromEntries(wire.headers),
    styles: stylesOf(document, operation),
    body: body?.contents[0]?.sentAs,
    accept: acceptOf(operation),
    fields: fieldsOf(operation),
    sends: sendsOf(operation),
  };
}

/** By media type, the root of a body in XML. */
function sendsOf({ body }: Operation): Readonly<Record<string, unknown>> | undefined {
  const roots = (body?.contents ?? []).flatMap(({ sentAs, xml }) => (xml === undefined ? [] : [[sentAs, xml.root]]));
  return roots.length === 0 ? undefined : (Object.fromEntries(roots) as Readonly<Record<string, unknown>>);
}

function acceptOf(operation: Operation): string | undefined {
  const choices = choicesOf(operation);
  return choices.length === 0 ? undefined : choices.map(({ mediaType }) => mediaType).join(', ');
}

/** Where flat arguments go that do not go with the rest. */
function placesOf({ parameters, body }: Operation): Readonly<Record<string, string>> | undefined {
  const elsewhere = parameters.filter((one) => body !== undefined || one.in !== 'query');
  return elsewhere.length === 0 ? undefined : Object.fromEntries(elsewhere.map((one) => [one.name, one.in]));
}

function reading(api: Api): Piece {
  const { errors, requestId } = api;
  const reads = new Map(api.operations.map((one) => [one, readsOf(one)]));
  const isRaw = [...reads.values()].some((one) => one !== undefined);
  const isStreamed = [...reads.values()].some((one) => Object.values(one ?? {}).some((kind) => streamed.test(kind)));
  const isNested =
    errors !== undefined &&
    ([errors.code, errors.message, requestId].some((one) => one?.startsWith('/')) ||
      [errors.success, errors.codeAfter, errors.codeBefore].some((one) => one !== undefined) ||
      api.operations.some((one) => isPlain(api, one)));
  const name = errors === undefined ? 'bare' : isNested ? 'nested' : 'enveloped';
  const names =
    errors === undefined
      ? requestId === undefined
        ? []
        : [requestId]
      : [errors.code, errors.message, requestId ?? ''];
  const text = isNested
    ? `nested(${envelopeOf(errors, requestId)})`
    : `${name}(${names.map(stringLiteral).join(', ')})`;
  const isCalled = api.operations.some(({ wire }) => wire.body?.call !== undefined);
  const isOpened = api.operations.some(({ answer }) => answer !== undefined);
  const checked = isCalled ? `called(${text})` : text;
  const json = isOpened ? `opened(${checked})` : checked;
  const markup = errorMarkup(api);
  const roots = new Map(api.operations.map((one) => [one, answersOf(one, markup(one)?.xml)]));
  const isXml = [...roots.values()].some((one) => one !== undefined);
  const raw = `media(${json}${isStreamed ? ', streams' : ''})`;
  const whole = isXml ? `xmlAnswers(${json}, shapes${isRaw ? `, ${raw}` : ''})` : isRaw ? raw : json;
  const isHeaded = api.operations.some((one) => headersOf(api.document, one) !== undefined);
  return {
    imports: [
      ...pieceOf(name, isNested ? 'calls/nested' : name),
      ...(isRaw ? pieceOf('media') : []),
      ...(isStreamed ? [{ name: 'streams', file: 'streams/items' }] : []),
      ...(isCalled ? [{ name: 'called', file: 'calls/called' }] : []),
      ...(isOpened ? pieceOf('opened', 'calls/opened') : []),
      ...(isXml ? pieceOf('xmlAnswers', 'xml/answers') : []),
      ...(isHeaded ? pieceOf('headed', 'headers/headed') : []),
    ],
    text: isHeaded ? `headed(${whole})` : whole,
    row: (operation) => ({
      empty: successesOf(operation).some((one) => one.bodyOptional || one.contents.length === 0),
      reads: reads.get(operation),
      answers: roots.get(operation),
      headers: headersOf(api.document, operation),
      plain: isNested && isPlain(api, operation),
      answer: operation.answer,
      ...(errors === undefined
        ? { errors: errorStatuses(operation), bare: errorStatuses(operation, isWithoutJson) }
        : {}),
    }),
  };
}

/**
 * By status, the root of an answer in XML.
 * @param errors how those are read whose status is not documented
 */
function answersOf({ responses }: Operation, errors?: Content['xml']): Readonly<Record<string, unknown>> | undefined {
  const roots = responses.flatMap((response) => {
    const root = response.contents.find(({ xml }) => xml !== undefined)?.xml?.root;
    return root === undefined ? [] : [[statusKey(response), root] as const];
  });
  const documented = responses.map(statusKey);
  const isOpen = (key: number) => !documented.includes(key) && !documented.includes(0);
  const others = errors === undefined ? [] : [4, 5].filter(isOpen).map((key) => [key, errors.root] as const);
  const all = [...roots, ...others];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

/** By status, how documented headers are read; of one that documents none where its class documents some, that there are none. */
function headersOf(document: JsonObject, { responses }: Operation): Readonly<Record<string, unknown>> | undefined {
  if (responses.every(({ headers }) => headers.length === 0)) return undefined;
  const kinds = responses.map((response) => {
    const headers = response.headers.map((one) => [one.name, headerKind(document, one)] as const);
    return [statusKey(response), Object.fromEntries(headers)] as const;
  });
  return Object.fromEntries(kinds);
}

/** The value of a success that may be a list or a single value. */
function isPlain({ document }: Api, operation: Operation): boolean {
  const schemas = successesOf(operation).flatMap(({ contents }) =>
    contents.flatMap((one) => (isStructured(one) && one.schema !== undefined ? [one.schema] : [])),
  );
  return [...argumentTypes(partsOf(document, schemas))].some((type) => type !== 'object');
}

/** Where the envelope says what, as `nested` takes it. */
function envelopeOf({ code, message, success, codeAfter, codeBefore }: ErrorRules, requestId?: string): string {
  const rule = {
    code: pathOf(code),
    message: pathOf(message),
    ...(requestId === undefined ? {} : { id: pathOf(requestId) }),
    ...(success === undefined ? {} : { success }),
    ...(codeAfter === undefined ? {} : { codeAfter }),
    ...(codeBefore === undefined ? {} : { codeBefore }),
  };
  return literal(rule);
}

const streamed = /^(events|eventFields|lines)$/;

/** How successes are read that are not JSON or XML alone, by status; undefined where all are. */
function readsOf(operation: Operation): Readonly<Record<string, string>> | undefined {
  const successes = successesOf(operation);
  if (successes.every(({ contents }) => contents.every(isStructured))) return undefined;
  const reads = successes.flatMap((response) => {
    const kind = readOf(response);
    return kind === undefined ? [] : [[statusKey(response), kind] as const];
  });
  return Object.fromEntries(reads);
}

/** The name that media.ts has for it; undefined for JSON, and for XML, which becomes JSON. */
function readOf({ contents }: Response): string | undefined {
  const kinds = [
    ...new Set(
      contents.map(({ kind }) => (kind === 'form' || kind === 'multipart' ? 'binary' : kind === 'xml' ? 'json' : kind)),
    ),
  ];
  const [kind] = kinds;
  if (kind === undefined) return 'none';
  if (kinds.length > 1) return 'any';
  if (kind === 'events') return isEvent(contents[0] ?? {}) ? 'eventFields' : 'events';
  return { json: undefined, text: 'text', binary: 'bytes', lines: 'lines', form: 'bytes', multipart: 'bytes' }[kind];
}

/** A status; one digit for a class of them, 0 for all that are not listed. */
function statusKey({ status }: Response): number {
  return /^default$/i.test(status) ? 0 : Number(status.replace(/xx$/i, ''));
}

/** Statuses of documented errors; one digit for a class of them, 0 for all that are not listed. */
function errorStatuses(
  { responses }: Operation,
  isWanted: (response: Response) => boolean = () => true,
): number[] | undefined {
  const wanted = responses.filter((one) => !isSuccess(one) && isWanted(one));
  const statuses = wanted.map(statusKey);
  return statuses.length === 0 ? undefined : statuses;
}

function isWithoutJson({ contents }: Response): boolean {
  return !contents.some(isStructured);
}
