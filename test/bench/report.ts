/** The measured rows as a table: for the terminal, and as docs/benchmarks.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { format } from 'prettier';
import { met, type Row } from './row.js';

const file = 'docs/benchmarks.md';

export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const verdict = met(row);
    const cells = [row.what, row.ours, row.peer, row.ratio?.toFixed(2) ?? '', row.budget];
    return `| ${[...cells, verdict === undefined ? '' : verdict ? 'yes' : 'NO'].join(' | ')} |`;
  });
  return ['| what | ours | peer | ratio | budget | met |', '| --- | --- | --- | --- | --- | --- |', ...lines].join(
    '\n',
  );
}

/** Writes the file that users read, with everything a figure depends on. */
export async function writeReport(rows: readonly Row[]): Promise<void> {
  const [processor] = cpus();
  const versions = [...versionsIn('package.json'), ...versionsIn('test/bench/peers/package.json')];
  const text = `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node}, on ${cpus().length} × ${processor?.model ?? 'unknown'}.
Every row is ours beside a peer's, measured alternately in one run; times and rates are medians. Figures of another machine
differ, the ratios hardly. Each part can be measured alone: \`npm run bench -- mock\`.

${table(rows)}

Versions: ${[...new Set(versions)].join(', ')}.
`;
  writeFileSync(file, await format(text, { parser: 'markdown', printWidth: 120 }));
  console.error(`wrote ${file}`);
}

/** What is measured, or measured against. */
const measured = /redocly|stoplight|openapi|hey-api|ajv|esbuild|typescript/;

function versionsIn(manifest: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(path.resolve(manifest), 'utf8')) as {
    dependencies?: Readonly<Record<string, string>>;
  };
  return Object.entries(dependencies)
    .filter(([name]) => measured.test(name))
    .map(([name, version]) => `${name} ${version}`);
}
