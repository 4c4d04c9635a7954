// Copied by openapi-action-toolkit from generator/runtime/flat.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** Dispatched operations whose arguments are one flat object: the action's name and what is fixed for all go into the query. */
import type { Arrange, Operation } from './client.js';

export interface FlatOperation extends Operation {
  /** The arguments are the body of a POST; otherwise they are the query of a GET. */
  readonly body?: boolean;
}

/**
 * @param path the true path of all actions
 * @param action the query parameter that names the action; its value is the method's name with a capital
 * @param fixed further query parameters that are the same for all
 */
export const flat =
  (path: string, action: string, fixed?: Readonly<Record<string, string>>): Arrange<FlatOperation> =>
  (name, { body }, input) => {
    const chosen = { [action]: name[0]!.toUpperCase() + name.slice(1), ...fixed };
    return [
      body ? 'POST' : 'GET',
      path,
      // First in the URL, and last to be said: an input from elsewhere that has such members must not call another action.
      // Assigned, not spread: openapi-fetch walks an object made like this in far less time.
      { body: body && input, params: { query: Object.assign({}, chosen, !body && input, chosen) } },
    ];
  };
