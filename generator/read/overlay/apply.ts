/**
 * OpenAPI Overlay 1.0 and 1.1 (https://spec.openapis.org/overlay/v1.1.html): actions that update, copy into or remove nodes
 * of a document. What `redocly bundle --overlay` does, but each node of the outcome knows who wrote it.
 */
import { arrayOf, isObject, own, pointerTo, stringOf, type JsonObject, type JsonValue } from '../../meaning/json.js';
import type { Overlaid } from './overlaid.js';
import { select, type Way } from './select.js';

/** Something wrong with an overlay, by a pointer into it. */
export interface OverlayProblem {
  readonly pointer: string;
  readonly what: string;
  readonly fix: string;
}

/**
 * Applies all actions of an overlay, one after the other.
 * @param index which overlay it is, for whoever asks the outcome who wrote a node
 * @returns what is wrong with it; actions with a problem change nothing
 */
export function applyOverlay(overlay: JsonValue, target: Overlaid, index: number): OverlayProblem[] {
  const version = stringOf(own(overlay, 'overlay')) ?? String(own(overlay, 'overlay') ?? '');
  if (!/^1\.[01](\.|$)/.test(version)) {
    const what = version === '' ? 'The overlay does not say its version.' : `Overlay ${version} is not supported.`;
    return [{ pointer: version === '' ? '' : '/overlay', what, fix: 'Make it an OpenAPI Overlay: overlay: 1.0.0.' }];
  }
  const actions = own(overlay, 'actions');
  if (!Array.isArray(actions)) {
    const fix = 'Add actions: a list of objects with target and update, copy or remove.';
    return [{ pointer: actions === undefined ? '' : '/actions', what: 'The overlay has no list of actions.', fix }];
  }
  return arrayOf(actions).flatMap((action, at): OverlayProblem[] => {
    const pointer = pointerTo('/actions', at);
    if (isObject(action)) return applyAction(action, pointer, target, index);
    return [{ pointer, what: 'An action is an object.', fix: 'Give it target and update, copy or remove.' }];
  });
}

function applyAction(action: JsonObject, pointer: string, outcome: Overlaid, overlay: number): OverlayProblem[] {
  const expression = selected(action, 'target', pointer, outcome);
  if ('problem' in expression) return [expression.problem];
  const ways = expression.ways;
  const about = (field: string, what: string, fix: string): OverlayProblem[] => [
    { pointer: field in action ? pointerTo(pointer, field) : pointer, what, fix },
  ];
  if (action['remove'] === true) {
    if (ways.some((way) => way.length === 0))
      return about('target', 'The whole document cannot be removed.', 'Name a part of it.');
    outcome.remove(ways);
    return [];
  }
  if (action['update'] !== undefined && action['copy'] !== undefined)
    return about('copy', 'An action has update or copy, not both.', 'Make two actions of it.');
  const given = action['copy'] === undefined ? updateOf(action, pointer, overlay) : copyOf(action, pointer, outcome);
  if (given === undefined) return [];
  if ('problem' in given) return [given.problem];
  const kinds = new Set(ways.map((way) => kindOf(outcome.at(way))));
  if (kinds.size > 1) {
    const what = `The target selects ${[...kinds].join(' and ')}, which nothing can be merged into alike.`;
    return about('target', what, 'Select objects only, or lists only, or plain values only.');
  }
  const field = action['copy'] === undefined ? 'update' : 'copy';
  return ways.flatMap((way) => {
    const wrong = outcome.merge(way, structuredClone(given.value), given.writer);
    return wrong === undefined ? [] : about(field, wrong, 'Write a value of the kind that the target has.');
  });
}

type Given = { readonly value: JsonValue; readonly writer: { readonly overlay?: number; readonly pointer: string } };
type Wrong = { readonly problem: OverlayProblem };

function updateOf(action: JsonObject, pointer: string, overlay: number): Given | undefined {
  const value = action['update'];
  return value === undefined ? undefined : { value, writer: { overlay, pointer: pointerTo(pointer, 'update') } };
}

function copyOf(action: JsonObject, pointer: string, outcome: Overlaid): Given | Wrong {
  const source = selected(action, 'copy', pointer, outcome);
  if ('problem' in source) return source;
  const [way, ...more] = source.ways;
  const value = way === undefined || more.length > 0 ? undefined : outcome.at(way);
  if (way !== undefined && value !== undefined) return { value, writer: outcome.writerOf(pointerTo('', ...way)) };
  const what = `"${String(action['copy'])}" selects ${source.ways.length} places, and one is copied.`;
  return { problem: { pointer: pointerTo(pointer, 'copy'), what, fix: 'Write an expression that selects one place.' } };
}

function selected(
  action: JsonObject,
  field: 'target' | 'copy',
  pointer: string,
  outcome: Overlaid,
): { readonly ways: Way[] } | Wrong {
  const expression = stringOf(own(action, field));
  const at = field in action ? pointerTo(pointer, field) : pointer;
  const fix = "Write a JSONPath (RFC 9535), such as $.paths['/orders'].get.";
  if (expression === undefined) return { problem: { pointer: at, what: `The action has no ${field}.`, fix } };
  try {
    return { ways: select(outcome.document, expression) };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { problem: { pointer: at, what: `"${expression}" is no JSONPath: ${reason.replace(/\.$/, '')}.`, fix } };
  }
}

function kindOf(value: JsonValue | undefined): string {
  return Array.isArray(value) ? 'lists' : isObject(value) ? 'objects' : 'plain values';
}
