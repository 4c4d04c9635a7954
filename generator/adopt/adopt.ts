/**
 * Looks at somebody's document and proposes what it leaves unsaid: what selects an action, what an error is, how lists go on.
 * Pure: a document in, proposals out; `overlay.ts` writes them down.
 */
import { stringOf, own, pointerSegments } from '../meaning/json.js';
import { findDispatch } from './actions/dispatch.js';
import { findErrors } from './answers/errors.js';
import { findForms } from './actions/forms.js';
import { findLists } from './actions/lists.js';
import { findPaging } from './answers/paging.js';
import type { Found, Proposal } from './proposal.js';
import { findRequestId } from './answers/request-id.js';
import { findSafety } from './actions/safety.js';
import { following, type World } from './world.js';

export interface Adoption extends Found {
  /** Those of the proposals that the loader of this version takes, and whose guesses do no harm. */
  readonly written: readonly Proposal[];
}

export function proposalsFor(given: World): Adoption {
  const world = following(given);
  const dispatch = findDispatch(world);
  const { ways, isDispatched } = dispatch;
  const rule = own(dispatch.proposals[0]?.proposes, 'x-action-dispatch');
  const declared = world.api.dispatch;
  const at = declared?.arguments ?? pointerSegments(stringOf(own(rule, 'arguments')) ?? '');
  const places = declared?.in ?? [own(rule, 'in') ?? []].flat();
  const none: Found = { proposals: [], untold: [] };
  const paging = findPaging(world, ways, at);
  const lists = isDispatched ? findLists(world, ways) : none;
  const found = [
    dispatch,
    places.includes('query') ? findForms(world, ways) : none,
    lists,
    findErrors(world, ways),
    findRequestId(world, ways),
    isDispatched ? findSafety(world, ways) : none,
    paging,
  ];
  const proposals = found.flatMap((one) => one.proposals);
  return {
    proposals,
    written: proposals.filter(
      (one) =>
        !(paging.proposals.includes(one) && paging.ahead.has(one.target)) &&
        // Who guesses wrong here would make a client send what no server reads.
        !(lists.proposals.includes(one) && one.sure === 'guess'),
    ),
    untold: found.flatMap((one) => one.untold),
  };
}
