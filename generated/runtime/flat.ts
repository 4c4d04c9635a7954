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
  (name, { body }, input) => [
    body ? 'POST' : 'GET',
    path,
    {
      params: { query: { [action]: name[0]!.toUpperCase() + name.slice(1), ...fixed, ...(!body && input) } },
      body: body && input,
    },
  ];
