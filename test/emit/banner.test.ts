/** What generated files say of themselves is true, here and in a project that has the toolkit installed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const files = readdirSync('generated', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^(runtime\/)?[\w-]+\.ts$/.test(file),
);

it.each(files)('%s names the tool, a file of its repository, and the command', (file) => {
  const [made = '', edit = ''] = readFileSync(path.join('generated', file), 'utf8').split('\n');
  expect(made).toContain('openapi-action-toolkit');
  const [, maker = 'none'] = /(generator\/\S+\.ts) in its repository/.exec(made) ?? [];
  expect(existsSync(maker), maker).toBe(true);
  expect(edit).toMatch(/npm run generate, or npx openapi-action-toolkit generate$/);
});
