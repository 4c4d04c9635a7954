/** Gets ready what a document's pages need: its pictures, and the findings about what the pages leave out. */
import path from 'node:path';
import type { JsonObject } from '../../meaning/json.js';
import { valueAt } from '../../meaning/json.js';
import type { Place } from '../../problem.js';
import { Findings, type Finding } from '../../finding.js';
import { Sanitizer } from './document.js';
import { Pictures, type Reach } from './pictures.js';

export interface Origin extends Reach {
  /** Where a JSON pointer of the document stands in the author's files. */
  readonly locate?: (pointer: string) => Place;
}

export interface Prepared {
  /** Makes any text of these documents harmless. */
  readonly sanitizer: Sanitizer;
  readonly findings: readonly Finding[];
  /** Absolute paths of the pictures that were put in. */
  readonly files: readonly string[];
}

/** @param documents the document first, then its translations, which are told of where they differ from it */
export async function prepared(documents: readonly JsonObject[], origin: Origin): Promise<Prepared> {
  const { locate = (pointer: string): Place => ({ pointer }) } = origin;
  const pictures = new Pictures(origin);
  for (const document of documents) {
    for (const { address, pointer } of picturesIn(document)) {
      const { file } = locate(pointer);
      await pictures.prepare(address, file === undefined ? undefined : path.dirname(path.resolve(file)));
    }
  }
  const sanitizer = new Sanitizer(pictures.find);
  const [original] = documents;
  const findings = new Findings();
  for (const document of documents) {
    sanitizer.document(document, (omission) => {
      const isTold =
        document !== original && valueAt(original ?? {}, omission.pointer) === valueAt(document, omission.pointer);
      if (!isTold) findings.add(omission.rule, { pointer: omission.pointer }, omission.what);
    });
  }
  return { sanitizer, findings: findings.list(locate), files: pictures.files };
}

/** Every picture that a text or the logo names, by its address as written. */
function picturesIn(document: JsonObject): { address: string; pointer: string }[] {
  const found: { address: string; pointer: string }[] = [];
  let asked: string[] = [];
  const looking = new Sanitizer((address) => {
    asked.push(address);
    return { omission: { rule: 'picture-missing', what: address } };
  });
  looking.document(document, ({ pointer }) => {
    for (const address of asked) found.push({ address, pointer });
    asked = [];
  });
  return found;
}
