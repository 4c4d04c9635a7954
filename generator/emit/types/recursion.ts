/**
 * Schemas that hold themselves without an object in between, as a compiler takes them: a list of itself under a name of its own,
 * and a part that is a union of what it is a part of without that union.
 */
import ts from 'typescript';

const { factory } = ts;

/** What stands under `components.schemas`, by name. */
type Components = ReadonlyMap<string, ts.TypeNode>;

/** @param nodes of types.ts; lists of themselves are declared before them */
export function withRecursion(nodes: readonly ts.Node[]): ts.Node[] {
  const components = new Map<string, ts.TypeNode>();
  for (const [name, signature] of nodes.flatMap(signaturesIn)) if (signature.type) components.set(name, signature.type);
  const lists: ts.InterfaceDeclaration[] = [];
  const made = new Map<string, ts.TypeNode>();
  for (const [name, type] of components) {
    if (!reaches(components, type, name, true)) continue;
    const plain = reaches(components, type, name, false) ? withoutOwn(components, type, name) : type;
    made.set(name, withNamedLists(components, plain, name, lists));
  }
  if (made.size === 0) return [...nodes];
  return [...lists, ...nodes.map((node) => withTypes(node, made))];
}

/** The name of `components["schemas"]["Name"]`. */
function nameIn(type: ts.TypeNode): string | undefined {
  if (!ts.isIndexedAccessTypeNode(type) || !ts.isIndexedAccessTypeNode(type.objectType)) return undefined;
  const [outer, inner] = [textOf(type.objectType.indexType), textOf(type.indexType)];
  const { objectType } = type.objectType;
  const isComponents = ts.isTypeReferenceNode(objectType) && ts.isIdentifier(objectType.typeName);
  return isComponents && objectType.typeName.text === 'components' && outer === 'schemas' ? inner : undefined;
}

function textOf(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}

/** Types that must be known before this one is: members of objects are looked at when they are asked for. */
function neededFor(type: ts.TypeNode, throughLists: boolean): readonly ts.TypeNode[] {
  if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) return type.types;
  if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) return [type.type];
  if (ts.isTypeReferenceNode(type)) return type.typeArguments ?? [];
  if (throughLists && ts.isArrayTypeNode(type)) return [type.elementType];
  if (throughLists && ts.isTupleTypeNode(type)) return type.elements;
  if (ts.isOptionalTypeNode(type) || ts.isRestTypeNode(type)) return [type.type];
  return [];
}

function reaches(
  components: Components,
  type: ts.TypeNode,
  wanted: string,
  throughLists: boolean,
  seen = new Set<string>(),
): boolean {
  const name = nameIn(type);
  if (name === wanted) return true;
  if (name !== undefined) {
    const target = components.get(name);
    if (target === undefined || seen.has(name)) return false;
    seen.add(name);
    return reaches(components, target, wanted, throughLists, seen);
  }
  return neededFor(type, throughLists).some((one) => reaches(components, one, wanted, throughLists, seen));
}

/** What is a part of it, with that part's own union left out: its branches lead back here. */
function withoutOwn(components: Components, type: ts.TypeNode, own: string): ts.TypeNode {
  const leads = (one: ts.TypeNode) => reaches(components, one, own, false);
  const rest = (one: ts.TypeNode): ts.TypeNode => {
    const name = nameIn(one);
    const target = name === undefined || name === own ? undefined : components.get(name);
    if (target !== undefined) return ts.isIntersectionTypeNode(target) ? kept(target) : nothing;
    if (name === own) return nothing;
    if (ts.isParenthesizedTypeNode(one)) return factory.createParenthesizedType(rest(one.type));
    if (ts.isTypeReferenceNode(one))
      return factory.createTypeReferenceNode(
        one.typeName,
        one.typeArguments?.map((each) => (leads(each) ? rest(each) : each)),
      );
    return ts.isIntersectionTypeNode(one) ? kept(one) : nothing;
  };
  const kept = (one: ts.IntersectionTypeNode) =>
    factory.createIntersectionTypeNode(one.types.map((each) => (leads(each) ? rest(each) : each)));
  return ts.isIntersectionTypeNode(type) ? kept(type) : type;
}

/** In an intersection it says nothing. */
const nothing = factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);

function withNamedLists(
  components: Components,
  type: ts.TypeNode,
  own: string,
  lists: ts.InterfaceDeclaration[],
): ts.TypeNode {
  const visit = (node: ts.Node): ts.Node => {
    const item = ts.isArrayTypeNode(node)
      ? node.elementType
      : ts.isTupleTypeNode(node)
        ? factory.createUnionTypeNode(node.elements as unknown as ts.TypeNode[])
        : undefined;
    if (item !== undefined && reaches(components, item, own, true)) {
      const name = `Recursive${lists.length + 1}`;
      const array = factory.createExpressionWithTypeArguments(factory.createIdentifier('Array'), [item]);
      const heritage = factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, [array]);
      lists.push(factory.createInterfaceDeclaration([exported], name, undefined, [heritage], []));
      return factory.createTypeReferenceNode(name);
    }
    return ts.isTypeLiteralNode(node) ? node : ts.visitEachChild(node, visit, undefined);
  };
  return visit(type) as ts.TypeNode;
}

const exported = factory.createModifier(ts.SyntaxKind.ExportKeyword);

function signaturesIn(node: ts.Node): [string, ts.PropertySignature][] {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'components') return [];
  const schemas = node.members.find((one) => one.name !== undefined && nameOf(one.name) === 'schemas');
  if (schemas === undefined || !ts.isPropertySignature(schemas)) return [];
  if (schemas.type === undefined || !ts.isTypeLiteralNode(schemas.type)) return [];
  return schemas.type.members.flatMap((one) => (ts.isPropertySignature(one) ? [[nameOf(one.name), one]] : []));
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : '';
}

function withTypes(node: ts.Node, made: ReadonlyMap<string, ts.TypeNode>): ts.Node {
  const signatures = new Map(signaturesIn(node).map(([name, signature]) => [signature as ts.Node, name]));
  if (signatures.size === 0) return node;
  const visit = (one: ts.Node): ts.Node => {
    const type = made.get(signatures.get(one) ?? '');
    if (type === undefined || !ts.isPropertySignature(one)) return ts.visitEachChild(one, visit, undefined);
    // In its place, so that what is said of it stays with it.
    return Object.assign(one, { type });
  };
  return visit(node);
}
