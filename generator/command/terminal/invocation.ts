/** How people start a command: with npm in the toolkit's own project, with npx where it is installed. */

/** The package holds the compiled files in a folder of that name (see compile.mjs). */
const isInstalled = new URL(import.meta.url).pathname.includes('/generator/compiled/');

/** @param rest options and arguments, ready for a shell */
export function invocation(command: string, rest: readonly string[] = []): string {
  const start = isInstalled ? ['npx openapi-action-toolkit', command] : ['npm run', command];
  return [...start, ...(rest.length === 0 || isInstalled ? [] : ['--']), ...rest].join(' ');
}
