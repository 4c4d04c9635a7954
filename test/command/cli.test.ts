/** The command line as its users meet it: help, mistakes, exit codes, any folder. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const bin = path.resolve('generator/bin.mjs');
const { version, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  scripts: Record<string, string>;
};

function run(args: readonly string[], cwd = '.'): { code: number | null; out: string; err: string } {
  // npm sets INIT_CWD to the folder its user stands in.
  const env = { ...process.env, INIT_CWD: path.resolve(cwd), NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd, env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const commands = Object.entries(scripts).flatMap(
  ([name, script]) => /generator\/bin\.mjs (\w+)/.exec(script)?.slice(1) ?? [name].slice(1),
);

describe('help', () => {
  it.each(commands)('%s --help tells what it does and shows an example', (name) => {
    const { code, out } = run([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Usage: openapi-action-toolkit ' + name);
    expect(out).toContain('Example:\n  npm run ' + name);
  });

  it('lists every command', () => {
    const { code, out } = run(['--help']);
    expect(code).toBe(0);
    for (const name of commands) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });

  it('--version', () => {
    expect(run(['--version'])).toMatchObject({ code: 0, out: `${version}\n` });
  });
});

describe('wrong use is refused with the nearest right one, exit code 2', () => {
  it.each([
    { args: ['generat'], want: /unknown command 'generat'\n\(Did you mean generate\?\)/ },
    { args: ['check', '--fromat', 'json'], want: /unknown option '--fromat'\n\(Did you mean --format\?\)/ },
    { args: ['check', '--format', 'xml'], want: /Allowed choices are text, github, json/ },
    { args: ['mock', '--port', 'many'], want: /A port is a number from 0 to 65535/ },
    { args: ['new', 'PauseJob'], want: /required option '--method <method>' not specified/ },
    { args: ['generate', '--spec', 'nowhere.yaml'], want: /The document ".*nowhere.yaml" does not exist\.\nFix: / },
  ])('$args', ({ args, want }) => {
    const { code, out, err } = run(args);
    expect(err).toMatch(want);
    expect([code, out]).toEqual([2, '']);
  });

  it('a port that is taken: one clear line', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as { port: number };
    const { code, err } = run(['mock', '--port', String(port)]);
    taken.close();
    expect(err).toBe(`Port ${port} is taken. Choose another one with --port N (0 finds a free one).\n`);
    expect(code).toBe(2);
  });
});

describe('a broken document in a format for machines', () => {
  const args = ['check', '--spec', 'test/problems/dispatch-action-twice/openapi.yaml', '--format'];

  it('is an annotation at its place on GitHub', () => {
    const { code, out } = run([...args, 'github']);
    expect(out).toMatch(
      /^::error file=test\/problems\/dispatch-action-twice\/openapi.yaml,line=\d+,col=\d+,title=Broken document \(dispatch\)::.*%0AFix: .*\n$/,
    );
    expect(code).toBe(2);
  });

  it('is JSON with what, where and fix', () => {
    const { code, out } = run([...args, 'json']);
    const file = 'test/problems/dispatch-action-twice/openapi.yaml';
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [{ kind: 'dispatch', where: { file, line: expect.any(Number) as number } }],
    });
    expect(code).toBe(2);
  });
});

describe('the linter', () => {
  it('shows warnings and fails of what the rules beside the document call an error', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lint-'));
    try {
      cpSync('test/cases/museum/openapi.yaml', path.join(folder, 'api.yaml'));
      const advised = run(['lint', '--spec', 'api.yaml'], folder);
      expect(advised.err).toContain(
        'Fix: Read what the rule asks for: https://redocly.com/docs/cli/rules/oas/operation-4xx-response\n(a warning of the rule',
      );
      expect(advised.err).toMatch(/\n0 errors, [1-9]\d* warnings?\n$/);
      expect(advised.code).toBe(0);
      writeFileSync(path.join(folder, 'redocly.yaml'), 'rules: { operation-4xx-response: error }\n');
      const strict = run(['lint', '--spec', 'api.yaml'], folder);
      expect(strict.err).toMatch(/\n[1-9]\d* errors?, 0 warnings\n$/);
      expect(strict.code).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('any folder, any document', () => {
  it('finds the project from one of its subfolders', () => {
    expect(run(['check'], 'spec/actions')).toMatchObject({ code: 0 });
  });

  it('generates and checks another document elsewhere, and says so when it drifts', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'elsewhere-'));
    try {
      cpSync('test/cases/museum/openapi.yaml', path.join(folder, 'api.yaml'));
      const flags = ['--spec', 'api.yaml', '--out', 'src/api'];
      expect(run(['generate', ...flags], folder)).toMatchObject({ code: 0, err: '' });
      expect(run(['check', ...flags], folder)).toMatchObject({ code: 0, err: '' });
      writeFileSync(path.join(folder, 'src/api/types.ts'), '');
      const drift = run(['check', ...flags], folder);
      expect(drift.code).toBe(1);
      expect(drift.err).toContain('src/api/types.ts:1 was edited by hand');
      expect(drift.err).toContain('Fix: npm run generate -- --spec api.yaml --out src/api');
      const github = run(['check', '--format', 'github', ...flags], folder);
      expect(github.out).toMatch(/^::error file=src\/api\/types.ts,line=1,title=Drift \(edited\)::/);
      const json = JSON.parse(run(['check', '--format', 'json', ...flags], folder).out) as {
        ok: boolean;
        drifts: unknown[];
      };
      expect(json).toMatchObject({ ok: false, drifts: [{ kind: 'edited', path: 'types.ts' }] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 90_000);
});
