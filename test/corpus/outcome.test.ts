/** What an ended process is taken for. */
import { expect, it } from 'vitest';
import type { Ended } from './child.js';
import { ofCommand, ofContract, ofWorker } from './outcome.js';

const ended = (some: Partial<Ended>): Ended => ({
  how: 'ended',
  code: 0,
  signal: null,
  milliseconds: 1,
  peak: 1,
  printed: '',
  ...some,
});

const printed = `spec/a.json:3:9 at /paths/~1a
Operation ids must be unique: "a" is there twice.
  1 | {
Fix: Give one of them another name.

The document has no operations.
Fix: Add one.

2 problems: nothing was written`;

const report = `<testsuites><testsuite name="listA">
    <testcase classname="listA" name="not_a_server_error"/>
    <testcase classname="listA" name="examples_accepted"><failure message="/b expected a &quot;success&quot;, found 422">long
text</failure><failure message="/c expected a &quot;success&quot;, found 422">more</failure></testcase>
</testsuite></testsuites>`;

it.each([
  ['a command that exits with 0', ofCommand(ended({})), []],
  [
    'a command that prints problems',
    ofCommand(ended({ code: 2, printed })),
    [
      {
        kind: 'problem',
        message: 'Operation ids must be unique: "a" is there twice.',
        where: 'spec/a.json:3:9 at /paths/~1a',
        count: 1,
      },
      { kind: 'problem', message: 'The document has no operations.', count: 1 },
    ],
  ],
  [
    'a command that falls',
    ofCommand(ended({ code: 1, printed: 'file:///a.js:1\nthrow new Error("x")\n\nTypeError: x is y\n    at z' })),
    [{ kind: 'crash', message: 'TypeError: x is y', count: 1 }],
  ],
  [
    'a peer that announces its error',
    ofCommand(ended({ code: 1, printed: '❌ Failed to make it\n  It has 1 error(s):\n- Expected `A`\n' })),
    [{ kind: 'crash', message: 'Expected `A`', count: 1 }],
  ],
  [
    'one that was ended at the limit of time',
    ofCommand(ended({ how: 'time', code: null, signal: 'SIGKILL' })),
    [{ kind: 'time', message: 'ended at the limit of time', count: 1 }],
  ],
  [
    'a heap that is full',
    ofCommand(ended({ code: null, signal: 'SIGABRT', printed: 'FATAL ERROR: … JavaScript heap out of memory' })),
    [{ kind: 'memory', message: 'the heap is full', count: 1 }],
  ],
  [
    'a stage that ends without a word',
    ofWorker(ended({})),
    [{ kind: 'crash', message: 'it ended without a word, exit code 0', count: 1 }],
  ],
  [
    'a contract run with failures',
    ofContract(ended({ code: 1 }), report),
    [{ kind: 'examples_accepted', message: 'expected a "success", found 422', where: 'listA', count: 2 }],
  ],
])('%s', (_what, { passed, causes }, want) => {
  expect(causes).toEqual(want);
  expect(passed).toBe(want.length === 0);
});
