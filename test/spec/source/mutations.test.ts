/** The checks above are worth something only if they fail: each of these changes, in memory, has to be noticed. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/meaning/json.js';
import { factComplaints } from './calls.js';
import { loadDocument } from './document.js';
import { inventedErrors } from './invented-errors.js';
import { inventedActions, inventedClaims, inventedFields } from './invented.js';
import { entryComplaints, referenceComplaints } from './ledger.js';
import { rowComplaints } from './rows.js';
import { sampleComplaints } from './samples.js';
import { loadSource, type Source } from './source.js';
import { transcriptionComplaints } from './transcription.js';

const source = loadSource();
let document: JsonObject;
beforeAll(async () => {
  document = await loadDocument();
});

function complaints(source: Source, document: JsonObject): string[] {
  return [
    ...transcriptionComplaints(source),
    ...source.sections.flatMap((section) => rowComplaints(source, document, section)),
    ...factComplaints(source, document),
    ...source.samples.flatMap((sample) => sampleComplaints(source, document, sample)),
    ...inventedActions(source, document),
    ...inventedFields(source, document),
    ...inventedClaims(source, document),
    ...inventedErrors(source, document),
    ...entryComplaints(source),
    ...referenceComplaints(source, document),
  ];
}

/** Free rein over a copy; only here is anything mutable. */
type Loose = any;
type Mutation = [what: string, mutate: (source: Loose, document: Loose) => void, told: string];

const schemas = (document: Loose) => document.components.schemas;
const call = (document: Loose, action: string) => Object.values<Loose>(document.paths[`/ncs/${action}`])[0];

function row(source: Loose, line: number): Loose {
  return source.sections
    .flatMap((one: Loose) => one.tables)
    .flatMap((one: Loose) => one.rows)
    .find((one: Loose) => one.line === line);
}

function without(list: Loose[], wanted: unknown): void {
  list.splice(
    list.findIndex((one) => one === wanted || one.line === wanted),
    1,
  );
}

const inDocument: Mutation[] = [
  ['a field dropped', (_, d) => delete schemas(d).Probe.properties.PeriodSeconds, 'line 64, row PeriodSeconds'],
  [
    'a field renamed',
    (_, d) => {
      const { Ip, ...rest } = schemas(d).Pod.properties;
      schemas(d).Pod.properties = { ...rest, Address: Ip };
    },
    'line 670, row Ip',
  ],
  [
    'a type changed',
    (_, d) => (schemas(d).DataDiskInfo.properties.DiskName.type = 'integer'),
    'line 338, row DiskName',
  ],
  [
    'a type put back to what is printed',
    (_, d) => (schemas(d).ResourceList.properties.Cpu.type = 'string'),
    'line 81, row Cpu',
  ],
  [
    'the type of items changed',
    (_, d) => (schemas(d).ContainerInfo.properties.SshKeyIds.items = { type: 'string' }),
    'line 303, row SshKeyIds',
  ],
  [
    'a required field made optional',
    (_, d) => without(schemas(d).CreateStatefulWorkloadRequest.required, 'Name'),
    'line 30, row Name',
  ],
  [
    'an optional field made required',
    (_, d) => schemas(d).CreateStatefulWorkloadRequest.required.push('Labels'),
    'line 31, row Labels',
  ],
  [
    'a required parameter made optional',
    (_, d) => (d.components.parameters.EipId.required = false),
    'line 877, row EipId',
  ],
  ['a condition of a union dropped', (_, d) => without(schemas(d).PlainEnv.required, 'Value'), 'line 90, row Value'],
  ['a value dropped', (_, d) => without(schemas(d).WorkloadStatus.enum, 'Abnormal'), 'line 271, row Status'],
  ['a value added', (_, d) => schemas(d).UnderlyingStatus.enum.push('Unknown'), 'line 275, row StatefulWorkloadStatus'],
  [
    'a default changed',
    (_, d) => (call(d, 'DescribeStatefulWorkloadsAllNamespaces').parameters[2].schema.default = 10),
    'line 503, row Limit',
  ],
  [
    'a limit added',
    (_, d) => (schemas(d).ContainerDefinition.properties.Name.maxLength = 24),
    'ContainerDefinition/properties/Name says maxLength',
  ],
  [
    'a field added',
    (_, d) => (schemas(d).Pod.properties.Node = { type: 'string' }),
    'Pod/properties/Node stands in no row',
  ],
  [
    'a parameter added',
    (_, d) => call(d, 'RestartContainer').parameters.push({ name: 'Force', in: 'query', schema: { type: 'boolean' } }),
    'RestartContainer/get/parameters/5 stands in no row',
  ],
  [
    'a field moved to another object',
    (_, d) => {
      schemas(d).Pod.properties.DiskUuid = schemas(d).SystemDisk.properties.DiskUuid;
      delete schemas(d).SystemDisk.properties.DiskUuid;
    },
    'line 673, row DiskUuid',
  ],
  [
    'an error code dropped',
    (_, d) =>
      delete call(d, 'ModifyStatefulWorkload').responses['400'].content['application/json'].examples
        .ContainerNumNotMatch,
    'line 735',
  ],
  [
    'a common error code dropped',
    (_, d) => delete d.components.responses.BadRequest.content['application/json'].examples.NumError,
    'line 9, row NumError',
  ],
  ['an error code added', (_, d) => schemas(d).ErrorCode.enum.push('QuotaExceeded'), 'the code QuotaExceeded'],
  [
    'an error example added',
    (_, d) =>
      (call(d, 'DeleteStatefulWorkload').responses['400'].content['application/json'].examples.NothingToUpdate = {}),
    'the example NothingToUpdate',
  ],
  [
    'a status added',
    (_, d) => (call(d, 'CreateStatefulWorkload').responses['409'] = { description: '' }),
    'prints no status 409',
  ],
  [
    'the code of an example changed',
    (_, d) => (d.components.examples.GrayDeploymentError.value.Code = 'GrayDeploymentError'),
    'line 8, row GrayDeploymentError',
  ],
  [
    'a message template changed',
    (_, d) => (d['x-errors'].violations.missing.message = 'Missing {field}'),
    'line 248, row MissingParameter',
  ],
  ['an action dropped', (_, d) => delete d.paths['/ncs/RestartContainer'], 'no action RestartContainer'],
  [
    'a method changed',
    (_, d) => {
      const item = d.paths['/ncs/DeleteStatefulWorkload'];
      item.post = item.get;
      delete item.get;
    },
    'line 188, row GET',
  ],
  ['a version changed', (_, d) => (d.components.parameters.Version.schema.enum = ['2018-01-01']), 'line 16, row POST'],
  [
    'an action value changed',
    (_, d) => (call(d, 'DescribeStatefulWorkloads').parameters[0].schema.enum = ['DescribeStatefulWorkloadInfo']),
    'line 263, row Action',
  ],
  ['an empty answer no longer allowed', (_, d) => delete d.components.responses.Done['x-body-optional'], '2.2/answer'],
  [
    'a member that only a request shows dropped',
    (_, d) => delete schemas(d).DataDisk.properties.DiskName,
    '2.1/request (lines 100-154): The document does not declare /Containers/0/DataDisks/0/DiskName',
  ],
  [
    'a member that only an answer shows dropped',
    (_, d) => delete schemas(d).ContainerInfo.properties.NamespaceId,
    '2.9/answer (lines 599-651): The document does not declare /Containers/0/NamespaceId',
  ],
  ['a sample no longer accepted', (_, d) => (schemas(d).DataDisk.required = ['DiskName']), 'client/create-request'],
  [
    'a ledger reference dropped',
    (_, d) => delete schemas(d).Pod.properties.SystemDisk['x-ledger'],
    'line 671, row SystemDisk',
  ],
  ['a ledger reference misspelled', (_, d) => (schemas(d).Pod['x-ledger'] = ['no-such-entry']), '"no-such-entry"'],
];

