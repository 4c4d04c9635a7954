/** Why no right request of an operation can be made up. */
import type { Api, Operation } from '../../meaning/api.js';
import { isSayable, wireRequest } from '../../meaning/operation/wire.js';
import type { Validator } from '../../validate/validator.js';
import type { Violation } from '../../validate/violation.js';
import { rightInputs, type Vars } from './cases.js';
import { receivedOf } from './received.js';

/** What is wrong with the request that comes nearest; undefined when one is right. */
export function unfitOf(
  api: Api,
  validator: Validator,
  operation: Operation,
  vars: Vars | undefined,
): Violation | undefined {
  const inputs = rightInputs(api, validator, operation, vars).filter((input) => isSayable(operation, input));
  const judged = inputs.map(
    (input) => validator.request(operation, receivedOf(operation, wireRequest(operation, input))).violations,
  );
  const [nearest] = judged.sort((one, two) => one.length - two.length);
  return nearest?.[0];
}
