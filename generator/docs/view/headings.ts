/**
 * Headings have the same address in every language. Redoc makes it of the heading's words, so a translation's heading gets
 * that of the original's heading in its place, by the annotation that Redoc's Markdown has for this.
 */
import { arrayOf, objectOf, own, stringOf, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { headingsOf, type Heading } from '../sanitize/markdown.js';

/**
 * @param view the document as one edition shows it
 * @param original as the first edition shows it, without addresses of ours; the same for the first edition itself
 */
export function withAddresses(view: JsonObject, original: JsonObject): JsonObject {
  const info = objectOf(view['info']);
  const text = addressed(own(info, 'description'), own(objectOf(original['info']), 'description'), 'section/');
  const tags = arrayOf(view['tags']).map((tag, index) => {
    const theirs = arrayOf(original['tags'])[index];
    const told = addressed(own(tag, 'description'), own(theirs, 'description'), '');
    return told === undefined ? tag : { ...objectOf(tag), description: told };
  });
  return {
    ...view,
    ...(text === undefined ? {} : { info: { ...info, description: text } }),
    ...(view['tags'] === undefined ? {} : { tags }),
  };
}

function addressed(
  value: JsonValue | undefined,
  theirValue: JsonValue | undefined,
  prefix: string,
): string | undefined {
  const text = stringOf(value);
  const original = stringOf(theirValue);
  if (text === undefined || original === undefined) return text;
  const headings = headingsOf(text);
  const theirs = headingsOf(original);
  // Other headings are another text; nobody knows which of them belong together.
  if (headings.map(({ level }) => level).join() !== theirs.map(({ level }) => level).join()) return text;
  const lines = text.split('\n');
  const addresses = addressesOf(theirs, prefix);
  headings.forEach(({ line }, index) => {
    const address = addresses[index];
    // What Redoc makes by itself stays as it is.
    if (address === undefined || (text === original && address.isRedocs)) return;
    lines[line] = annotated(lines[line] ?? '', address.id);
  });
  return lines.join('\n');
}

/** In front of the signs that may close a heading. */
function annotated(line: string, id: string): string {
  const [, head = line, tail = ''] = /^(\s*#+\s.*?)(\s+#+\s*)$/.exec(line) ?? [];
  return `${head.trimEnd()} {% id="${id}" %}${tail}`;
}

interface Address {
  readonly id: string;
  /** Whether Redoc would give the heading this one. */
  readonly isRedocs: boolean;
}

function addressesOf(headings: readonly Heading[], prefix: string): Address[] {
  const taken = new Set<string>();
  let isBelow = false;
  return headings.map(({ level, text }, index) => {
    const isTop = level === 1 || !isBelow;
    isBelow ||= level === 1;
    // Of other signs, and of marks inside a heading, Redoc makes something that is not foreseen here.
    const isPlain = /^[\w\s.()'!:@,;?-]+$/.test(text);
    const words = slugOf(text);
    const slug = isPlain && words !== '' && !taken.has(words) ? words : `${words || 'part'}-${index + 1}`;
    taken.add(slug);
    return { id: (isTop ? prefix : '') + slug, isRedocs: slug === words && isPlain };
  });
}

/** As Redoc's own for plain words. */
function slugOf(text: string): string {
  return text
    .replace(/[^\w\s.()'!:@-]+/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase();
}
