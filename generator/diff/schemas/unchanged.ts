/** Tells quickly that two schemas cannot differ, so that a large document costs only what changed in it. */
import { decoded, objectOf, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';

/** Whether `before` and `after` are the same text and refer only to components that did not change, however far down. */
export function unchangedTest(before: JsonObject, after: JsonObject): (before: JsonValue, after: JsonValue) => boolean {
  const [old, now] = [componentsOf(before), componentsOf(after)];
  const changed = new Set([...old.keys(), ...now.keys()].filter((pointer) => old.get(pointer) !== now.get(pointer)));
  const refs = new Map([...now].map(([pointer, text]) => [pointer, referencesIn(text)]));
  for (let size = -1; size !== changed.size;) {
    size = changed.size;
    for (const [pointer, targets] of refs) if (targets.some((target) => changed.has(target))) changed.add(pointer);
  }
  return (left, right) => {
    const text = JSON.stringify(left);
    return (
      text === JSON.stringify(right) && referencesIn(text).every((target) => now.has(target) && !changed.has(target))
    );
  };
}

function componentsOf(document: JsonObject): Map<string, string> {
  return new Map(
    Object.entries(objectOf(document['components'])).flatMap(([section, members]) =>
      Object.entries(objectOf(members)).map(([name, member]): [string, string] => [
        pointerTo('#', 'components', section, name),
        JSON.stringify(member),
      ]),
    ),
  );
}

function referencesIn(text: string): string[] {
  return [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, target = '']) => decoded(target));
}
