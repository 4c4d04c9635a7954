/** Extensions of other nodes: answers, examples, schemas. */
import { expression, text, texts, type Declaration } from './shape.js';

export const ofNode = {
  'x-state-error': {
    at: ['example'],
    says: 'the error is about the state of a resource; the expression makes its message',
    without: 'the example is answered as it stands',
    example: '"There is no job " + request.JobId + "."',
    schema: { ...expression('Makes the message.'), type: 'string' },
  },
  'x-body-optional': {
    at: ['response'],
    says: 'the success may come without a body',
    without: 'false',
    example: true,
    schema: { type: 'boolean' },
  },
  'x-unique-by': {
    at: ['schema'],
    says: 'items of the list differ by this property',
    without: 'items may be alike',
    example: 'Name',
    schema: text('A property of its items.'),
  },
  'x-ledger': {
    at: ['anywhere'],
    says: 'entries of the ledger (spec/source/ledger) that explain the node',
    without: 'the pages have no note there',
    example: ['zone-id-singular'],
    schema: texts('Names of entries.'),
  },
} as const satisfies Readonly<Record<string, Declaration>>;
