/**
 * The one normalised picture of a document. Everything downstream (emitters, mock, documentation, contract checks) reads
 * this and never the raw source, so that a fact needed twice is computed once. Types only; `build.ts` makes it.
 */
import type { Problem } from '../problem.js';
import type { ListStyle } from '../runtime/arguments/lists/style.js';
import type { Fields } from '../runtime/bodies/field.js';
import type { Enclosure } from '../runtime/bodies/enclose.js';
import type { JsonObject, JsonValue } from './json.js';
import type { XmlContent } from './schema/xml/xml-shape.js';
import type { Transcription } from './transcription.js';

export interface Api {
  readonly title: string;
  readonly version: string;
  /** The bundled document: one file, local `$ref`s only, keywords in canonical order. */
  readonly document: JsonObject;
  /** How one URL is shared by many operations; absent for an ordinary REST document. */
  readonly dispatch?: Dispatch;
  /** The property that identifies a call in every JSON object answer: a name, or a JSON pointer (`x-request-id`). */
  readonly requestId?: string;
  /** The error envelope and which code answers which kind of violation (`x-errors`). */
  readonly errors?: ErrorRules;
  /** The client gets compiled validators (`x-validation`): for a large document they are larger than all else together. */
  readonly validation: boolean;
  readonly operations: readonly Operation[];
  /** What a mock with a memory keeps (`x-resources`); none where the document declares none. */
  readonly resources: readonly Resource[];
  /** Sequences of calls, each with what it must be answered (`x-stories`). */
  readonly stories: readonly Story[];
  /** What is wrong with stories that cannot be told any more; they are left out. */
  readonly untold: readonly Problem[];
  /** The published document this one was written from, and the ledger of its contradictions. */
  readonly transcription?: Transcription;
  /** The same interface in other languages; only texts differ. Translations have no translations themselves. */
  readonly translations: readonly { readonly language: string; readonly api: Api }[];
}

export const dispatchPlaces = ['query', 'header', 'body'] as const;
export type DispatchPlace = (typeof dispatchPlaces)[number];

/** What selects, and where it may stand; the place that is preferred comes first. */
export interface Selector {
  readonly in: readonly DispatchPlace[];
  /** A name; of a body a field of a form, or a JSON pointer. */
  readonly parameter: string;
}

/** `x-action-dispatch`: what selects the operation where several share a path. */
export interface Dispatch extends Selector {
  /** Of all actions; without it each action's key says its path. */
  readonly path?: string;
  readonly version?: Selector;
  /** Where in the body the caller's object goes; the body itself without it. */
  readonly arguments?: readonly string[];
  /** Where in the body, and in the answer, the name of the call stands. */
  readonly call?: readonly string[];
}

/** `x-errors`. Messages are templates with the placeholders `{field}`, `{value}` and `{reason}`. */
export interface ErrorRules {
  /** Names of the envelope's members, or JSON pointers to them. */
  readonly code: string;
  readonly message: string;
  /** Codes that mean none. */
  readonly success?: readonly (string | number)[];
  /** Of a longer text the code is what follows the last of these, up to the first of those. */
  readonly codeAfter?: string;
  readonly codeBefore?: string;
  readonly violations: Readonly<Partial<Record<ViolationKind, ErrorRule>>>;
}

export const violationKinds = ['missing', 'format', 'value', 'duplicate', 'action', 'method', 'path', 'size'] as const;
export type ViolationKind = (typeof violationKinds)[number];

export interface ErrorRule {
  readonly status: number;
  readonly code: string | number;
  /** The longer text that the code is cut out of, where the rule has one: what stands in the envelope. */
  readonly written?: string;
  readonly message: string;
}

export const httpMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
export type HttpMethod = (typeof httpMethods)[number];

