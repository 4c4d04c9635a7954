/** docs/guide/one-url.md, done as it is written: its documents are those of test/cases, its commands and its code run. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { build } from '../../generator/build/pipeline.js';
import { arrayOf, isObject, type JsonValue } from '../../generator/meaning/json.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { freePort } from '../port.js';
import { Project, shell } from './project.js';

const guide = readFileSync('docs/guide/one-url.md', 'utf8');
const address = 'http://127.0.0.1:4010';

interface Section {
  /** Folder of test/cases. */
  readonly name: string;
  readonly blocks: readonly { readonly language: string; readonly text: string }[];
}

const [opening = '', ...rest] = guide.split(/^(?=## )/m);
const blocksOf = (text: string): Section['blocks'] =>
  [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', block = '']) => ({ language, text: block }));
const sections = rest.map((text): Section => ({
  name: /test\/cases\/(\w+)\/openapi\.yaml/.exec(text)?.[1] ?? '',
  blocks: blocksOf(text),
}));

it('is about five families, each with a document, a call and code', () => {
  expect(sections.map(({ name }) => name)).toEqual(['query', 'header', 'target', 'form', 'calls']);
  for (const { name, blocks } of sections) {
    const languages = new Set(blocks.map(({ language }) => language));
    expect([name, ...languages].sort()).toEqual([name, 'sh', 'ts', 'yaml'].sort());
  }
});

/** Where the guide says something else than the document, by its pointer. */
function differences(said: JsonValue, whole: JsonValue | undefined, at = ''): string[] {
  if (isObject(said) && isObject(whole))
    return Object.entries(said).flatMap(([name, value]) => differences(value, whole[name], `${at}/${name}`));
  // The guide may leave out later items, as it leaves out members.
  if (Array.isArray(said) && Array.isArray(whole))
    return arrayOf(said).flatMap((value, index) => differences(value, arrayOf(whole)[index], `${at}/${index}`));
  return JSON.stringify(said) === JSON.stringify(whole) ? [] : [`${at}: ${JSON.stringify(whole)}`];
}

describe.each(sections)('$name', ({ name, blocks }) => {
  const file = `test/cases/${name}/openapi.yaml`;
  let mock: Listening;
  let project: Project;

  beforeAll(async () => {
    const { api } = await build(file);
    [project, mock] = await Promise.all([
      Project.create(api),
      createMock(api, { stateful: name === 'query' }).listen(),
    ]);
    const signatures = readFileSync('test/consumers/signatures.ts', 'utf8');
    project.paste('signatures', signatures.replace("'../../generated/client.js'", "'./generated/client.js'"));
  });
  afterAll(async () => {
    await mock?.close();
    project?.remove();
  });

  const of = (language: string) =>
    blocks.flatMap((block, index) =>
      block.language === language ? [[`block ${index + 1}`, block.text] as const] : [],
    );

  it.each(of('yaml'))('%s is a part of its document', (_name, text) => {
    const document = parse(readFileSync(file, 'utf8')) as JsonValue;
    expect(differences(parse(text) as JsonValue, document)).toEqual([]);
  });

  it.each(of('sh'))('%s is answered', async (_name, text) => {
    for (const line of text.trim().split('\n')) {
      expect(line).toMatch(/^curl /);
      const said = await shell(`${line.replace(address, mock.url)} --silent --show-error --fail-with-body`);
      expect(said).not.toMatch(/"(?:code|Error|error)"|<Error>/);
    }
  });

  it.each(of('ts'))('%s compiles, runs, and says what it says', async (_name, text) => {
    project.paste('snippet', text.replaceAll(address, mock.url));
    expect(project.compile(['snippet', 'signatures'])).toEqual(
      new Map([
        ['snippet', []],
        ['signatures', []],
      ]),
    );
    const { log, error } = await project.run('snippet');
    expect(error).toEqual([]);
    const wanted = [...text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, said]) => said);
    expect(wanted.length).toBeGreaterThan(0);
    expect(log.map((args) => args.join(' '))).toEqual(wanted);
  });
});

describe('the commands', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'one-url-'));
    cpSync('test/cases/query/openapi.yaml', path.join(folder, 'openapi.yaml'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const lines = blocksOf(opening).flatMap(({ text }) => text.trim().split('\n'));
  const env = () => ({ ...process.env, INIT_CWD: folder });

  it.each(lines)('%s', async (line) => {
    const [, command = ''] = /^npx openapi-action-toolkit ([^#]+?) *#/.exec(line) ?? [];
    const args = [path.resolve('generator/bin.mjs'), ...command.split(' ')];
    if (!command.startsWith('start')) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: folder,
        encoding: 'utf8',
        env: env(),
      });
      expect(status, stdout + stderr).toBe(0);
      return;
    }
    const port = String(await freePort());
    const child = spawn(process.execPath, [...args, '--port', port], { cwd: folder, env: env() });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    try {
      await expect.poll(() => said, { timeout: 60_000 }).toContain('ready: ');
      const html = { headers: { Accept: 'text/html' } };
      const page = await (await fetch(`http://127.0.0.1:${port}/`, html)).text();
      expect(page).toContain('describeInstances');
      const call = '/?Action=DescribeInstances&Version=2014-05-26&RegionId=north-1';
      expect((await fetch(`http://127.0.0.1:${port}${call}`)).headers.get('content-type')).toContain('json');
    } finally {
      child.kill('SIGKILL');
    }
  });
});
