/** What Redoc is given to render: the true calls, nothing that cannot be chosen, and every note where it belongs. */
import { beforeAll, describe, expect, it } from 'vitest';
import { documentationView, type View } from '../../generator/docs/view/view.js';
import { wordsFor } from '../../generator/docs/view/words.js';
import type { Api } from '../../generator/meaning/api.js';
import { objectOf, own, valueAt, type JsonObject } from '../../generator/meaning/json.js';
import { apiOf } from './pages.js';

let api: Api;
let view: View;
const at = (pointer: string) => valueAt(view.document, pointer);
const operation = (url: string, method: string): JsonObject => objectOf(own(own(view.document['paths'], url), method));
const send = () => operation('/post?Do=SendParcel&Release=2020-01-01', 'post');
const trace = () => operation('/post?Do=TraceParcel&Release=2020-01-01', 'get');

beforeAll(async () => {
  api = await apiOf('test/docs/case/openapi.yaml');
  view = documentationView(api, wordsFor('en'));
});

describe('a dispatched operation', () => {
  it('stands under the URL that is sent', () => {
    expect(Object.keys(objectOf(view.document['paths']))).toEqual([
      '/post?Do=SendParcel&Release=2020-01-01',
      '/post?Do=TraceParcel&Release=2020-01-01',
      '/post?Do=ForgetParcel&Release=2020-01-01',
    ]);
  });

  it('asks for nothing that is fixed', () => {
    expect(send()['parameters']).toEqual([]);
    expect(trace()['parameters']).toMatchObject([{ name: 'ParcelId' }, { name: 'Limit' }, { name: 'Offset' }]);
  });

  it('begins with its call and says what it does to the world', () => {
    expect(send()['description']).toMatch(/^`POST \/post\?Do=SendParcel&Release=2020-01-01`\n/);
    expect(send()['description']).toContain('Do not send it twice');
    expect(trace()['description']).toContain('Changes nothing');
  });

  it('names its codes at a glance, and its errors at the status they come with', () => {
    expect(trace()['description']).toContain('`Missing` · `BadValue` · `NotFound`');
    expect(at('/paths/~1post?Do=TraceParcel&Release=2020-01-01/get/responses/404/description')).toBe(
      'No such parcel.\n\n| Code | Meaning |\n| --- | --- |\n' +
        '| `NotFound` (ParcelNotFound) | The parcel does not exist.<br>Message: There is no such parcel. |',
    );
  });

  it('gives the template of a message where one is declared', () => {
    const text = String(at('/paths/~1post?Do=SendParcel&Release=2020-01-01/post/responses/400/description'));
    expect(text).toContain('Message: {field} cannot be {value}. |');
    expect(text, 'the example has the message itself').not.toContain('Weight cannot be heavy.');
  });

  it('puts what the ledger says behind what the call does', () => {
    const text = String(operation('/post?Do=ForgetParcel&Release=2020-01-01', 'get')['description']);
    expect(text.indexOf('**Changes something.**')).toBeGreaterThan(0);
    expect(text.indexOf('Source note')).toBeGreaterThan(text.indexOf('Error codes'));
  });

  it('has samples for every example, the first under the bare name of its language', () => {
    expect(send()['x-codeSamples']).toMatchObject([
      { label: 'curl' },
      { label: 'TypeScript' },
      { label: 'curl: A heavy box' },
      { label: 'TypeScript: A heavy box' },
    ]);
    // Redoc drops what it is not told about.
    expect(view.sampleLabels.map(({ label }) => label)).toEqual([
      'curl',
      'TypeScript',
      'curl: A heavy box',
      'TypeScript: A heavy box',
    ]);
  });
});

it('shows no property that may not occur', () => {
  expect(Object.keys(objectOf(at('/components/schemas/PlainNote/properties')))).toEqual(['Name', 'Text']);
});

describe('a ledger note', () => {
  it('follows the description of the field it concerns', () => {
    expect(at('/components/schemas/Parcel/properties/Weight/description')).toBe(
      'Weight in grams.\n\n<small>Source note [weight-types](#ledger-weight-types): string or integer</small>',
    );
  });

  it('reaches parameters and operations as well', () => {
    expect(trace()['parameters']).toMatchObject([
      { description: expect.stringContaining('#ledger-id-as-text') },
      {},
      {},
    ]);
    expect(operation('/post?Do=ForgetParcel&Release=2020-01-01', 'get')['description']).toContain(
      '#ledger-change-by-get',
    );
  });
});

describe('our own pages', () => {
  const page = (name: string) => (view.document['tags'] as JsonObject[]).find((tag) => tag['name'] === name);

  it('stand in the side bar behind the actions', () => {
    expect(view.document['x-tagGroups']).toEqual([
      { name: 'Actions', tags: ['parcels', 'tracking'] },
      { name: 'Reference', tags: ['errors', 'ledger'] },
    ]);
  });

  it('list every error with code, status, message, meaning and where it occurs', () => {
    const text = String(page('errors')?.['description']);
    expect(text).toContain('## NotFound (ParcelNotFound)');
    for (const part of [
      'The parcel does not exist.',
      '`NotFound`',
      '404',
      'There is no such parcel.',
      '(#traceParcel)',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('**Returned by**: every action');
    expect(text, 'the answers to mistakes').toContain(
      '| a name used twice | `Duplicate` 400<br>{field} is used twice. |',
    );
  });

  it('list every entry of the ledger with everything it says', () => {
    const text = String(page('ledger')?.['description']);
    for (const entry of api.transcription?.ledger ?? []) {
      for (const part of [entry.id, entry.printed, entry.evidence, entry.read]) expect(text).toContain(part);
    }
    expect(text).toContain('3 – Real sample values beat table types.');
  });
});

describe('a REST document', () => {
  it('keeps its paths and parameters as they are', async () => {
    const museum = await apiOf('test/cases/museum/openapi.yaml');
    const shown = documentationView(museum, wordsFor('en')).document;
    expect(Object.keys(objectOf(shown['paths']))).toEqual(Object.keys(objectOf(museum.document['paths'])));
    for (const one of museum.operations) {
      const parameters = own(own(own(shown['paths'], one.key), one.method), 'parameters');
      expect(parameters).toHaveLength(one.parameters.length);
    }
  });
});
