import openapiTS, { type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { bannerFor } from '../../generator/emit/banner.js';
import { emitTypes, markedOptions, typesText } from '../../generator/emit/types.js';
import { withDocs } from '../../generator/emit/types/docs.js';
import { load } from '../../generator/read/load.js';
import { buildApi } from '../../generator/meaning/build.js';

/** Every property of the document's schemas, with the comment before it. */
function commentsIn(text: string): Map<string, string> {
  const file = ts.createSourceFile('types.ts', text, ts.ScriptTarget.Latest);
  const found = new Map<string, string>();
  const visit = (node: ts.Node, way: string): void => {
    if (!ts.isPropertySignature(node)) return void ts.forEachChild(node, (child) => visit(child, way));
    const name = `${way}.${node.name.getText(file)}`;
    const [comment] = ts.getLeadingCommentRanges(text, node.pos) ?? [];
    found.set(name, comment === undefined ? '' : text.slice(comment.pos, comment.end));
    ts.forEachChild(node, (child) => visit(child, name));
  };
  const components = file.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'components');
  const schemas = (components as ts.InterfaceDeclaration).members.find((one) => one.name?.getText(file) === 'schemas');
  if (schemas !== undefined) ts.forEachChild(schemas, (child) => visit(child, ''));
  return found;
}

describe('comments', () => {
  it('say of every field what the document says of it, also where it only refers to that', async () => {
    const comments = commentsIn(emitTypes(buildApi(await load('spec/openapi.yaml')))[0]?.text ?? '');
    const silent = [...comments].flatMap(([name, comment]) => (comment === '' ? [name] : []));
    expect(comments.size).toBeGreaterThan(200);
    // What must not be there has nothing to say.
    expect(silent).toEqual(['.PlainEnv.Type']);
    expect(comments.get('.CreateStatefulWorkloadRequest.Containers')).toContain('Items differ by `Name`.');
  });

  it('have the limits and the default, of the field itself or of what it refers to', async () => {
    const schemas = {
      Size: { type: 'integer', minimum: 1, maximum: 9, default: 3, deprecated: true, description: 'How large.' },
      Box: {
        type: 'object',
        properties: {
          size: { $ref: '#/components/schemas/Size' },
          width: { $ref: '#/components/schemas/Size', description: 'How wide.' },
          code: { type: 'string', pattern: '^a*/$', maxLength: 1 },
          minimum: { type: 'string', description: 'A name like a limit.', example: { properties: { a: 1 } } },
        },
      },
    };
    const document = { openapi: '3.1.0', info: { title: 'Boxes', version: '1' }, paths: {}, components: { schemas } };
    const comments = commentsIn(emitTypes(buildApi({ document }))[0]?.text ?? '');
    expect(comments.get('.Box.size')).toMatch(
      /@deprecated\n.*@description How large\. At least 1\. At most 9\.\n.*@default 3/,
    );
    expect(comments.get('.Box.width')).toMatch(/@description How wide\. At least 1\. At most 9\.\n/);
    expect(comments.get('.Box.code')).toBe('/** @description At most 1 character. Matches `^a*\\/$`. */');
    expect(comments.get('.Box.minimum')).toMatch(/@description A name like a limit\.\n/);
  });
});

describe("what we emit is what the library's own entry emits", () => {
  it.each([
    'spec/openapi.yaml',
    'test/cases/museum/openapi.yaml',
    'test/cases/hostile/openapi.yaml',
    'test/cases/legacy/openapi.json',
  ])('%s', async (file) => {
    const api = buildApi(await load(file));
    const nodes = await openapiTS(withDocs(api.document) as unknown as OpenAPI3, markedOptions(api.document));
    expect(emitTypes(api)[0]?.text).toBe(`${bannerFor('emit/types.ts')}\n${typesText(nodes)}`);
  });
});
