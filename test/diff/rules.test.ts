/** Given one change of a document, want these findings and no other. Every rule of the table appears here. */
import { afterAll, describe, expect, it } from 'vitest';
import { compareApis } from '../../generator/diff/compare.js';
import type { Finding } from '../../generator/diff/finding.js';
import { rules, type RuleName } from '../../generator/diff/rules.js';
import { jobs, type Draft } from './jobs.js';

interface Row {
  readonly given: string;
  readonly change: (draft: Draft) => void;
  /** `rating rule direction: what`. */
  readonly want: readonly string[];
}

const schemas = (draft: Draft): Draft => draft.components.schemas;
const start = (draft: Draft): Draft => draft.paths['/rpc/StartJob'].post;
const list = (draft: Draft): Draft => draft.paths['/rpc/ListJobs'].get;
const rename = (object: Draft, from: string, to: string): void => {
  const entries = Object.entries(object as object).map(([name, value]) => [
    name === from ? to : name,
    value as unknown,
  ]);
  for (const name of Object.keys(object as object)) delete object[name];
  Object.assign(object as object, Object.fromEntries(entries));
};

const rows: Row[] = [
  { given: 'nothing', change: () => {}, want: [] },
  {
    given: 'properties and paths in another order, a component under another name',
    change: (draft) => {
      schemas(draft).Job.properties = Object.fromEntries(
        Object.entries(schemas(draft).Job.properties as object).reverse(),
      );
      draft.paths = Object.fromEntries(Object.entries(draft.paths as object).reverse());
      schemas(draft).Sort = schemas(draft).Kind;
      delete schemas(draft).Kind;
      schemas(draft).Job.properties.Kind.$ref = '#/components/schemas/Sort';
    },
    want: [],
  },
  {
    given: 'an alternative under another name: its tag tells which it is',
    change: (draft) => {
      rename(schemas(draft), 'Wait', 'Pause');
      schemas(draft).Step.oneOf[1].$ref = '#/components/schemas/Pause';
    },
    want: [],
  },

  // Operations
  {
    given: 'an action is removed',
    change: (draft) => delete draft.paths['/rpc/ListJobs'],
    want: ['major operation-removed: listJobs is gone'],
  },
  {
    given: 'an action is added',
    change: (draft) => {
      const copy = structuredClone(list(draft));
      Object.assign(copy, { operationId: 'countJobs' });
      copy.parameters[0].schema.enum = ['CountJobs'];
      draft.paths['/rpc/CountJobs'] = { get: copy };
    },
    want: ['minor operation-added: countJobs is new'],
  },
  {
    given: 'an operationId is another one',
    change: (draft) => (list(draft).operationId = 'findJobs'),
    want: ['major operation-renamed: listJobs is called findJobs now'],
  },
  {
    given: 'the method is another one',
    change: (draft) => (draft.paths['/rpc/ListJobs'] = { post: list(draft) }),
    want: ['major call-changed: listJobs is called otherwise'],
  },
  {
    given: 'the value that selects the action is another one',
    change: (draft) => (list(draft).parameters[0].schema.enum = ['GetJobs']),
    want: ['major call-changed: listJobs is called otherwise'],
  },
  {
    given: 'the true path is another one',
    change: (draft) => (draft['x-action-dispatch'].path = '/v2'),
    want: ['major call-changed: startJob is called otherwise', 'major call-changed: listJobs is called otherwise'],
  },
  {
    given: 'an action and a field are deprecated',
    change: (draft) => {
      list(draft).deprecated = true;
      schemas(draft).Listed.properties.Owner.deprecated = true;
    },
    want: ['minor deprecated: listJobs is deprecated', 'minor deprecated answer: Jobs[].Owner is deprecated'],
  },

  // Fields
  {
    given: 'an optional request field is renamed (the old name is silently ignored)',
    change: (draft) => rename(schemas(draft).Wait.properties, 'Seconds', 'Duration'),
    want: [
      'major field-renamed request: Steps[].Seconds is called Duration now',
      'major field-renamed answer: Steps[].Seconds is called Duration now',
    ],
  },
  {
    given: 'an optional query parameter is renamed',
    change: (draft) => (list(draft).parameters[3].name = 'StateNames'),
    want: ['major field-renamed request: States (query) is called StateNames now'],
  },
  {
    given: 'an answer field is renamed',
    change: (draft) => rename(schemas(draft).Listed.properties, 'Owner', 'Possessor'),
    want: ['major field-renamed answer: Jobs[].Owner is called Possessor now'],
  },
  {
    given: 'an answer field and a parameter are removed, a header is',
    change: (draft) => {
      delete schemas(draft).Listed.properties.Owner;
      list(draft).parameters.pop();
      start(draft).responses[200].headers = {};
    },
    want: [
      'major field-removed answer: X-Left (header) is gone',
      'major field-removed request: States (query) is gone',
      'major field-removed answer: Jobs[].Owner is gone',
    ],
  },
  {
    given: 'a field is removed, and one of another shape stands in its place',
    change: (draft) => {
      delete schemas(draft).Listed.properties.Owner;
      schemas(draft).Listed.properties.Age = { type: 'integer' };
    },
    want: ['major field-removed answer: Jobs[].Owner is gone', 'minor field-added answer: Jobs[].Age is new'],
  },
  {
    given: 'a field is removed, and one of its shape but nothing else in common is new',
    change: (draft) => {
      delete schemas(draft).Listed.properties.Owner;
      Object.assign(schemas(draft).Listed.properties as object, {
        Age: { type: 'integer' },
        Colour: { type: 'string' },
      });
    },
    want: [
      'major field-removed answer: Jobs[].Owner is gone',
      'minor field-added answer: Jobs[].Age is new',
      'minor field-added answer: Jobs[].Colour is new',
    ],
  },
  {
    given: 'a parameter moves from the query to a header',
    change: (draft) => (list(draft).parameters[3].in = 'header'),
    want: ['major field-moved request: States travels elsewhere'],
  },
  {
    given: 'a parameter moves from the query into a body',
    change: (draft) => {
      const { schema } = list(draft).parameters.pop();
      const whole = { type: 'object', properties: { States: schema } };
      list(draft).requestBody = { content: { 'application/json': { schema: whole } } };
    },
    want: ['major field-moved request: States travels elsewhere'],
  },
  {
    given: 'a field moves from the body into the query',
    change: (draft) => {
      const { Kind } = schemas(draft).Job.properties;
      delete schemas(draft).Job.properties.Kind;
      start(draft).parameters.push({ name: 'Kind', in: 'query', schema: Kind });
    },
    want: ['major field-moved request: Kind travels elsewhere', 'major field-removed answer: Kind is gone'],
  },
  {
    given: 'an optional field is added, in both directions and as a parameter',
    change: (draft) => {
      schemas(draft).Run.properties.Shell = { type: 'string' };
      list(draft).parameters.push({ name: 'Tag', in: 'query', schema: { type: 'string' } });
    },
    want: [
      'minor field-added request: Steps[].Shell is new',
      'minor field-added answer: Steps[].Shell is new',
      'minor field-added request: Tag (query) is new',
    ],
  },
  {
    given: 'a required field is added',
    change: (draft) => {
      schemas(draft).Run.properties.Shell = { type: 'string' };
      schemas(draft).Run.required.push('Shell');
    },
    want: [
      'major required-field-added request: Steps[].Shell is new and required',
      'minor field-added answer: Steps[].Shell is new',
    ],
  },
  {
    given: 'a field that was optional is required',
    change: (draft) => schemas(draft).Job.required.push('Kind'),
    want: [
      'major field-required request: Kind is required now',
      'minor field-required answer: Kind is always there now',
    ],
  },
  {
    given: 'a parameter that was optional is required',
    change: (draft) => (list(draft).parameters[3].required = true),
    want: ['major field-required request: States is required now'],
  },
  {
    given: 'a field that was required is optional',
    change: (draft) => (schemas(draft).Job.required = ['Steps']),
    want: [
      'minor field-optional request: Name is optional now',
      'major field-optional answer: Name may be missing now',
    ],
  },
  {
    given: 'a body is required no longer',
    change: (draft) => {
      start(draft).requestBody.required = false;
    },
    want: ['minor field-optional request: the body is optional now'],
  },
  {
    given: 'a field becomes readOnly: requests have it no longer',
    change: (draft) => (schemas(draft).Job.properties.Labels.readOnly = true),
    want: ['major field-removed request: Labels is gone'],
  },

  // Values and types
  {
    given: 'a listed value is dropped and another added',
    change: (draft) => (schemas(draft).Kind.enum = ['Once', 'Daily', 'Hourly']),
    want: [
      'major value-dropped request: Kind lost "Weekly"',
      'major value-dropped answer: Kind lost "Weekly"',
      'minor value-added request: Kind gained "Hourly"',
      'minor value-added answer: Kind gained "Hourly"',
    ],
  },
  {
    given: 'values are listed where any was possible',
    change: (draft) => (schemas(draft).Run.properties.Command.enum = ['ls']),
    want: [
      'major values-listed request: the values of Steps[].Command are listed now',
      'minor values-listed answer: the values of Steps[].Command are listed now',
    ],
  },
  {
    given: 'values are free where they were listed',
    change: (draft) => delete schemas(draft).Kind.enum,
    want: [
      'minor values-freed request: the values of Kind are free now',
      'major values-freed answer: the values of Kind are free now',
    ],
  },
  {
    given: 'a type is narrowed',
    change: (draft) => (schemas(draft).Job.properties.Priority.type = 'integer'),
    want: [
      'major type-narrowed request: the type of Priority is narrower',
      'minor type-narrowed answer: the type of Priority is narrower',
    ],
  },
  {
    given: 'a type is widened: null may come',
    change: (draft) => (schemas(draft).Listed.properties.Owner.type = ['string', 'null']),
    want: ['major type-widened answer: the type of Jobs[].Owner is wider'],
  },
  {
    given: 'integers become numbers, which hold them',
    change: (draft) => (list(draft).parameters[2].schema.type = 'number'),
    want: ['minor type-widened request: the type of Offset is wider'],
  },
  {
    given: 'a type is another one',
    change: (draft) => (schemas(draft).Job.properties.Name.type = 'integer'),
    want: [
      'major type-changed request: the type of Name changed',
      'major type-changed answer: the type of Name changed',
    ],
  },

  // Limits
  {
    given: 'limits are tightened',
    change: (draft) => {
      schemas(draft).Job.properties.Name.maxLength = 32;
      list(draft).parameters[1].schema.maximum = 50;
    },
    want: [
      'major limit-tightened request: maxLength of Name changed',
      'major limit-tightened request: maximum of Limit changed',
      'minor limit-tightened answer: maxLength of Name changed',
    ],
  },
  {
    given: 'limits are loosened or lifted',
    change: (draft) => {
      delete schemas(draft).Job.properties.Name.maxLength;
      schemas(draft).Wait.properties.Seconds.format = 'int64';
    },
    want: [
      'major limit-loosened answer: maxLength of Name is gone',
      'major limit-loosened answer: format of Steps[].Seconds changed',
      'minor limit-loosened request: maxLength of Name is gone',
      'minor limit-loosened request: format of Steps[].Seconds changed',
    ],
  },
  {
    given: 'an open object is closed',
    change: (draft) => (schemas(draft).Listed.additionalProperties = false),
    want: ['minor limit-tightened answer: what else Jobs[] may hold changed (additionalProperties)'],
  },
  {
    given: 'the values of a map have another type',
    change: (draft) => (schemas(draft).Job.properties.Labels.additionalProperties.type = 'integer'),
    want: [
      'major type-changed request: the type of Labels{} changed',
      'major type-changed answer: the type of Labels{} changed',
    ],
  },
  {
    given: 'a pattern is another one',
    change: (draft) => (schemas(draft).Listed.properties.Id.format = 'uint64'),
    want: ['major limit-changed answer: format of Jobs[].Id changed'],
  },
  {
    given: 'an alternative is dropped',
    change: (draft) => schemas(draft).Step.oneOf.pop(),
    want: [
      'major alternative-dropped request: Steps[] lost the alternative Wait',
      'minor alternative-dropped answer: Steps[] lost the alternative Wait',
    ],
  },
  {
    given: 'an alternative is added',
    change: (draft) => schemas(draft).Step.oneOf.push({ title: 'Note', type: 'string' }),
    want: [
      'major alternative-added answer: Steps[] gained the alternative Note',
      'minor alternative-added request: Steps[] gained the alternative Note',
    ],
  },
  {
    given: 'one form becomes the first of two',
    change: (draft) => {
      const plain = schemas(draft).Listed.properties.Owner;
      schemas(draft).Listed.properties.Owner = { anyOf: [plain, { type: 'object' }] };
    },
    want: ['major alternative-added answer: Jobs[].Owner gained the alternative object'],
  },
  {
    given: 'something is forbidden',
    change: (draft) => (schemas(draft).Listed.properties.Owner.not = { const: 'root' }),
    want: ['minor limit-tightened answer: not of Jobs[].Owner is new'],
  },
  {
    given: 'the number of items that a list must hold of some kind',
    change: (draft) => (list(draft).parameters[3].schema.maxContains = 2),
    want: ['major condition-changed request: maxContains of States changed'],
  },
  {
    given: 'what may be one or both must be one of two',
    change: (draft) => (schemas(draft).Loose = { oneOf: schemas(draft).Loose.anyOf }),
    want: [
      'major alternatives-exclusive request: Loose must be one of its alternatives only now',
      'minor alternatives-exclusive answer: Loose must be one of its alternatives only now',
    ],
  },
  {
    given: 'another field tells alternatives apart',
    change: (draft) => (schemas(draft).Named.discriminator = { propertyName: 'Name' }),
    want: [
      'major discriminator-changed request: another property tells the alternatives of Named apart',
      'major discriminator-changed answer: another property tells the alternatives of Named apart',
    ],
  },
  {
    given: 'a default is another one, one is new',
    change: (draft) => {
      list(draft).parameters[1].schema.default = 50;
      list(draft).parameters[2].schema.default = 0;
    },
    want: [
      'major default-changed request: default of Limit changed',
      'minor default-added request: default of Offset is new',
    ],
  },
  {
    given: 'a parameter is written otherwise',
    change: (draft) => (list(draft).parameters[3].explode = false),
    want: ['major writing-changed request: States is written otherwise'],
  },
  {
    given: 'a list is numbered in its names',
    change: (draft) => (list(draft).parameters[3]['x-list-style'] = { form: 'State.{n}' }),
    want: ['major list-style-changed request: lists are written otherwise'],
  },
  {
    given: 'all lists of queries and forms are',
    change: (draft) => (draft['x-list-style'] = { form: '{name}.{n}' }),
    want: ['major list-style-changed request: lists are written otherwise'],
  },

  // Answers
  {
    given: 'bodies are of another media type',
    change: (draft) => rename(start(draft).requestBody.content, 'application/json', 'application/xml'),
    want: [
      'major media-type-removed request: the request is no longer application/json',
      'minor media-type-added request: the request may be application/xml',
    ],
  },
  {
    given: 'success has another status',
    change: (draft) => rename(list(draft).responses, '200', '206'),
    want: [
      'major success-status-removed answer: status 200 is gone',
      'major success-status-added answer: status 206 is new',
    ],
  },
  {
    given: 'an error status is added and another removed, with its codes',
    change: (draft) => rename(start(draft).responses, '400', '422'),
    want: [
      'major error-code-status answer: error Wrong has another status',
      'major error-code-status answer: error Busy has another status',
      'minor error-status-removed answer: status 400 is gone',
      'minor error-status-added answer: status 422 is new',
    ],
  },
  {
    given: 'a documented error code is removed',
    change: (draft) => delete start(draft).responses[400].content['application/json'].examples.busy,
    want: [
      'major error-code-removed answer: error Busy is gone',
      'patch text-changed: examples of content application/json changed',
    ],
  },
  {
    given: 'a documented error code is added',
    change: (draft) =>
      (start(draft).responses[400].content['application/json'].examples.late = {
        value: { Code: 'Late', Message: '' },
      }),
    want: [
      'minor error-code-added answer: error Late is new',
      'patch text-changed: examples of content application/json changed',
    ],
  },
  {
    given: 'success may come without a body',
    change: (draft) => (start(draft).responses[200]['x-body-optional'] = true),
    want: ['major empty-answer-added answer: success may come without a body'],
  },

  // Who may call, where, and who is called
  {
    given: 'a key is asked for',
    change: (draft) => {
      draft.components.securitySchemes = { key: { type: 'apiKey', in: 'header', name: 'X-Key' } };
      draft.security = [{ key: [] }];
    },
    want: [
      'major security-tightened request: calls of startJob with no credentials are refused now',
      'major security-tightened request: calls of listJobs with no credentials are refused now',
    ],
  },
  {
    given: 'the server is another one',
    change: (draft) => (draft.servers[0].url = 'https://elsewhere.example'),
    want: [
      'major server-removed: the API is not served at https://jobs.example now',
      'minor server-added: the API is served at https://elsewhere.example now',
    ],
  },
  {
    given: 'another server is the first',
    change: (draft) => (draft.servers = [...draft.servers].reverse()),
    want: ['major server-default: the API is served at https://spare.example where nothing is chosen'],
  },
  {
    given: 'a callback and a webhook are new',
    change: (draft) => {
      const item = { post: { requestBody: { content: {} }, responses: { '204': { description: 'Thanks.' } } } };
      list(draft).callbacks = { done: { '{$url}': item } };
      draft.webhooks = { late: item };
    },
    want: ['minor callback-added: callback done is new', 'minor webhook-added: webhook POST late is new'],
  },

  // Extensions
  {
    given: 'a call changes state now and must not be repeated',
    change: (draft) => (list(draft)['x-safety'] = { changesState: true, repeatable: false }),
    want: ['major safety-lost: listJobs changes state now', 'major safety-lost: listJobs must not be repeated now'],
  },
  {
    given: 'a call may be repeated now',
    change: (draft) => (start(draft)['x-safety'].repeatable = true),
    want: ['minor safety-gained: startJob may be repeated now'],
  },
  {
    given: 'nothing is known of a call any more: unknown is never harmless',
    change: (draft) => delete list(draft)['x-safety'],
    want: ['major safety-lost: listJobs changes state now', 'major safety-lost: listJobs must not be repeated now'],
  },
  {
    given: 'a list is no longer read page by page',
    change: (draft) => delete list(draft)['x-pagination'],
    want: ['major pagination-changed: the pages of listJobs are read otherwise'],
  },
  {
    given: 'a list is read by numbers of pages',
    change: (draft) => (list(draft)['x-pagination'] = { style: 'page', page: 'Offset', size: 'Limit', items: '/Jobs' }),
    want: ['major pagination-changed: the pages of listJobs are read otherwise'],
  },
  {
    given: 'the style of a list is said that was meant before',
    change: (draft) => (list(draft)['x-pagination'].style = 'offset'),
    want: [],
  },
  {
    given: 'the data of an answer lie inside of it',
    change: (draft) => (list(draft)['x-answer'] = 'Jobs'),
    want: ['major answer-moved: the data of what listJobs answers lie elsewhere'],
  },
  {
    given: 'the end of a call is told',
    change: (draft) => (start(draft)['x-wait'] = { ask: 'listJobs', state: '/CallId', well: ['x'] }),
    want: ['minor wait-added: the end of what startJob begins is told now'],
  },
  {
    given: 'calls are named by another property',
    change: (draft) => (draft['x-request-id'] = 'TraceId'),
    want: ['major request-id answer: calls are named otherwise'],
  },
  {
    given: 'a violation is answered by another code',
    change: (draft) => (draft['x-errors'].violations.missing.code = 'Missing'),
    want: ['major error-rules answer: "missing" is answered otherwise'],
  },

  // Texts
  {
    given: 'a description',
    change: (draft) => (schemas(draft).Job.properties.Name.description = 'Its name.'),
    want: ['patch text-changed: description of Job Name changed'],
  },
  {
    given: 'a field that is called description is a field',
    change: (draft) => (schemas(draft).Listed.properties.description = { type: 'string' }),
    want: ['minor field-added answer: Jobs[].description is new'],
  },
  {
    given: 'summary, title and the wording of an error',
    change: (draft) => {
      start(draft).summary = 'Starts a job';
      draft.info.title = 'Jobs and more';
      draft['x-errors'].violations.missing.message = '{field}?';
    },
    want: [
      'patch text-changed: x-errors of the document changed',
      'patch text-changed: title of info changed',
      'patch text-changed: summary of /rpc/StartJob post changed',
    ],
  },
];

