/** A hostile document, and what hostile documents are made of. */

/** Where documents must not get: a server that listens, and a file outside of their folder. */
export interface Outside {
  readonly host: string;
  readonly secret: string;
}

export interface Hostile {
  readonly what: string;
  /** Of the root document, `openapi.yaml` or `openapi.json`, and of what lies beside it. */
  readonly files: (outside: Outside) => Readonly<Record<string, string | Buffer>>;
  /** `used`, or the kind of problem that refuses it. */
  readonly want: string;
}

interface Parts {
  readonly [field: string]: unknown;
}

/** A document with one operation that takes and answers `A`; parts are put in place of its own. */
export function documentWith(
  parts: Parts = {},
  schema: unknown = { type: 'object', properties: { a: { type: 'string' } } },
): Parts {
  return {
    openapi: '3.1.0',
    'x-validation': true,
    info: { title: 'Hostile', version: '1' },
    paths: { '/a': { post: postOf() } },
    components: { schemas: { A: schema } },
    ...parts,
  };
}

/** An operation that takes and answers `A`. */
export function postOf(more: Parts = {}): Parts {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/A' } } };
  return {
    operationId: 'postA',
    requestBody: { content },
    responses: { '200': { description: 'Fine', content } },
    ...more,
  };
}

/** One file of JSON. */
export function json(document: unknown): Hostile['files'] {
  return () => ({ 'openapi.json': JSON.stringify(document) });
}

/** One file of YAML. */
export function yaml(text: string): Hostile['files'] {
  return () => ({ 'openapi.yaml': text });
}

/** Everything that a text may try to get out of its place, one after the other. */
export const mischief = {
  'ends of comments': '*/ globalThis.hacked = 1; /* **//globalThis.hacked = 1//',
  templates: '`${globalThis.hacked = 1}` ${globalThis.hacked = 1}',
  quotes: `' + (globalThis.hacked = 1) + " + (globalThis.hacked = 1) + \\' \\" \\`,
  'separators of lines':
    'a\u2028globalThis.hacked = 1\u2029globalThis.hacked = 1\rglobalThis.hacked = 1\nglobalThis.hacked = 1',
  scripts:
    '</script><script>globalThis.hacked = 1</script><img src=x onerror=globalThis.hacked=1><!-- <svg onload=globalThis.hacked=1>',
  shell: "'; touch hacked; '$(touch hacked)`touch hacked` & touch hacked | touch hacked\ntouch hacked #",
  markdown:
    '```\n````\n<script>globalThis.hacked = 1</script>\n| [a](javascript:globalThis.hacked=1) ![b](https://outside.example/b.png) {% raw %}',
  'broken characters': 'a\ud800b\u0000c\u001b[31md\u202ee\ufefff',
} as const;
