/** A translation is complete, says something for every text it claims to translate, and changes nothing but texts. */
import { readFileSync } from 'node:fs';
import { paths } from 'jsonpath-rfc9535';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { textEdition } from '../../generator/docs/view/text.js';
import { wordsFor } from '../../generator/docs/view/words.js';
import { arrayOf, objectOf, own, pointerTo, type JsonObject } from '../../generator/meaning/json.js';
import { mapNodes } from '../../generator/meaning/document/walk.js';
import { apiOf } from './pages.js';

const api = await apiOf('spec/openapi.yaml');

/** What people read. A schema's `title` is not among them: it is a name, as in `oneOf`. */
const keywords = ['title', 'summary', 'description', 'x-displayName'];

/** JSON pointer → text, for every text of a document. */
function textsOf(document: JsonObject): Map<string, string> {
  const texts = new Map<string, string>();
  mapNodes(document, (node, pointer) => {
    for (const keyword of keywords) {
      const text = node[keyword];
      const isName = keyword === 'title' && pointer !== '/info';
      if (typeof text === 'string' && !isName) texts.set(pointerTo(pointer, keyword), text);
    }
    return node;
  });
  for (const [pointer, node] of tellers(document))
    for (const keyword of keywords) {
      const text = node[keyword];
      if (typeof text === 'string') texts.set(pointerTo(pointer, keyword), text);
    }
  return texts;
}

/** Stories and their steps: an extension, so that walking over nodes leaves them out. */
function tellers(document: JsonObject): [pointer: string, node: JsonObject][] {
  return Object.entries(objectOf(document['x-stories'])).flatMap(([name, story]) => {
    const pointer = pointerTo('/x-stories', name);
    const steps = arrayOf(own(story, 'steps')).map((step, index): [string, JsonObject] => [
      pointerTo(pointer, 'steps', index),
      objectOf(step),
    ]);
    return [[pointer, objectOf(story)], ...steps];
  });
}

/** The document with every text taken away. */
function without(document: JsonObject): JsonObject {
  const rest = mapNodes(document, (node, pointer) => {
    const kept = Object.entries(node).filter(
      ([key]) => !keywords.includes(key) || (key === 'title' && pointer !== '/info'),
    );
    return Object.fromEntries(kept);
  });
  const stories = tellers(document).map(([pointer, { summary: _s, description: _d, steps, ...told }]) => [
    pointer,
    { ...told, steps: arrayOf(steps).length },
  ]);
  return { ...rest, 'x-stories': Object.fromEntries(stories) as JsonObject };
}

it('there is a translation for those who read Chinese', () => {
  expect(api.translations.map(({ language }) => language)).toContain('zh-CN');
});

describe.each(api.translations)('$language', ({ language, api: translated }) => {
  const file = `spec/overlays/${language}.yaml`;
  const original = textsOf(api.document);
  const texts = textsOf(translated.document);

  it('has a counterpart for every text', () => {
    const missing = [...original].filter(([pointer, text]) => texts.get(pointer) === text).map(([pointer]) => pointer);
    expect(missing, `translate these in ${file}`).toEqual([]);
  });

  it.runIf(language.startsWith('zh'))('is written in Chinese', () => {
    const other = [...texts].filter(([, text]) => !/\p{Script=Han}/u.test(text)).map(([pointer]) => pointer);
    expect(other, `these hold no Chinese; see ${file}`).toEqual([]);
  });

  it.runIf(language.startsWith('zh'))('sets Chinese marks behind Chinese text', () => {
    const western = /.{0,20}\p{Script=Han}[\p{Pe}*`]*(?:[,.;:](?=\s|$)|。；)/gmu;
    expect(textEdition(translated, wordsFor(language)).match(western) ?? []).toEqual([]);
  });

  it('names the same fields and values in its texts', () => {
    // What stands in backticks is a name on the wire, so it has to survive translation.
    const names = (text: string) => [...new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name))].sort();
    const lost = [...original].flatMap(([pointer, text]) => {
      const there = new Set(names(texts.get(pointer) ?? ''));
      return names(text).flatMap((name) => (there.has(name) ? [] : [`${pointer}: ${name}`]));
    });
    expect(lost, `${file} leaves these names out`).toEqual([]);
  });

  it('translates nothing that is not there', () => {
    const overlay = parse(readFileSync(file, 'utf8')) as { actions: { target: string; update?: JsonObject }[] };
    const document = api.document as Parameters<typeof paths>[0];
    const idle = overlay.actions.filter(({ target }) => paths(document, target).length === 0);
    expect(
      idle.map(({ target }) => target),
      `remove these from ${file}, or mend their targets`,
    ).toEqual([]);
  });

  it('changes nothing but texts', () => {
    expect(without(translated.document)).toEqual(without(api.document));
  });

  it('adds no text of its own', () => {
    const added = [...texts.keys()].filter((pointer) => !original.has(pointer) && !pointer.endsWith('x-displayName'));
    expect(added, `${file} adds texts that the document does not have`).toEqual([]);
  });

  describe('the ledger', () => {
    const ledgerFile = `spec/source/translations/${language}.yaml`;
    const ledger = translated.transcription?.ledger ?? [];
    const given = parse(readFileSync(ledgerFile, 'utf8')) as Record<
      'kinds' | 'rules' | 'ledger',
      Record<string, object>
    >;

    it('has every entry in this language', () => {
      const fields = ['printed', 'evidence', 'read'];
      const missing = ledger.flatMap(({ id }) =>
        fields.flatMap((field) => (field in (given.ledger[id] ?? {}) ? [] : [`${id}.${field}`])),
      );
      expect(missing, `translate these in ${ledgerFile}`).toEqual([]);
    });

    it('explains every kind and every rule in this language', () => {
      const { kinds, rules } = api.transcription?.words ?? { kinds: {}, rules: {} };
      expect(Object.keys(given.kinds).sort()).toEqual(Object.keys(kinds).sort());
      expect(Object.keys(given.rules).sort()).toEqual(Object.keys(rules).sort());
    });

    it('has no entry that the ledger does not have', () => {
      const known = new Set(ledger.map(({ id }) => id));
      expect(
        Object.keys(given.ledger).filter((id) => !known.has(id)),
        `remove these from ${ledgerFile}`,
      ).toEqual([]);
    });

    it.runIf(language.startsWith('zh'))('is written in Chinese, names apart', () => {
      // What is nothing but names, values and marks reads the same in every language.
      const other = ledger.flatMap(({ id, printed, evidence, read }) =>
        [printed, evidence, read]
          .filter((text) => !/\p{Script=Han}/u.test(text) && /[a-z]{2,} [a-z]{2,}/.test(text))
          .map((text) => `${id}: ${text}`),
      );
      expect(other).toEqual([]);
    });
  });
});