/** The other way round: what only a change backwards shows. */
const backwards: Row[] = [
  {
    given: 'a key',
    change: (draft) => {
      draft.components.securitySchemes = { key: { type: 'apiKey', in: 'header', name: 'X-Key' } };
      list(draft).security = [{ key: [] }];
    },
    want: ['minor security-loosened request: listJobs may be called with no credentials now'],
  },
  {
    given: 'another first server',
    change: (draft) => (draft.servers = [{ url: 'https://elsewhere.example' }, ...draft.servers]),
    want: ['major server-removed: the API is not served at https://elsewhere.example now'],
  },
  {
    given: 'a callback and a webhook',
    change: (draft) => {
      const item = { post: { requestBody: { content: {} }, responses: { '204': { description: 'Thanks.' } } } };
      list(draft).callbacks = { done: { '{$url}': item } };
      draft.webhooks = { late: item };
    },
    want: ['major callback-removed: callback done is gone', 'major webhook-removed: webhook POST late is gone'],
  },
  {
    given: 'alternatives that exclude each other',
    change: (draft) => (schemas(draft).Loose = { oneOf: schemas(draft).Loose.anyOf }),
    want: [
      'minor alternatives-overlap request: Loose may be several of its alternatives at once now',
      'major alternatives-overlap answer: Loose may be several of its alternatives at once now',
    ],
  },
  {
    given: 'an empty answer',
    change: (draft) => (start(draft).responses[200]['x-body-optional'] = true),
    want: ['minor empty-answer-removed answer: success always has a body'],
  },
  {
    given: 'a list without pages',
    change: (draft) => delete list(draft)['x-pagination'],
    want: ['minor pagination-added: the pages of listJobs are read one by one now'],
  },
  {
    given: 'the end of a call is told',
    change: (draft) => (start(draft)['x-wait'] = { ask: 'listJobs', state: '/CallId', well: ['x'] }),
    want: ['major wait-changed: the end of what startJob begins is told otherwise'],
  },
];

