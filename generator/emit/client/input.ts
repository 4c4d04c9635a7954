/** The type of an operation's one argument. */
import type { Api, Content, Enclosure, Operation, Parameter } from '../../meaning/api.js';
import { besideArguments, needsBody } from '../../meaning/operation/enclosure.js';
import { choicesOf } from './success.js';
import { parameterDocs } from './docs.js';
import { sentType } from './schema.js';
import { aliasText, indented, interfaceText, literal, objectType, unionOf, type Member } from '../layout.js';
import { commentText, stringLiteral } from '../names.js';

export function inputType(api: Api, operation: Operation, name: string): string {
  const docs = `What \`${commentText(operation.id)}\` takes.`;
  const [first, ...more] = operation.body?.contents ?? [];
  if (operation.input.style === 'flat') {
    const members = operation.parameters.map((parameter) => argument(api, operation, parameter));
    if (first === undefined) return interfaceText(name, docs, members);
    const body = bodyType(api, operation, first);
    return aliasText(name, docs, members.length === 0 ? body : `${body} & ${objectType(members)}`);
  }
  const members = [...groups(api, operation), ...acceptMember(operation)];
  if (more.length === 0) {
    const body = first === undefined ? [] : bodyMembers(api, operation, first, true);
    return interfaceText(name, docs, [...members, ...body]);
  }
  const choices = [first!, ...more].map((one) => objectType(bodyMembers(api, operation, one, one === first)));
  const choice = `(\n${indented(unionOf(choices))}\n)`;
  return aliasText(name, docs, members.length === 0 ? choice : `${objectType(members)} & ${choice}`);
}

function argument({ document }: Api, operation: Operation, parameter: Parameter): Member {
  const { name, required, schema } = parameter;
  const isMade = parameter.in === 'header' && name === operation.idempotencyKey;
  const place = `NonNullable<operations[${stringLiteral(operation.id)}]['parameters'][${stringLiteral(parameter.in)}]>`;
  return {
    name,
    optional: !required || isMade,
    type: `${sentType(document, schema, `${place}[${stringLiteral(name)}]`)}${parameter.allowEmptyValue === true ? " | ''" : ''}`,
    docs: parameterDocs(document, parameter),
  };
}

/** `path`, `query`, `header`, `cookie`, each an object of its parameters. */
function groups(api: Api, operation: Operation): Member[] {
  return (['path', 'query', 'header', 'cookie'] as const).flatMap((place): Member[] => {
    const members = operation.parameters.filter((one) => one.in === place).map((one) => argument(api, operation, one));
    if (members.length === 0) return [];
    return [{ name: place, optional: members.every((one) => one.optional), type: objectType(members) }];
  });
}

/** The caller may choose the media type of the answer, where there are several. */
function acceptMember(operation: Operation): Member[] {
  const types = choicesOf(operation).map(({ mediaType }) => stringLiteral(mediaType));
  const docs = 'The media type of the answer; without it, the server chooses one of them.';
  return types.length === 0 ? [] : [{ name: 'accept', optional: true, type: types.join(' | '), docs }];
}

/** The body in one media type; the first one of the document needs no naming. */
function bodyMembers(api: Api, operation: Operation, content: Content, isFirst: boolean): Member[] {
  const { body } = operation;
  const docs = body?.description === undefined ? undefined : commentText(body.description);
  return [
    { name: 'body', optional: !needsBody(api.document, operation), type: bodyType(api, operation, content), docs },
    { name: 'contentType', optional: isFirst, type: stringLiteral(content.mediaType) },
  ];
}

function bodyType(api: Api, operation: Operation, content: Content): string {
  const { mediaType, schema, kind } = content;
  const body = `NonNullable<operations[${stringLiteral(operation.id)}]['requestBody']>`;
  const whole = sentType(api.document, schema, `${body}['content'][${stringLiteral(mediaType)}]`);
  const enclosure = operation.wire.body;
  // What is put together here must be an object that can be looked into.
  if (enclosure !== undefined) return givenType(enclosure, whole);
  const type = whole;
  if (kind === 'json') return type;
  if (kind === 'multipart') return `Multipart<${type}>`;
  if (kind === 'xml') return `Xml<${type}>`;
  return kind === 'form' ? `UrlEncoded<${type}>` : 'Binary';
}

/** The caller's object of a whole body. */
function givenType(enclosure: Enclosure, whole: string): string {
  const { arguments: at } = enclosure;
  if (at === undefined) return 'Readonly<Record<string, never>>';
  if (at.length > 0) return `Within<${whole}, ${literal(at)}>`;
  const beside = [...besideArguments(enclosure)].map(stringLiteral);
  return beside.length === 0 ? whole : `Without<${whole}, ${beside.join(' | ')}>`;
}