/** Those that Node's server reads and fetch sends; without CONNECT, TRACE and TRACK, which fetch refuses. */
export const furtherMethods = [
  ...(['QUERY', 'ACL', 'BIND', 'CHECKOUT', 'COPY', 'LINK', 'LOCK', 'M-SEARCH', 'MERGE', 'MKACTIVITY'] as const),
  ...(['MKCALENDAR', 'MKCOL', 'MOVE', 'NOTIFY', 'PROPFIND', 'PROPPATCH', 'PURGE', 'REBIND', 'REPORT'] as const),
  ...(['SEARCH', 'SOURCE', 'SUBSCRIBE', 'UNBIND', 'UNLINK', 'UNLOCK', 'UNSUBSCRIBE'] as const),
];
export type FurtherMethod = (typeof furtherMethods)[number];

export interface Operation {
  /** operationId: the client's method, the documentation's anchor. */
  readonly id: string;
  /** The client's method: the id as an identifier that people would write. */
  readonly name: string;
  /** Key in `paths`; under dispatch a label, never a URL. */
  readonly key: string;
  readonly method: HttpMethod;
  /** JSON pointer of the operation in the bundled document. */
  readonly pointer: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** Identity under dispatch: action plus version. */
  readonly action?: Action;
  /** The same action by other methods: the mock takes them as well, and everybody else calls this one. */
  readonly others?: readonly Operation[];
  /** What the call looks like on the wire. */
  readonly wire: WireCall;
  /** Every parameter but the dispatching ones, path-level ones included, in the author's order. */
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  /** How the client takes its arguments. */
  readonly input: InputShape;
  readonly responses: readonly Response[];
  /** Every documented error: one per named example of a JSON answer that carries the envelope's code, whatever its status. */
  readonly documentedErrors: readonly DocumentedError[];
  readonly safety?: Safety;
  /** Name of the header parameter that carries a key by which the server knows a repetition; the client makes one. */
  readonly idempotencyKey?: string;
  /** Where in its envelope the data of an answer lies (`x-answer`); absent where the whole answer is the data. */
  readonly answer?: readonly string[];
  readonly pagination?: Pagination;
  /** How the end of what it begins is told, declared by `x-wait`. */
  readonly wait?: Wait;
  /** What it does to which resource, declared by `x-state`. */
  readonly state?: StateRule;
  /** Alternatives, each of schemes that have to be met together; empty when nothing is asked for. */
  readonly security: readonly (readonly SecurityNeed[])[];
}

/** One security scheme that a call has to meet. */
export interface SecurityNeed {
  /** The scheme's name in the document. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** What the document says of the scheme; absent where it says nothing. */
  readonly definition?: JsonObject;
}

/** The fixed part of a call: what no caller may choose. */
export interface WireCall {
  readonly method: Uppercase<HttpMethod> | FurtherMethod;
  /** The true path; `{name}` segments are path parameters. */
  readonly path: string;
  /** Fixed query parameters, in the order they are sent. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Of a body that holds more than the caller's arguments. */
  readonly body?: Enclosure;
}

export type { Enclosure };

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** How its lists and objects are written, where that is declared (`x-list-style`); then style and explode say nothing. */
  readonly listStyle?: ListStyle;
  /** Nothing behind the name is right whatever the schema says. */
  readonly allowEmptyValue?: boolean;
  /** The parameter's schema, or that of its single `content` entry. May be or hold a `$ref`. */
  readonly schema: JsonValue;
  /** Set when the parameter is described by `content`: its value is serialised as this media type. */
  readonly mediaType?: string;
  /** JSON pointer of `schema` in the bundled document. */
  readonly pointer: string;
  readonly examples: readonly Example[];
}

export interface Action {
  readonly name: string;
  readonly version?: string;
  /** What listings call it: the name, and where several versions of it stand side by side `Name.Version`. */
  readonly label: string;
}

export interface RequestBody {
  readonly required: boolean;
  readonly description?: string;
  readonly contents: readonly Content[];
}