const inTranscription: Mutation[] = [
  [
    'a row deleted',
    (s) => without(s.sections[1].tables[2].rows, 27),
    'section 2.1, table 2.1/3: the row of line 27, below SysCmds',
  ],
  [
    'the last row of a table deleted',
    (s) => without(s.sections[1].tables[4].rows, 48),
    'section 2.1, table 2.1/5: the row of line 48',
  ],
  ['a type changed', (s) => (row(s, 30).type = 'long'), 'line 30, row Name'],
  ['a type that was explained changed', (s) => (row(s, 27).type = 'array'), 'line 27, row SecurityGroupIds'],
  ['a required mark flipped', (s) => (row(s, 26).required = '是'), 'line 26, row SysCmds'],
  ['an explained required mark flipped', (s) => (row(s, 745).required = '是'), 'line 745, row StatefulWorkloadId'],
  ['a name changed', (s) => (row(s, 670).name = 'IP'), 'line 670, row IP'],
  ['dashes changed', (s) => (row(s, 572).depth = 0), 'line 572, row Envs'],
  ['a value dropped', (s) => row(s, 271).tokens.pop(), 'line 271, row Status'],
  ['a default changed', (s) => (row(s, 504).default = 1), 'line 504, row Offset'],
  [
    'a place that points elsewhere',
    (s) => (row(s, 670).at = ['/components/schemas/Pod/properties/PodName']),
    'line 670, row Ip',
  ],
  ['a place removed', (s) => delete row(s, 670).at, 'line 670, row Ip'],
  [
    'an unknown reason',
    (s) => {
      const one = row(s, 670);
      delete one.at;
      one.none = 'forgotten';
    },
    'line 670, row Ip',
  ],
  ['a reading without its entry', (s) => delete row(s, 716).ledger, 'line 716, row Containers'],
  ['a ledger entry removed', (s) => delete s.ledger['pods-array'], '"pods-array"'],
  [
    'a ledger entry that nothing needs',
    (s) => (s.ledger['idle'] = { ...s.ledger['pods-array'] }),
    'idle: nothing refers to it',
  ],
  [
    'a line that is not in its section',
    (s) => (s.ledger['pods-array'].where = { '2.9': [666] }),
    'Line 666 is not in section 2.9',
  ],
  ['an unknown kind', (s) => (s.ledger['pods-array'].kind = 'other'), '"other" is no kind'],
];

describe.each([
  ['the document', inDocument],
  ['the transcription', inTranscription],
])('a change of %s is noticed', (_, mutations) => {
  it.each(mutations)('%s', (_what, mutate, told) => {
    // The transcription's changes keep the document, and with it what is compiled for it.
    const changed = {
      source: structuredClone(source),
      document: mutations === inDocument ? structuredClone(document) : document,
    };
    mutate(changed.source, changed.document);
    expect(complaints(changed.source, changed.document).join('\n')).toContain(told);
  });

  it('and nothing is complained about as things are', () => {
    expect(complaints(source, document)).toEqual([]);
  });
});
