/** Generated answers: made until one fits its schema, and tried out beforehand, so that a schema nobody can generate fails at the start. */
import { createHash } from 'node:crypto';
import type { Api, Content, Operation, Response } from '../../meaning/api.js';
import { isJson } from '../../meaning/wire.js';
import { Problems } from '../../problem.js';
import { createValidator, type Validator } from '../../validate/validator.js';
import { statusFor } from '../http/prefer.js';
import type { Made, Prism, Wish } from './prism.js';

/** With schemas that fit half of the time, one answer in 2^100 would be missing. */
const attempts = 100;

/** @throws Error when the generator never gets it right */
export async function makeFitting(
  prism: Prism,
  validator: Validator,
  operation: Operation,
  wish: Wish & { readonly dynamic: true },
): Promise<Made> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const seed = createHash('sha256').update(`${wish.seed}|${attempt}`).digest('hex');
    const made = await prism.make(operation, { ...wish, seed });
    if (validator.answer(operation, made.status, made.body).length === 0) return made;
  }
  throw new Error(`No generated answer of ${operation.id} fits its schema after ${attempts} attempts`);
}

const samples = 30;

/** @throws ProblemError naming every answer whose schema holds what the generator cannot honour */
export async function checkGenerated(api: Api, prism: Prism): Promise<void> {
  const validator = createValidator(api);
  const problems = new Problems();
  const seen = new Set<string>();
  for (const operation of api.operations) {
    for (const response of operation.responses) {
      const content = response.contents.find(({ mediaType }) => isJson(mediaType));
      // Many operations share their errors.
      const identity = JSON.stringify(content?.schema);
      if (content?.schema === undefined || seen.has(identity)) continue;
      seen.add(identity);
      const why = await unfit(prism, validator, operation, response);
      if (why !== undefined) problems.add('generate', { pointer: content.pointer }, ...worded(operation, content, why));
    }
  }
  problems.throwIfAny();
}

/** Why most samples do not fit; undefined when they do. */
async function unfit(
  prism: Prism,
  validator: Validator,
  operation: Operation,
  response: Response,
): Promise<string | undefined> {
  const status = statusFor(operation, response);
  const reasons: string[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    try {
      const wish = { status, dynamic: true, seed: `sample ${sample}` };
      const [made, again] = [await prism.make(operation, wish), await prism.make(operation, wish)];
      if (made.body !== again.body) return 'the same seed makes different answers';
      const [first] = validator.answer(operation, made.status, made.body);
      if (first !== undefined) reasons.push(`${first.field === '' ? 'the answer' : first.field} ${first.reason}`);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  return reasons.length > samples / 2 ? reasons[0] : undefined;
}

function worded({ id }: Operation, { mediaType }: Content, why: string): [what: string, fix: string] {
  return [
    `Answers of ${id} (${mediaType}) cannot be generated: ${why}.`,
    'Write the rule in another way (a pattern, an enum), or mock without --dynamic: documented examples are not generated.',
  ];
}