/** `events` and `lines` come one after the other; their schema is that of one. */
export type BodyKind = 'json' | 'xml' | 'form' | 'multipart' | 'text' | 'binary' | 'events' | 'lines';

export interface Content {
  readonly mediaType: string;
  readonly schema?: JsonValue;
  /** JSON pointer of `schema` in the bundled document (also when the media type has none). */
  readonly pointer: string;
  /** How the bytes are read and written. */
  readonly kind: BodyKind;
  /** A media type that can be sent, where this one is a range. */
  readonly sentAs: string;
  /** Members of a multipart body that are files. */
  readonly files?: readonly string[];
  /** How members of a form are written that are not written as usual (`encoding`). */
  readonly fields?: Fields;
  /** How its values stand in XML. */
  readonly xml?: XmlContent;
  readonly examples: readonly Example[];
}

export interface Example {
  /** Key in `examples`; `example` for the single, unnamed one. */
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value: JsonValue;
  /** `x-state-error`: the error is about the state of a resource; makes its message. */
  readonly ofState?: Expression;
}

export interface Response {
  /** `200`, `4XX` or `default`, as written. */
  readonly status: string;
  readonly description: string;
  readonly contents: readonly Content[];
  readonly headers: readonly ResponseHeader[];
  /** `x-body-optional`: success may come without any body. */
  readonly bodyOptional: boolean;
  readonly pointer: string;
}

export interface ResponseHeader {
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  /** The header's schema, or that of its `content`. */
  readonly schema: JsonValue;
  readonly pointer: string;
  readonly explode: boolean;
  /** Of a header that is described by `content`. */
  readonly mediaType?: string;
}

export interface DocumentedError {
  /** The example's name; unique within the operation. */
  readonly name: string;
  readonly status: number;
  /** What the wire carries; several names may share one code. */
  readonly code: string | number;
  readonly message: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value: JsonObject;
}

/** What a call does. Absent means unknown, and unknown is never treated as harmless. */
export interface Safety {
  /** Who says so: the document, the method's meaning (RFC 9110, 9.2), or the key by which the server knows a repetition. */
  readonly source: 'x-safety' | 'method' | 'idempotency-key';
  readonly changesState: boolean;
  /** Sending the call twice does no more harm than sending it once. */
  readonly repeatable: boolean;
}

export const pagingStyles = ['offset', 'page', 'token', 'marker', 'link'] as const;
export type PagingStyle = (typeof pagingStyles)[number];

/** An argument that says which page is asked for: a parameter, or a member of the caller's object. */
export interface PageArgument {
  readonly in: 'query' | 'header' | 'body';
  readonly path: readonly string[];
}

/** `x-pagination`: how answers come page by page. Places are JSON pointers into the whole answer. */
export interface Pagination {
  readonly style: PagingStyle;
  readonly items: string;
  /** The number of all items. */
  readonly total?: string;
  /** How many items a page may have. */
  readonly limit?: PageArgument;
  /** How many it has where callers do not choose. */
  readonly pageSize?: number;
  /** Where a page begins; a link needs none. */
  readonly start?: PageArgument;
  /** What the beginning is: as the style says, and for a link as it is declared. */
  readonly by?: 'offset' | 'page' | 'token' | 'marker';
  /** The number of the first page. */
  readonly first?: number;
  /** Where an answer names the next page, by a token or a URL. */
  readonly next?: string;
  /** The header that links to it. */
  readonly header?: string;
  /** What of an item names it. */
  readonly mark?: readonly string[];
}

/** `x-wait`: an operation is asked until it tells a state that is an end. Places in answers are places in their data. */
export interface Wait {
  /** operationId of the operation that tells the state. */
  readonly ask: string;
  readonly given: readonly WaitArgument[];
  /** Where the state is in what it answers. */
  readonly state: readonly string[];
  readonly well: readonly JsonValue[];
  readonly badly: readonly JsonValue[];
}