const line = ({ rating, rule, direction, what }: Finding) =>
  `${rating} ${[rule, direction].filter(Boolean).join(' ')}: ${what}`;
const seen = new Set<string>();

describe('given one change, want its ratings', () => {
  const check = (found: readonly Finding[], want: readonly string[]): void => {
    found.forEach(({ rule }) => seen.add(rule));
    expect(found.map(line).sort()).toEqual([...want].sort());
  };
  it.each(rows)('$given', ({ change, want }) => check(compareApis(jobs(), jobs(change)), want));
  it.each(backwards)('back from $given', ({ change, want }) => check(compareApis(jobs(change), jobs()), want));

  /** The request in XML, and the job of it. */
  const inXml = (change: (job: Draft) => void = () => {}) =>
    jobs((draft) => {
      rename(start(draft).requestBody.content, 'application/json', 'application/xml');
      start(draft).requestBody.content['application/xml'].schema = {
        type: 'object',
        xml: { name: 'job' },
        properties: {
          id: { type: 'string', xml: { attribute: true } },
          tags: { type: 'array', items: { type: 'string', xml: { name: 'tag' } }, xml: { wrapped: true } },
        },
      };
      change(start(draft).requestBody.content['application/xml'].schema);
    });
  it.each<[string, (job: Draft) => void, string[]]>([
    ['nothing', () => {}, []],
    ['the root has another name', (job) => (job.xml.name = 'task'), ['the whole']],
    ['an attribute becomes an element', (job) => delete job.properties.id.xml, ['id']],
    ['a list has no element of its own any more', (job) => delete job.properties.tags.xml, ['tags']],
    ['items have another name', (job) => (job.properties.tags.items.xml.name = 'label'), ['tags[0]']],
    ['a namespace is new', (job) => (job.xml.namespace = 'https://jobs.example'), ['the whole']],
    ['a prefix is new, which only stands for a namespace', (job) => (job.xml.prefix = 'j'), []],
  ])('in XML: %s', (_, change, fields) => {
    check(
      compareApis(inXml(), inXml(change)),
      fields.map((field) => `major xml-changed request: ${field} is written otherwise in XML`),
    );
  });

  afterAll(() => {
    // A rule no row shows is a rule nobody has seen at work. consumer-broken: see since.test.ts.
    const unseen = (Object.keys(rules) as RuleName[]).filter((rule) => !seen.has(rule) && rule !== 'consumer-broken');
    expect(unseen, 'add a row for each').toEqual([]);
  });
});

describe('a finding', () => {
  it('names every operation that a shared schema reaches, what was and what is', () => {
    const [first] = compareApis(
      jobs(),
      jobs((draft) => schemas(draft).Kind.enum.pop()),
    );
    expect(first).toEqual({
      rating: 'major',
      rule: 'value-dropped',
      direction: 'request',
      operations: ['startJob'],
      pointer: '/components/schemas/Kind/enum',
      oldPointer: '/components/schemas/Kind/enum',
      what: 'Kind lost "Weekly"',
      before: '"Once", "Daily", "Weekly"',
      after: '"Once", "Daily"',
    });
    const inErrors = compareApis(
      jobs(),
      jobs((draft) => delete schemas(draft).Error.properties.Message),
    );
    expect(inErrors.map(({ operations }) => operations)).toEqual([['startJob']]);
  });

  it('comes once from a schema that holds itself', () => {
    const found = compareApis(
      jobs(),
      jobs((draft) => delete schemas(draft).Job.properties.Kind),
    );
    expect(found.map(line)).toEqual([
      'major field-removed request: Kind is gone',
      'major field-removed answer: Kind is gone',
    ]);
  });
});
