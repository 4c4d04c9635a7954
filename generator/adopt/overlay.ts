/**
 * Proposals as an OpenAPI Overlay, and an overlay of before brought up to date: what was edited by hand stays, what was taken out
 * stays out. The overlay itself remembers what was written into it, under `x-adopted`.
 */
import { createHash } from 'node:crypto';
import { isMap, isSeq, parseDocument, Scalar, visit, YAMLMap, type Document } from 'yaml';
import { isObject, own, stringOf, type JsonObject, type JsonValue } from '../meaning/json.js';
import { ProblemError } from '../problem.js';
import type { Proposal } from './proposal.js';

export interface Merged {
  readonly text: string;
  /** Actions of this run that are new, or say something else than before. */
  readonly written: number;
  /** Actions that are left as somebody has made them. */
  readonly kept: number;
  /** Actions that nobody edited and nothing calls for any more. */
  readonly removed: number;
}

const memory = 'x-adopted';

/** What somebody reads who opens the file. */
const heading = ` Written by adopt, and yours to edit: run it again, and what you changed stays, what you took out stays out.`;

/**
 * @param before the overlay as it is, where there is one
 * @param about what the overlay is for, in a few words
 * @param isJson whether the file is JSON
 * @throws ProblemError when what is there is no overlay
 */
export function mergedOverlay(
  before: { readonly text: string; readonly file: string } | undefined,
  proposals: readonly Proposal[],
  about: { readonly title: string; readonly version: string },
  isJson: boolean,
): Merged {
  const document = before === undefined ? fresh(about) : opened(before);
  const list = document.get('actions');
  const actions = isSeq(list) ? list.items.filter(isMap) : [];
  const remembered = memoryOf(document);
  const there = actions.map((node) => ({ node, value: node.toJS(document) as JsonObject }));
  const now = new Map(proposals.map((one) => [idOf(actionOf(one)), actionOf(one)]));
  const isUntouched = (value: JsonObject) => remembered.get(idOf(value)) === hashOf(value);
  let [written, kept, removed] = [0, 0, 0];
  for (const { node, value } of there) {
    const id = idOf(value);
    const action = now.get(id);
    if (!isUntouched(value)) {
      kept += 1;
    } else if (action === undefined) {
      if (isCommented(node)) kept += 1;
      else {
        document.deleteIn(['actions', (document.get('actions') as { items: unknown[] }).items.indexOf(node)]);
        remembered.delete(id);
        removed += 1;
      }
    } else if (hashOf(action) !== hashOf(value)) {
      for (const [key, one] of Object.entries(action)) node.set(key, document.createNode(one));
      remembered.set(id, hashOf(action));
      written += 1;
    }
  }
  for (const [id, action] of now) {
    // What was there once was taken out, or made into something else, by somebody who knows better.
    if (remembered.has(id) || there.some(({ value }) => covers(value, action))) continue;
    document.addIn(['actions'], document.createNode(action));
    remembered.set(id, hashOf(action));
    written += 1;
  }
  remember(document, remembered);
  const text = isJson ? `${JSON.stringify(document.toJS(), null, 2)}\n` : document.toString({ lineWidth: 120 });
  return { text, written, kept, removed };
}

function fresh({ title, version }: { readonly title: string; readonly version: string }): Document {
  const document = parseDocument('overlay: 1.0.0\n') as Document;
  document.commentBefore = heading;
  document.set('info', document.createNode({ title, version }));
  document.set('actions', document.createNode([]));
  const list = document.get('actions');
  if (isSeq(list)) list.flow = false;
  return document;
}

function opened({ text, file }: { readonly text: string; readonly file: string }): Document {
  const document = parseDocument(text) as Document;
  const [error] = document.errors;
  const { contents } = document;
  const isEmpty = contents === null || (contents instanceof Scalar && contents.value === null);
  const isOverlay = isMap(contents) && contents.has('overlay') && isSeq(contents.get('actions'));
  if (error === undefined && isOverlay) return document;
  const what =
    error !== undefined
      ? `The file that is there is no YAML: ${error.message.split('\n')[0]}`
      : isEmpty
        ? 'The file that is there is empty.'
        : 'The file that is there is no OpenAPI Overlay with a list of actions.';
  throw new ProblemError([
    { kind: 'overlay', where: { file }, what, fix: 'Name another file with --out, or take this one away.' },
  ]);
}

function actionOf({ target, proposes, sure, because }: Proposal): JsonObject {
  const description = `${sure}: ${because}`;
  return proposes === null ? { target, description, remove: true } : { target, description, update: proposes };
}

/** What an action is about: its target, and which members it brings. */
function idOf(action: JsonObject): string {
  const update = own(action, 'update');
  const keys = isObject(update) ? Object.keys(update).sort() : [typeof update];
  return shortHash([own(action, 'target') ?? '', own(action, 'remove') === true ? 'remove' : keys]);
}

function hashOf(action: JsonObject): string {
  return shortHash(action);
}

/** Whether an action of before says something of everything that a new one would say. */
function covers(before: JsonObject, action: JsonObject): boolean {
  if (own(before, 'target') !== own(action, 'target')) return false;
  const [old, update] = [own(before, 'update'), own(action, 'update')];
  if (!isObject(update)) return own(before, 'remove') === true;
  return isObject(old) && Object.keys(update).every((key) => Object.hasOwn(old, key));
}

function shortHash(value: JsonValue): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}

/** Somebody wrote something there. */
function isCommented(node: YAMLMap): boolean {
  let found = false;
  visit(node, {
    Node: (_key, { comment, commentBefore }) => {
      found ||= Boolean(comment) || Boolean(commentBefore);
    },
  });
  return found;
}

/** By id the hash of an action as it was written. */
function memoryOf(document: Document): Map<string, string> {
  const text = stringOf(document.get(memory) as JsonValue | undefined) ?? '';
  return new Map([...text.matchAll(/([0-9a-f]{8})-([0-9a-f]{8})/g)].map(([, id = '', hash = '']) => [id, hash]));
}

function remember(document: Document, remembered: ReadonlyMap<string, string>): void {
  const text = new Scalar([...remembered].map(([id, hash]) => `${id}-${hash}`).join(' '));
  text.type = Scalar.BLOCK_FOLDED;
  document.set(memory, text);
}
