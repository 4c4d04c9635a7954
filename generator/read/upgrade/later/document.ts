/** OpenAPI 3.2 as 3.1. Documents of 3.0 and 3.1 lose only the operations that nothing can send. */
import { own, stringOf, type JsonObject } from '../../../meaning/json.js';
import type { Upgraded } from '../upgraded.js';
import { changes } from './changes.js';
import { withMethods } from './methods.js';
import { Rewriting, settle } from './walk.js';

/** @param document one whole document, all its references local */
export function from32(document: JsonObject): Upgraded {
  const rewriting = new Rewriting(document, changes);
  const { $self: _self, ...rewritten } = rewriting.object('Document', document, { to: '', from: '' }) as JsonObject;
  const first: JsonObject = { ...rewritten, openapi: '3.1.1' };
  const methods = withMethods(first);
  settle(rewriting.references, [
    { moves: rewriting.moves, document: first },
    { moves: methods.moves, document: methods.document },
  ]);
  return {
    document: methods.document,
    origin: (pointer) => rewriting.moves.origin(methods.moves.origin(pointer)),
    findings: [
      ...rewriting.findings,
      ...methods.findings.map((one) => ({ ...one, pointer: rewriting.moves.origin(one.pointer) })),
    ],
  };
}

/** 3.0 and 3.1: what nothing can send is left out. */
export function sendable(document: JsonObject): Upgraded {
  const { document: upgraded, moves, findings } = withMethods(document);
  return {
    document: findings.length === 0 ? document : upgraded,
    origin: (pointer) => moves.origin(pointer),
    findings,
  };
}

/**
 * A document that says what it is called by (`$self`, 3.2) may call itself so in its references. Applied to the file as it is
 * written, before references are followed; the same document where it has no such name.
 */
export function callingItself(document: JsonObject): JsonObject {
  const self = stringOf(own(document, '$self'))?.replace(/#.*$/s, '');
  if (self === undefined || self === '') return document;
  const local = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map(local) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]: [string, unknown]) => [
        name,
        name === '$ref' && typeof one === 'string' && (one === self || one.startsWith(`${self}#`))
          ? one.slice(self.length) || '#'
          : local(one),
      ]),
    ) as T;
  };
  return local(document);
}
