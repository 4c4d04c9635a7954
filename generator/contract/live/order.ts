/** In which order somebody's server is asked, so that each call can use what earlier ones showed or made. */
import type { Api, Operation } from '../../meaning/api.js';
import { holesIn } from './known.js';

/** Lists, then what makes things, then what shows one, then what changes one, then what deletes; the document's order where a method says nothing. */
export function inUsefulOrder({ dispatch }: Api, operations: readonly Operation[]): Operation[] {
  if (dispatch !== undefined) return [...operations];
  return [...operations].sort((one, two) => {
    const [first, second] = [rankOf(one), rankOf(two)];
    return first.step - second.step || first.depth - second.depth;
  });
}

function rankOf({ wire: { method, path }, safety }: Operation): { readonly step: number; readonly depth: number } {
  const depth = holesIn(path).length;
  if (safety?.changesState === false) return { step: depth === 0 ? 0 : 2, depth };
  if (method === 'POST') return { step: 1, depth };
  return method === 'DELETE' ? { step: 4, depth: -depth } : { step: 3, depth };
}