/** Where an argument of the question goes, and where it comes from: paths into the inputs and the answer of a method. */
export interface WaitArgument {
  readonly to: readonly string[];
  readonly from: 'input' | 'answer';
  readonly at: readonly string[];
  /** The question can do without it. */
  readonly optional?: true;
}

/** A text in the Common Expression Language (CEL), and where it stands. */
export interface Expression {
  readonly text: string;
  readonly pointer: string;
}

/** Member → the expression that makes its value. */
export type Expressions = Readonly<Record<string, Expression>>;

/** `x-resources`: one kind of things that operations make, change and show. */
export interface Resource {
  readonly name: string;
  readonly pointer: string;
  /** The member that identifies one. */
  readonly id: string;
  /** Members that identify it together with `id`. */
  readonly within: readonly string[];
  /** It goes when its parent goes, and `by` is the member that names the parent. */
  readonly parent?: { readonly resource: string; readonly by: string };
  /** Members of a new one that the call did not bring. */
  readonly initial: Expressions;
  readonly transitions: readonly Transition[];
}

/** What time does to a resource. */
export interface Transition {
  readonly when: Expression;
  /** How many transition times after the last change. */
  readonly after: number;
  readonly sets: Expressions;
}

export const effects = ['create', 'read', 'list', 'replace', 'patch', 'delete', 'command'] as const;
export type Effect = (typeof effects)[number];

/** `x-state`: what an operation does to which resource. Failures are named by the examples of the operation's errors. */
export interface StateRule {
  readonly pointer: string;
  readonly resource: string;
  readonly does: Effect;
  /** Identifying member → where the request tells it, when it has another name there. */
  readonly find: Expressions;
  /** What is answered when the resource, or the parent of a new one, does not exist. */
  readonly absent?: string;
  /** Which ones a list shows. */
  readonly where?: Expression;
  /** What a list shows of each; the resource itself when left out. */
  readonly shows?: Expression;
  /** In this order; the first that does not hold is answered. */
  readonly requires: readonly Requirement[];
  /** Members of the request that become members of the resource; those of its body when left out. */
  readonly takes?: readonly string[];
  readonly sets: Expressions;
  /** Members that the resource loses. */
  readonly removes: readonly string[];
  /** Members of the answer (of a list: of each item) that the resource itself has not. */
  readonly answers: Expressions;
  /** Where a list's items and their number stand in the answer: JSON pointers, for a list without pages. */
  readonly items?: string;
  readonly total?: string;
}

export interface Requirement {
  readonly that: Expression;
  readonly otherwise: string;
  /** The argument at fault, for the message. */
  readonly about?: string;
  /** The message, where neither the error's example nor the rule for violations makes it. */
  readonly says?: Expression;
}

/** `x-stories`: calls in a row, with what each must be answered and what later ones take from its answer. */
export interface Story {
  readonly name: string;
  readonly pointer: string;
  readonly summary: string;
  readonly description?: string;
  /** Values by name; whoever runs the story may give others. */
  readonly given: JsonObject;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly pointer: string;
  readonly description?: string;
  /** operationId */
  readonly call: string;
  /** The client's argument: flat, or by place. A text `${name}` stands for a value that was given or kept. */
  readonly input: JsonObject;
  /** The documented failure that must be answered, by its example's name; otherwise a success. */
  readonly error?: string;
  /** Pointer into the answer → the value that must be there; null where nothing may be. */
  readonly answer: JsonObject;
  /** The same, but it is asked again until it is so. */
  readonly until: JsonObject;
  /** Name → pointer into the answer. */
  readonly keep: Readonly<Record<string, string>>;
}

/**
 * `flat`: one object holds every parameter and every body property (dispatched documents).
 * `grouped`: `{ path, query, header, cookie, body }` (REST documents, and actions of which two places claim one name).
 */
export interface InputShape {
  readonly style: 'flat' | 'grouped';
  /** No argument is needed at all. */
  readonly optional: boolean;
}
