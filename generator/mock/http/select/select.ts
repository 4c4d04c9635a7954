/** Which operation a request means: by what selects its action, or by method and path template. */
import type { Api } from '../../../meaning/api.js';
import { byAction } from './action.js';
import { byPath } from './path.js';
import type { Validator } from '../../../validate/validator.js';
import type { Selector } from './target.js';

export function createSelector(api: Api, validator: Validator): Selector {
  return api.dispatch === undefined ? byPath(api, validator) : byAction(api, api.dispatch);
}
