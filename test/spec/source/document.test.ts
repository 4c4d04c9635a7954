/** The OpenAPI document against the published one, in both directions. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/meaning/json.js';
import { factComplaints } from './calls.js';
import { loadDocument, operations } from './document.js';
import { inventedErrors } from './invented-errors.js';
import { inventedActions, inventedClaims, inventedFields } from './invented.js';
import { entryComplaints, referenceComplaints } from './ledger.js';
import { rowComplaints } from './rows.js';
import { sampleComplaints } from './samples.js';
import { loadSource } from './source.js';

const source = loadSource();
let document: JsonObject;
beforeAll(async () => {
  document = await loadDocument();
});

describe('nothing of the source is lost', () => {
  it.each(source.sections.map((section) => [section.section, section] as const))(
    'section %s, row by row',
    (_, section) => {
      expect(rowComplaints(source, document, section)).toEqual([]);
    },
  );

  it('bullets and notes stand where the transcription says', () => {
    expect(factComplaints(source, document)).toEqual([]);
  });

  it.each(source.samples.map((sample) => [sample.id, sample] as const))('sample %s fits its schema', (_, sample) => {
    expect(sampleComplaints(source, document, sample)).toEqual([]);
  });
});

describe('nothing is invented', () => {
  it('has every action of the source, and no other one without a ledger entry', () => {
    const given = operations(document).map(({ action }) => action);
    expect(source.sections.flatMap(({ action }) => action ?? []).filter((one) => !given.includes(one))).toEqual([]);
    expect(inventedActions(source, document)).toEqual([]);
  });

  it('has no parameter and no property without a row, a sample or a ledger entry', () => {
    expect(inventedFields(source, document)).toEqual([]);
  });

  it('has no value, default or limit without a row, a sample or a ledger entry', () => {
    expect(inventedClaims(source, document)).toEqual([]);
  });

  it('has no code, error example or status without a row, a note or a ledger entry', () => {
    expect(inventedErrors(source, document)).toEqual([]);
  });
});

describe('the ledger', () => {
  it('is written in the words of its vocabulary, with lines that lie in their sections', () => {
    expect(entryComplaints(source)).toEqual([]);
  });

  it('has an entry for every reference and a reference for every entry', () => {
    expect(referenceComplaints(source, document)).toEqual([]);
  });
});
