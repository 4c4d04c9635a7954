/** Credentials by the document's security schemes: the type that callers fill, where each goes, and what each operation asks for. */
import type { Api, Operation, SecurityNeed } from '../../meaning/api.js';
import { objectOf, stringOf } from '../../meaning/json.js';
import { comment, objectType } from '../layout.js';
import { commentText, propertyKey, stringLiteral } from '../names.js';

interface Scheme {
  readonly name: string;
  /** Function of the runtime that puts the secret in, and the file it is in. */
  readonly place: { readonly name: string; readonly file: string };
  /** Expression. */
  readonly text: string;
  /** What the caller gives. */
  readonly type: string;
  readonly docs: string;
}

export interface Auth {
  readonly imports: readonly { readonly name: string; readonly file: string }[];
  /** Expression: scheme → where its secret goes. */
  readonly places: string;
  /** Declaration of what callers give. */
  readonly credentials: string;
}

/** Undefined where no operation asks for anything that a client can send. */
export function authOf(api: Api): Auth | undefined {
  const needs = api.operations.flatMap((operation) => operation.security.flat());
  const schemes = [...new Map(needs.map((need) => [need.name, schemeOf(need)])).values()].filter(isSent);
  if (schemes.length === 0) return undefined;
  const members = schemes.map(({ name, type, docs }) => ({ name, optional: true, type: `Secret<${type}>`, docs }));
  const docs =
    'What the security schemes of the document ask for. Each operation is sent what it asks for, and nothing else.';
  return {
    imports: [
      ...['authorized', 'AuthorizedOperation', 'Secret', 'Sign'].map((name) => ({ name, file: 'auth/authorized' })),
      ...new Map(schemes.map(({ place }) => [place.name, place])).values(),
      ...(schemes.some(({ place }) => place.name === 'basic')
        ? [{ name: 'BasicCredentials', file: 'auth/basic' }]
        : []),
    ],
    places: `{ ${schemes.map(({ name, text }) => `${propertyKey(name)}: ${text}`).join(', ')} }`,
    credentials: `\n${comment(docs)}export interface Credentials ${objectType(members)}`,
  };
}

/** Alternatives, as far as a client can meet them by what it sends; undefined where nothing is to be sent. */
export function askedOf({ security }: Operation): readonly (readonly string[])[] | undefined {
  const asked = security.map((all) => all.filter((need) => isSent(schemeOf(need))).map(({ name }) => name));
  return asked.some((all) => all.length > 0) ? asked : undefined;
}

function isSent(scheme: Scheme | undefined): scheme is Scheme {
  return scheme !== undefined;
}

/** Undefined for what is not declared, and for what is below HTTP. */
function schemeOf({ name, definition }: SecurityNeed): Scheme | undefined {
  const text = (key: string) => stringOf(objectOf(definition)[key]);
  const described = (says: string) => commentText([text('description') ?? '', says].join('\n').trim());
  const inHeader = (header: string, word?: string): Omit<Scheme, 'docs'> => ({
    name,
    place: { name: 'inHeader', file: 'auth/header' },
    text: `inHeader(${[header, ...(word === undefined ? [] : [word])].map(stringLiteral).join(', ')})`,
    type: 'string',
  });
  switch (text('type')) {
    case 'apiKey': {
      const key = text('name') ?? '';
      const place = text('in');
      const docs = described(
        `Sent as \`${key}\`, in the ${place === 'query' || place === 'cookie' ? place : 'header'}.`,
      );
      if (place === 'query' || place === 'cookie') {
        const way = place === 'query' ? 'inQuery' : 'inCookie';
        return {
          name,
          place: { name: way, file: `auth/${place}` },
          text: `${way}(${stringLiteral(key)})`,
          type: 'string',
          docs,
        };
      }
      return { ...inHeader(key), docs };
    }
    case 'http': {
      const word = (text('scheme') ?? 'Bearer').replace(/^./, (first) => first.toUpperCase());
      const docs = described(`Sent as \`Authorization: ${word} …\`.`);
      if (word.toLowerCase() !== 'basic') return { ...inHeader('Authorization', word), docs };
      return { name, place: { name: 'basic', file: 'auth/basic' }, text: 'basic', type: 'BasicCredentials', docs };
    }
    case 'oauth2':
    case 'openIdConnect':
      return { ...inHeader('Authorization', 'Bearer'), docs: described('A token, sent as `Authorization: Bearer …`.') };
    default:
      return undefined;
  }
}
