/** Extensions of other nodes: answers, examples, schemas. */
import { expression, members, text, texts, type Declaration } from './shape.js';

export const ofNode = {
  'x-list-style': {
    at: ['root', 'parameter', 'encoding', 'schema'],
    says: 'how lists and objects are written in queries and forms, one pair a text; the nearest one counts',
    without:
      'style and explode say it, as in OpenAPI; the mock of a document that selects actions reads the usual ones',
    example: { form: '{name}.member.{n}', start: 1, map: '{name}.entry.{n}', key: 'key', value: 'value' },
    schema: members({
      form: {
        ...text('json, or the name of an item: {n} is its number, {name} the name of the list, needed at the root.'),
        pattern: '^json$|\\{n\\}',
      },
      start: { type: 'integer', minimum: 0, default: 1, description: 'Number of the first item.' },
      map: {
        ...text('Name of an entry of a map, as form is of an item.'),
        pattern: '\\{n\\}',
      },
      key: { ...text("What an entry's key is called."), default: 'key' },
      value: { ...text("What an entry's value is called."), default: 'value' },
    }),
  },
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
