/** Documents that name files and commands are held to them. A map that lies is worse than none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const markdown = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((file) => path.join('docs', file)),
  'test/consumers/README.md',
  'spec/source/README.md',
].filter((file) => file.endsWith('.md'));
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

/** Paths of this project that a text names in code spans: they begin with one of its folders. */
function namedPaths(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\s]+)`/g)].map(([, span = '']) => span);
  return spans.filter((span) => /^(spec|generator|test|docs)\/[\w./-]*$/.test(span));
}

/** Relative links to files. */
function links(text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = '']) => target);
}

describe.each(markdown)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('names only files and folders that exist', () => {
    const missing = namedPaths(text).filter((named) => !existsSync(named));
    expect(missing, `${file} names these and they do not exist: correct the text, or restore the file`).toEqual([]);
  });

  it('links only to files that exist', () => {
    const missing = links(text).filter((target) => !existsSync(path.join(path.dirname(file), target)));
    expect(missing, `${file} links to these and they do not exist`).toEqual([]);
  });

  it('names only commands that exist', () => {
    const named = [...text.matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    const missing = [...new Set(named)].filter((name) => scripts[name] === undefined);
    expect(
      missing,
      `${file} names these commands and package.json has none: correct the text, or add the script`,
    ).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const rooms = readdirSync('generator', { withFileTypes: true })
    .filter((entry) => !entry.name.endsWith('.mjs'))
    .map((entry) => `generator/${entry.name}${entry.isDirectory() ? '/' : ''}`);

  it.each(rooms)('tells what %s is', (room) => {
    const text = readFileSync('docs/architecture.md', 'utf8');
    expect(text, `add a row for ${room} to the table of rooms, or remove the room`).toContain(`\`${room}\``);
  });
});
