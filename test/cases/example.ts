/** The plainest right call of an operation. */
import type { Operation } from '../../generator/meaning/api.js';
import { arrayOf, own } from '../../generator/meaning/json.js';
import type { CallInput } from '../../generator/meaning/operation/wire.js';

/** The call that the document's own examples make. */
export function exampleInput({ parameters, body }: Operation): CallInput {
  const of = (place: string) =>
    Object.fromEntries(
      parameters
        .filter((one) => one.in === place && one.required)
        .map(({ name, examples, schema }) => [
          name,
          examples[0]?.value ?? arrayOf(own(schema, 'enum'))[0] ?? '00000000-0000-4000-8000-000000000000',
        ]),
    );
  const content = body?.contents.find(({ examples }) => examples.length > 0) ?? body?.contents[0];
  return {
    path: of('path'),
    query: of('query'),
    header: of('header'),
    ...(content === undefined ? {} : { mediaType: content.mediaType, body: content.examples[0]?.value ?? 'x' }),
  };
}
