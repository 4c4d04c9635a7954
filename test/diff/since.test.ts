/** The whole command's work on this project's own document: a git repository, one edit, what the user is told. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { diff } from '../../generator/command/diff.js';
import { HistoryError } from '../../generator/diff/history.js';
import { differenceSince } from '../../generator/diff/since.js';

let folder: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: folder });
const at = (file: string) => path.join(folder, file);
const since = (ref: string, consumers?: string) =>
  differenceSince(ref, {
    spec: at('spec/openapi.yaml'),
    out: at('generated'),
    ...(consumers === undefined ? {} : { consumers: at(consumers) }),
  });

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(at(file), 'utf8');
  expect(text, `${file} no longer holds what this test edits: choose another place`).toContain(from);
  writeFileSync(at(file), text.replace(from, to));
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diff-test-'));
  // Without its source and translations: they play no part, and reading them takes longer than the rest.
  const isNeeded = (file: string) => !/spec\/(source|overlays)|generated\/docs/.test(file);
  const cases = ['create', 'watch', 'change'].map((name) => `test/consumers/${name}.ts`);
  for (const part of ['spec', 'generated', ...cases, 'package.json', 'tsconfig.json'])
    cpSync(part, at(part), { recursive: true, filter: isNeeded });
  symlinkSync(path.resolve('node_modules'), at('node_modules'));
  writeFileSync(at('.gitignore'), 'node_modules\n');
  mkdirSync(at('others'));
  writeFileSync(at('others/never.ts'), "import { nothing } from '../generated/client.js';\nnothing();\n");
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'one');
});
afterEach(() => git('checkout', '-q', '.'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('given one edit of spec/, want its rating, who is told, and the case that no longer compiles', () => {
  it.each([
    {
      given: 'a request field is renamed',
      edits: [['spec/schemas/CreateStatefulWorkloadRequest.yaml', '  SysCmds:', '  SysCommands:']],
      rating: 'major',
      says: 'createStatefulWorkload: SysCmds is called SysCommands now',
      place: 'spec/schemas/CreateStatefulWorkloadRequest.yaml:25',
      broken: { file: 'test/consumers/create.ts', message: /TS2353: .*'SysCmds' does not exist/ },
    },
    {
      given: 'an answer field is renamed',
      edits: [['spec/schemas/Pod.yaml', '  Ip:', '  Address:']],
      rating: 'major',
      says: 'describeStatefulWorkloadInstances: Pods[].Ip is called Address now',
      place: 'spec/schemas/Pod.yaml:18',
      broken: { file: 'test/consumers/watch.ts', message: /TS2339: Property 'Ip' does not exist/ },
    },
    {
      given: 'a request field is made required',
      edits: [['spec/schemas/DataDisk.yaml', 'type: object\n', 'type: object\nrequired: [DiskName]\n']],
      rating: 'major',
      says: 'createStatefulWorkload: Containers[].DataDisks[].DiskName is required now',
      place: 'spec/schemas/DataDisk.yaml:',
      broken: { file: 'test/consumers/create.ts', message: /TS2741: Property 'DiskName' is missing/ },
    },
    {
      given: 'a request enum value is dropped',
      edits: [['spec/schemas/ContainerType.yaml', '  - Standard\n', '']],
      rating: 'major',
      says: 'createStatefulWorkload: ContainerType lost "Standard"',
      place: 'spec/schemas/ContainerType.yaml:4',
      broken: { file: 'test/consumers/create.ts', message: /TS2322: Type '"Standard"' is not assignable/ },
    },
    {
      given: 'an action is removed',
      edits: [['spec/openapi.yaml', '  /ncs/RestartContainer:\n    $ref: ./actions/RestartContainer.yaml\n', '']],
      rating: 'major',
      says: 'restartContainer: restartContainer is gone',
      place: 'HEAD:spec/actions/RestartContainer.yaml:1',
      broken: { file: 'test/consumers/change.ts', message: /TS\d+: Property 'restartContainer' does not exist/ },
    },
    {
      given: 'a request type is narrowed',
      edits: [['spec/schemas/DataDisk.yaml', '  DiskId:\n    type: [string, integer]', '  DiskId:\n    type: string']],
      rating: 'major',
      says: 'createStatefulWorkload: the type of Containers[].DataDisks[].DiskId is narrower',
      place: 'spec/schemas/DataDisk.yaml',
      broken: { file: 'test/consumers/create.ts', message: /TS2322: Type 'number' is not assignable to type 'string'/ },
    },
    {
      given: 'an optional field is added',
      edits: [
        [
          'spec/schemas/CreateStatefulWorkloadRequest.yaml',
          'properties:\n',
          'properties:\n  Comment:\n    type: string\n    description: Why.\n',
        ],
      ],
      rating: 'minor',
      says: 'createStatefulWorkload: Comment is new',
      place: 'spec/schemas/CreateStatefulWorkloadRequest.yaml:5',
    },
    {
      given: 'a description is another one',
      edits: [['spec/schemas/Pod.yaml', 'Address of the pod', 'The address of the pod']],
      rating: 'patch',
      says: 'describeStatefulWorkloadInstances: description of Pod Ip changed',
      place: 'spec/schemas/Pod.yaml:20',
    },
  ])('$given', async ({ edits, rating, says, place, broken }) => {
    for (const [file = '', from = '', to = ''] of edits) edit(file, from, to);
    const found = await since('HEAD');
    expect(found.rating).toBe(rating);
    expect(found.nextVersion).toBe({ major: '1.0.0', minor: '0.2.0', patch: '0.1.1' }[rating]);
    const told = found.findings.find(({ operations, what }) => `${operations.join(', ')}: ${what}`.startsWith(says));
    expect(told?.rating, found.findings.map(({ what }) => what).join('\n')).toBe(rating);
    expect(told?.place).toContain(place);
    const cases = found.findings.filter(({ rule }) => rule === 'consumer-broken');
    expect(cases.map((one) => one.place?.split(':')[0])).toEqual(broken === undefined ? [] : [broken.file]);
    if (broken !== undefined) expect(cases[0]?.what).toMatch(broken.message);
  });

  it('nothing: no rating, no next version, every case compiles', async () => {
    const found = await since('HEAD');
    expect(found).toMatchObject({ findings: [], version: '0.1.0', consumers: 3 });
    expect(found.rating).toBeUndefined();
    expect(found.nextVersion).toBeUndefined();
  });
});

describe('the consumer cases', () => {
  it('are those of the old ref: mending them beside the change hides nothing', async () => {
    edit('spec/schemas/Pod.yaml', '  Ip:', '  Address:');
    edit('test/consumers/watch.ts', 'Ip', 'Address');
    expect((await since('HEAD')).findings[0]?.place).toContain('test/consumers/watch.ts:');
  });

  it('rate a change major that the document alone does not show', async () => {
    // An added request field is minor; who lists every field, as a form does, has one more to list.
    writeFileSync(
      at('test/consumers/exact.ts'),
      "import { createClient } from '../../generated/client.js';\n" +
        "type Input = Parameters<ReturnType<typeof createClient>['createStatefulWorkload']>[0];\n" +
        "export const names: Record<keyof Input, string> = {\n  Placement: '', SpecType: '', ContainerType: '', Containers: '', SysCmds: '',\n" +
        "  SecurityGroupIds: '', VirtualPrivateCloud: '', NamespaceId: '', Name: '', Labels: '', ImagePullSecretIds: '',\n};\n",
    );
    git('add', '-A');
    git('commit', '-qm', 'a form');
    edit(
      'spec/schemas/CreateStatefulWorkloadRequest.yaml',
      'properties:\n',
      'properties:\n  Comment:\n    type: string\n    description: Why.\n',
    );
    const { rating, findings } = await since('HEAD');
    expect(rating).toBe('major');
    expect(findings.map((one) => `${one.rating} ${one.rule}`)).toEqual(['major consumer-broken', 'minor field-added']);
    expect(findings[0]?.what).toMatch(
      /exact\.ts, written for the old client.*\n3:14 TS2741: Property 'Comment' is missing/,
    );
    git('reset', '-q', '--hard', 'HEAD~1');
  });

  it('miss what the client no longer has, though its file still lies there', async () => {
    writeFileSync(at('generated/extra.ts'), 'export const extra = 1;\n');
    writeFileSync(at('test/consumers/extra.ts'), "export { extra } from '../../generated/extra.js';\n");
    git('add', '-A');
    git('commit', '-qm', 'an older generator made more');
    const { findings } = await since('HEAD');
    expect(findings.map(({ what }) => what)).toEqual([
      expect.stringMatching(/extra\.ts.*\n1:\d+ TS2307: Cannot find module/),
    ]);
    git('reset', '-q', '--hard', 'HEAD~1');
  });

  it('that did not compile before either are no news', async () => {
    edit('spec/schemas/Pod.yaml', '  Ip:', '  Address:');
    const { findings, consumers } = await since('HEAD', 'others');
    expect(consumers).toBe(1);
    expect(findings.map(({ rule }) => rule)).toEqual(['field-renamed']);
  });
});

describe('the exit code', () => {
  it('is 1 when the rating reaches --fail-on, 2 when nothing can be compared, else 0', async () => {
    const out = vi.spyOn(console, 'log').mockImplementation(() => {});
    const err = vi.spyOn(console, 'error').mockImplementation(() => {});
    const places = { spec: at('spec/openapi.yaml'), out: at('generated') };
    edit('spec/schemas/Pod.yaml', 'Address of the pod', 'The address of the pod');
    expect(await diff('HEAD', { ...places, failOn: 'minor' })).toBe(0);
    expect(await diff('HEAD', { ...places, failOn: 'patch', format: 'json' })).toBe(1);
    expect(JSON.parse(String(out.mock.calls.at(-1)?.[0]))).toMatchObject({ ref: 'HEAD', rating: 'patch' });
    expect(await diff('nowhere', places)).toBe(2);
    expect(err).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });
});

describe('what cannot be compared is refused in one line', () => {
  it.each([
    { given: 'no such ref', ref: 'nowhere', want: /^git knows no commit "nowhere" here: .*fetch it first/ },
    { given: 'a ref that looks like an option', ref: '--all', want: /^git knows no commit "--all" here/ },
    { given: 'a ref without the document', ref: 'empty', want: /^spec\/openapi\.yaml does not exist at empty/ },
    {
      given: 'a folder without cases',
      ref: 'HEAD',
      consumers: 'nobody',
      want: /^nobody holds no TypeScript at that commit/,
    },
  ])('$given', async ({ ref, consumers, want }) => {
    const tree = git('hash-object', '-t', 'tree', '-w', '/dev/null').toString().trim();
    git('branch', '-f', 'empty', git('commit-tree', tree, '-m', 'empty').toString().trim());
    const refused = await since(ref, consumers).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(HistoryError);
    expect((refused as Error).message).toMatch(want);
    expect((refused as Error).message).not.toContain('\n');
  });

  it('a document that was broken at that time', async () => {
    edit('spec/openapi.yaml', 'openapi: 3.1.1', 'openapi: 4.0.0');
    git('commit', '-qam', 'broken');
    git('revert', '--no-edit', 'HEAD');
    await expect(since('HEAD~1')).rejects.toThrow(/^spec\/openapi\.yaml cannot be used as it was at HEAD~1: /);
  });
});
