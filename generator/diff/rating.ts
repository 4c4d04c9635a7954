/** How much a change matters, and to whom. */

/** By semantic versioning: `major` breaks someone, `minor` adds, `patch` is for readers only. */
export type Rating = 'major' | 'minor' | 'patch';
export const ratings: readonly Rating[] = ['major', 'minor', 'patch'];

export type { Direction } from '../meaning/schema/relation/difference.js';

/** The highest rating, or undefined when there is none. */
export function highest(found: readonly { readonly rating: Rating }[]): Rating | undefined {
  return ratings.find((rating) => found.some((one) => one.rating === rating));
}

/** Whether `rating` is `limit` or higher. */
export function reaches(rating: Rating | undefined, limit: Rating): boolean {
  return rating !== undefined && ratings.indexOf(rating) <= ratings.indexOf(limit);
}
