/** Every house rule, broken once: base.yaml keeps them all, each case changes one line of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintFile, lintText } from '../../../generator/read/lint.js';

const file = 'test/spec/rules/base.yaml';
const base = readFileSync(file, 'utf8');

const cases: { rule: string; given: string; change: [string, string]; want: string }[] = [
  {
    rule: 'dispatch-consistency',
    given: 'another value of the Action parameter',
    change: ['enum: [StartJob]', 'enum: [StopJob]'],
    want: 'The path /rpc/StartJob holds the action StopJob. Make the last segment and the value of Action the same.',
  },
  {
    rule: 'dispatch-consistency',
    given: 'another operationId',
    change: ['operationId: startJob', 'operationId: start'],
    want: 'The operationId of StartJob is "start". Call it startJob.',
  },
  {
    rule: 'dispatch-consistency',
    given: 'another version in one action',
    change: ['enum: [v1]', 'enum: [v2]'],
    want: 'StartJob is of version v2, the document of version v1. Use the shared parameter, or correct it.',
  },
  {
    rule: 'operation-described',
    given: 'no summary',
    change: ['      summary: Start a job\n', ''],
    want: 'startJob has no summary. Write one.',
  },
  {
    rule: 'operation-described',
    given: 'a description of blanks',
    change: ['description: Starts it at once.', "description: ' '"],
    want: 'startJob has no description. Write one.',
  },
  {
    rule: 'operation-described',
    given: 'two tags',
    change: ['tags: [Jobs]', 'tags: [Jobs, More]'],
    want: 'startJob has 2 tags. Give it exactly one.',
  },
  {
    rule: 'action-safety',
    given: 'half a declaration',
    change: [', repeatable: false', ''],
    want: 'startJob does not say what repeating it does. Add x-safety: { changesState: …, repeatable: … }.',
  },
  {
    rule: 'action-safety',
    given: 'a contradiction',
    change: ['changesState: true', 'changesState: false'],
    want: 'startJob changes nothing and yet must not be repeated. Correct x-safety: reading is repeatable.',
  },
  {
    rule: 'action-state',
    given: 'no x-state where there are resources',
    change: ['      x-state: { resource: Job, does: command, absent: Missing }\n', ''],
    want: 'startJob does not say what it does to a resource. Add x-state: { resource: …, does: … }, or x-state: false.',
  },
  {
    rule: 'action-examples',
    given: 'a required parameter without a value',
    change: ['example: 7,', ''],
    want: 'startJob shows no value for JobId. Add an example to the parameter.',
  },
  {
    rule: 'action-examples',
    given: 'no request shown',
    change: ['examples: { plain: { value: { Speed: Fast } } }', 'examples: {}'],
    want: 'startJob shows no request as application/json. Add examples to its request body.',
  },
  {
    rule: 'action-examples',
    given: 'no answer shown',
    change: ['examples: { started: { value: { Speed: Fast } } }', 'examples: {}'],
    want: 'startJob shows no answer for 200. Add content with a named example.',
  },
  {
    rule: 'action-errors',
    given: 'a common error left out',
    change: ['examples: { Missing:', 'examples: { Absent:'],
    want: 'startJob does not document Missing. Add the example to its error answers.',
  },
  {
    rule: 'action-errors',
    given: 'no default answer',
    change: ['        default: { description: Something else. }\n', ''],
    want: 'startJob has no default answer. Codes may be added later: say so with one.',
  },
  {
    rule: 'error-codes-used',
    given: 'a code that no example shows',
    change: ['enum: [MissingParameter]', 'enum: [MissingParameter, Missing]'],
    want: 'No example shows the code Missing. Add one to spec/examples and to the answers that carry it, or drop the code.',
  },
  {
    rule: 'error-codes-used',
    given: 'an example with a code that is not listed',
    change: ['Code: MissingParameter }', 'Code: Gone }'],
    want: 'The code Gone is not in ErrorCode. Add it there, or correct the example.',
  },
  {
    rule: 'property-described',
    given: 'a property without a description',
    change: [', description: Bytes it reads.', ''],
    want: 'The property Size has no description. Say what it is, in what unit, and where it comes from.',
  },
  {
    rule: 'int64-described',
    given: 'a 64-bit parameter without a description',
    change: ['description: Whose job.,', ''],
    want: 'The 64-bit parameter JobId has no description. Say whose number it is.',
  },
  {
    rule: 'enum-described',
    given: 'a value the description does not explain',
    change: ['Fast or Slow.', 'Fast or not.'],
    want: 'The description does not explain Slow. Say what each value means.',
  },
  {
    rule: 'enum-described',
    given: 'a value that is only part of a word',
    change: ['Fast or Slow.', 'Fast or Slowly.'],
    want: 'The description does not explain Slow. Say what each value means.',
  },
  {
    rule: 'ledger-ids',
    given: 'an id the ledger does not have',
    change: ['    Job:\n', '    Job:\n      x-ledger: [no-such-entry]\n'],
    want: 'The ledger has no entry "no-such-entry". Write one in spec/source/ledger, or correct the id.',
  },
];

async function findings(text: string): Promise<string[]> {
  return (await lintText(text, file, file)).map(
    ({ kind, what, fix }) => `${kind.replace('house/', '')}: ${what} ${fix}`,
  );
}

describe('house rules', () => {
  it('the base document keeps them all', async () => {
    expect(await findings(base)).toEqual([]);
  });

  it.each(cases)('$rule: $given', async ({ rule, change: [from, to], want }) => {
    expect(base).toContain(from);
    expect(await findings(base.replace(from, to))).toContain(`${rule}: ${want}`);
  });

  it('dispatch-consistency: an action that stands twice', async () => {
    const block = base.slice(base.indexOf('  /rpc/StartJob:'), base.indexOf('components:'));
    const twice = base.replace('components:', `${block.replace('/rpc/StartJob', '/again/StartJob')}components:`);
    expect(await findings(twice)).toContain(
      'dispatch-consistency: StartJob also stands at /rpc/StartJob. Remove one of them.',
    );
  });

  it('file-names, no-unused-files, dispatch-consistency: files with wrong names, and one that nothing refers to', async () => {
    const found = await lintFile('test/spec/rules/files/openapi.yaml');
    expect(found.map(({ kind, what, fix }) => `${kind.replace('house/', '')}: ${what} ${fix}`).sort()).toEqual([
      'dispatch-consistency: The path /rpc/StopJob is described in HaltJob.yaml. Rename the file to StopJob.yaml, or the path.',
      'file-names: The file name job_state.yaml is no component name. Rename it in PascalCase with the ending .yaml.',
      'no-unused-files: Nothing refers to schemas/Forgotten.yaml. Refer to it, or delete it.',
    ]);
  });
});
