/** First lines of every generated source file: who made it, from what, and what to do instead of editing it. */
export function bannerFor(emitter: string): string {
  return [
    `// Generated from the OpenAPI document by generator/${emitter}. Do not edit.`,
    '// Edit the document, then run: npm run generate',
    '',
  ].join('\n');
}
