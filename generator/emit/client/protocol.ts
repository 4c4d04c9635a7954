/** Which pieces of the runtime a document needs, and each operation's row of data for them. A client pays only for what it uses. */
import type { Api, Operation, Parameter, Response } from '../../meaning/api.js';
import type { JsonObject } from '../../meaning/json.js';
import { typesOf } from '../../meaning/schema/schema.js';
import { isJson } from '../../meaning/wire.js';
import { propertyKey, stringLiteral } from '../names.js';

export interface Protocol {
  /** What the client imports of the runtime, and the files it is in; types begin with a capital. */
  readonly imports: readonly { readonly name: string; readonly file: string }[];
  /** Type of a row. */
  readonly rowType: string;
  /** Expression: how arguments become a call. */
  readonly arrange: string;
  /** Expression: how answers become results. */
  readonly read: string;
  /** Paths have holes to fill. */
  readonly hasHoles: boolean;
  readonly row: (operation: Operation) => Readonly<Record<string, unknown>>;
}

export function protocolOf(api: Api): Protocol {
  const arrange = arrangement(api);
  const read = reading(api);
  const hasHoles = api.operations.some(({ wire }) => wire.path.includes('{'));
  return {
    imports: [...arrange.imports, ...read.imports, ...(hasHoles ? [{ name: 'refuseHoles', file: 'grouped' }] : [])],
    rowType: [arrange, read].flatMap(({ imports }) => imports.map(({ name }) => name).filter(isTypeName)).join(' & '),
    arrange: arrange.text,
    read: read.text,
    hasHoles,
    row: (operation) => ({
      ...arrange.row(operation),
      ...read.row(operation),
      repeatable: operation.safety?.repeatable === true,
    }),
  };
}

interface Piece {
  readonly imports: Protocol['imports'];
  readonly text: string;
  readonly row: Protocol['row'];
}

/** A function of the runtime, named like its file, and the type of its rows. */
function pieceOf(name: string): Protocol['imports'] {
  return [
    { name, file: name },
    { name: `${name.charAt(0).toUpperCase()}${name.slice(1)}Operation`, file: name },
  ];
}

export function isTypeName(name: string): boolean {
  return /^[A-Z]/.test(name);
}

function arrangement(api: Api): Piece {
  const { dispatch, operations } = api;
  if (dispatch === undefined)
    return { imports: pieceOf('grouped'), text: 'grouped', row: (one) => groupedRow(api, one) };
  const isUsual = operations.every((operation) => isFlat(api.document, operation, dispatch.parameter, operations[0]!));
  if (!isUsual) {
    const row = (operation: Operation) => ({
      ...groupedRow(api, operation),
      places: placesOf(operation),
      bodyOptional: operation.body !== undefined && !operation.body.required,
    });
    return { imports: pieceOf('placed'), text: 'placed', row };
  }
  const fixed = operations[0]!.wire.query.filter(([name]) => name !== dispatch.parameter);
  const fixedText = fixed.map(([name, value]) => `${propertyKey(name)}: ${stringLiteral(value)}`).join(', ');
  const call = [
    stringLiteral(dispatch.path),
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
  { id, wire, parameters, body, input }: Operation,
  selector: string,
  first: Operation,
): boolean {
  const [[name, action] = [], ...fixed] = wire.query;
  const isPlain = (one: Parameter) =>
    one.in === 'query' &&
    /^[\w.~-]+$/.test(one.name) &&
    one.name !== '__proto__' &&
    styleOf(document, one) === undefined &&
    !typesOf(document, one.schema).includes('object');
  return (
    name === selector &&
    action === id.charAt(0).toUpperCase() + id.slice(1) &&
    JSON.stringify(fixed) === JSON.stringify(first.wire.query.slice(1)) &&
    wire.headers.length === 0 &&
    wire.method === (body === undefined ? 'GET' : 'POST') &&
    (body === undefined
      ? parameters.every(isPlain)
      : parameters.length === 0 && body.contents[0]?.mediaType === 'application/json' && !input.optional)
  );
}

function groupedRow({ document }: Api, { wire, parameters, body }: Operation): Readonly<Record<string, unknown>> {
  const inQuery = parameters.filter((one) => one.in === 'query');
  const styles = inQuery.flatMap((one) => {
    const style = styleOf(document, one);
    return style === undefined ? [] : [[one.name, style] as const];
  });
  return {
    method: wire.method,
    path: wire.path,
    query: wire.query.length === 0 ? undefined : Object.fromEntries(wire.query),
    header: wire.headers.length === 0 ? undefined : Object.fromEntries(wire.headers),
    styles: styles.length === 0 ? undefined : Object.fromEntries(styles),
    body: body?.contents[0]?.mediaType,
  };
}

/** The name that query.ts has for how a parameter is written; undefined for plain values and what is exploded. */
function styleOf(document: JsonObject, { style, explode, mediaType, schema }: Parameter): string | undefined {
  if (mediaType !== undefined) return 'json';
  if (style === 'deepObject' || style === 'spaceDelimited' || style === 'pipeDelimited') return style;
  const types = typesOf(document, schema);
  return !explode && (types.includes('array') || types.includes('object')) ? 'form' : undefined;
}

/** Where flat arguments go that do not go with the rest. */
function placesOf({ parameters, body }: Operation): Readonly<Record<string, string>> | undefined {
  const elsewhere = parameters.filter((one) => body !== undefined || one.in !== 'query');
  return elsewhere.length === 0 ? undefined : Object.fromEntries(elsewhere.map((one) => [one.name, one.in]));
}

function reading(api: Api): Piece {
  const { errors, requestId } = api;
  const isRaw = api.operations.some(hasRaw);
  const name = errors === undefined ? 'bare' : 'enveloped';
  const names =
    errors === undefined
      ? requestId === undefined
        ? []
        : [requestId]
      : [errors.code, errors.message, requestId ?? ''];
  const text = `${name}(${names.map(stringLiteral).join(', ')})`;
  return {
    imports: [...pieceOf(name), ...(isRaw ? pieceOf('media') : [])],
    text: isRaw ? `media(${text})` : text,
    row: (operation) => ({
      empty: operation.responses.some((one) => isSuccess(one) && (one.bodyOptional || one.contents.length === 0)),
      raw: isRaw && hasRaw(operation),
      ...(errors === undefined
        ? { errors: errorStatuses(operation), bare: errorStatuses(operation, isWithoutJson) }
        : {}),
    }),
  };
}

function hasRaw({ responses }: Operation): boolean {
  return responses.some((one) => isSuccess(one) && one.contents.some(({ mediaType }) => !isJson(mediaType)));
}

/** Statuses of documented errors; one digit for a class of them, 0 for all that are not listed. */
function errorStatuses(
  { responses }: Operation,
  isWanted: (response: Response) => boolean = () => true,
): number[] | undefined {
  const wanted = responses.filter((one) => !isSuccess(one) && isWanted(one));
  const statuses = wanted.map(({ status }) => (status === 'default' ? 0 : Number(status.replace(/xx$/i, ''))));
  return statuses.length === 0 ? undefined : statuses;
}

function isWithoutJson({ contents }: Response): boolean {
  return !contents.some(({ mediaType }) => isJson(mediaType));
}

function isSuccess({ status }: Response): boolean {
  return status.startsWith('2');
}
