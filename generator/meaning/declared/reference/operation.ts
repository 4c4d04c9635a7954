/** Extensions of operations: what a call does, how its lists go on, how its end is told. */
import { effects, pagingStyles } from '../../api.js';
import type { JsonObject } from '../../json.js';
import { expression, expressions, members, oneOf, pointer, text, texts, type Declaration } from './shape.js';

const boolean = (description: string) => ({ type: 'boolean', description });
const argument = (description: string) => text(`${description} A parameter, or a member of the body.`);

const pageSize = (description: string): JsonObject => ({
  ...argument(`${description} Where the service alone decides, the number.`),
  type: ['string', 'integer'],
  minimum: 1,
});

export const ofOperation = {
  'x-safety': {
    at: ['operation'],
    says: 'whether the call changes something, and whether it may be sent again',
    without: 'the method of a REST operation says it; of an action nothing is known, and the client sends it once',
    example: { changesState: true, repeatable: false },
    schema: members(
      {
        changesState: boolean('Whether anything is different afterwards.'),
        repeatable: boolean('Whether sending it twice does no more harm than sending it once.'),
      },
      ['changesState', 'repeatable'],
    ),
  },
  'x-pagination': {
    at: ['operation'],
    says: 'how its list comes page by page',
    without: 'it is one answer',
    example: { style: 'token', token: 'NextToken', next: '/NextToken', limit: 'MaxResults', items: '/Items' },
    schema: members(
      {
        style: { ...oneOf('How the next page is asked for.', ...pagingStyles), default: 'offset' },
        limit: pageSize('How many items a page may have.'),
        size: pageSize('The same, as pages by number call it.'),
        items: pointer('Where the list is.'),
        total: pointer('Where the number of all items is.'),
        offset: argument('How many items to leave out.'),
        page: argument('Number of the page.'),
        token: argument('What the page before named.'),
        marker: argument('A member of the last item.'),
        first: { ...oneOf('Number of the first page.', 0, 1), default: 1 },
        next: pointer("Where the answer names the next page; of a marker, the item's member."),
        link: text('A header of RFC 8288, or a JSON pointer to a URL in the answer.'),
      },
      ['items'],
    ),
  },
  'x-wait': {
    at: ['operation'],
    says: 'how the end of what it begins is told: whom to ask, and which states are an end',
    without: 'nobody waits',
    example: { ask: 'describeJob', parameters: { JobId: '$response.body#/JobId' }, state: '/Status', well: ['Done'] },
    schema: members(
      {
        ask: text('operationId of the operation that tells the state.'),
        parameters: {
          type: 'object',
          additionalProperties: { type: 'string', pattern: '^\\$(request|response)\\.' },
          description: 'Its parameter: a runtime expression over this call, such as $response.body#/Id.',
        },
        state: pointer('Where it tells the state.'),
        well: { type: 'array', minItems: 1, description: 'States that are a good end.' },
        badly: { type: 'array', description: 'States that are a bad end.' },
      },
      ['ask', 'state', 'well'],
    ),
  },
  'x-state': {
    at: ['operation'],
    says: 'what it does to which resource, and which errors answer when it cannot; false for nothing',
    without: 'a mock with a memory answers its examples',
    example: { resource: 'Job', does: 'command', absent: 'JobNotFound', sets: { Status: '"Stopped"' } },
    schema: members(
      {
        resource: text('A name of x-resources.'),
        does: oneOf('The effect.', ...effects),
        find: expressions('Members that identify it, where the request has other names for them.'),
        absent: text('The error example that is answered when there is none.'),
        where: expression('Which ones a list shows.'),
        shows: expression('What a list has of each, where that is not the whole resource.'),
        requires: {
          type: 'array',
          description: 'In this order; the first that does not hold is answered.',
          items: members(
            {
              that: expression('What must hold.'),
              else: text('The error example that is answered.'),
              about: text('The argument it is about.'),
              says: expression('Makes the message.'),
            },
            ['that', 'else'],
          ),
        },
        takes: texts("Members of the request that become the resource's; those of its body when left out."),
        sets: expressions('Members that change.'),
        removes: texts('Members that go.'),
        answers: expressions('Members of the answer that the resource itself has not.'),
        items: pointer('Where a list without pages stands.'),
        total: pointer('Where the number of all stands, without pages.'),
      },
      ['resource', 'does'],
      { type: ['object', 'boolean'], not: { const: true } },
    ),
  },
} as const satisfies Readonly<Record<string, Declaration>>;
