/**
 * First lines of every generated source file: who made it, from what, and what to do instead of editing it. The same for
 * everyone who generates, in the toolkit's own repository and in a project that has it installed.
 */
const edit = 'run its command generate: npm run generate, or npx openapi-action-toolkit generate';

export function bannerFor(emitter: string): string {
  return [
    `// Generated from the OpenAPI document by openapi-action-toolkit (generator/${emitter} in its repository). Do not edit.`,
    `// Edit the document, then ${edit}`,
    '',
  ].join('\n');
}

/** The same for a file of the runtime, which is copied as it is. */
export function copyBannerFor(source: string): string {
  return [
    `// Copied by openapi-action-toolkit from generator/${source} in its repository, where the tests are. Do not edit here.`,
    `// Edit it there, then ${edit}`,
    '',
  ].join('\n');
}
