/** Objects with both named and free members, as a compiler takes them: the free ones' type has to admit the named ones' too. */
import ts from 'typescript';

/**
 * `{ n?: number } & { [key: string]: string }` fits no object with an `n`, which JSON Schema allows: there
 * `additionalProperties` speaks of all other members alone. TypeScript cannot say "other", so the index is widened.
 * @returns undefined when the type is not of that form
 */
export function withFreeMembers(type: ts.TypeNode): ts.TypeNode | undefined {
  if (!ts.isIntersectionTypeNode(type)) return undefined;
  const named = type.types.flatMap((one) =>
    ts.isTypeLiteralNode(one) ? one.members.filter(ts.isPropertySignature) : [],
  );
  if (named.length === 0) return undefined;
  let isWidened = false;
  const types = type.types.map((one) => {
    if (!ts.isTypeLiteralNode(one)) return one;
    const [index, ...others] = one.members;
    if (index === undefined || others.length > 0 || !ts.isIndexSignatureDeclaration(index)) return one;
    if (index.type.kind === ts.SyntaxKind.UnknownKeyword) return one;
    isWidened = true;
    const { factory } = ts;
    const all = union([
      index.type,
      ...named.flatMap(({ type }) => type ?? []),
      ...(named.some(({ questionToken }) => questionToken !== undefined)
        ? [factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword)]
        : []),
    ]);
    return factory.createTypeLiteralNode([factory.updateIndexSignature(index, index.modifiers, index.parameters, all)]);
  });
  return isWidened ? ts.factory.createIntersectionTypeNode(types) : undefined;
}

const printer = ts.createPrinter({ removeComments: true });
const nowhere = ts.createSourceFile('types.ts', '', ts.ScriptTarget.Latest);

/** Each type once, by its text; members of unions count on their own. */
function union(types: readonly ts.TypeNode[]): ts.TypeNode {
  const flat = types.flatMap((one) => (ts.isUnionTypeNode(one) ? one.types : [one]));
  const byText = new Map(flat.map((one) => [printer.printNode(ts.EmitHint.Unspecified, one, nowhere), one]));
  return ts.factory.createUnionTypeNode([...byText.values()]);
}
