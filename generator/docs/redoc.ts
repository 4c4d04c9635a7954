/** The one door to the Redocly CLI: a view of the document in, Redoc's page as text out. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JsonObject } from '../model/json.js';
import { ProblemError } from '../problem.js';

export interface RedocInput {
  readonly document: JsonObject;
  readonly title: string;
  /** Handlebars template of the page. */
  readonly template: string;
  /** Redoc's own options (`openapi:` in redocly.yaml). */
  readonly options: JsonObject;
}

/** @throws ProblemError with what the CLI said when it fails */
export async function redocPage({ document, title, template, options }: RedocInput): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'docs-'));
  try {
    const file = (name: string, text: string): string => {
      writeFileSync(path.join(folder, name), text);
      return path.join(folder, name);
    };
    // Only `telemetry: off` in a configuration file keeps the reader's browser quiet; the documented options do not.
    const config = file('redocly.yaml', JSON.stringify({ telemetry: 'off', openapi: options }));
    const input = file('view.json', JSON.stringify(document));
    const page = path.join(folder, 'page.html');
    await run(
      [
        'build-docs',
        input,
        '--output',
        page,
        '--inlineBundle',
        '--config',
        config,
        '--title',
        title,
        '--template',
        file('page.hbs', template),
      ],
      folder,
    );
    return readFileSync(page, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[], cwd: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const home = path.dirname(require.resolve('@redocly/cli/package.json'));
  const { bin } = require('@redocly/cli/package.json') as { bin: { redocly: string } };
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NO_COLOR: '1',
    NODE_ENV: 'production',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(home, bin.redocly), ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      reject(
        new ProblemError([
          {
            kind: 'docs',
            where: {},
            what: `redocly build-docs ended with exit code ${code ?? 'none'}:\n${said.trim()}`,
            fix: 'Mend what it names; `npm run lint` may say more about the document.',
          },
        ]),
      );
    });
  });
}
