/** Looks for `any` in everything that code can reach from what modules export. */
import ts from 'typescript';

/** The language's own libraries hold some; nobody can do anything about it. */
const isLibrary = (declaration: ts.Declaration) =>
  /[\\/]node_modules[\\/](typescript|@types)[\\/]/.test(declaration.getSourceFile().fileName);

/**
 * @param source a module that exports what is looked through
 * @returns the ways that lead to an `any`, such as `Client.list() → data.items[]`
 */
export function anysIn(source: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const found = new Set<string>();
  const seenTypes = new Set<ts.Type>();
  const seenSymbols = new Set<ts.Symbol>();

  const visit = (type: ts.Type, way: string): void => {
    if ((type.flags & ts.TypeFlags.Any) !== 0) return void found.add(way);
    if (seenTypes.has(type)) return;
    seenTypes.add(type);
    for (const [index, one] of (type.aliasTypeArguments ?? []).entries()) visit(one, `${way}<${index}>`);
    if (type.isUnionOrIntersection()) return type.types.forEach((one) => visit(one, way));
    const declarations = type.symbol?.declarations ?? [];
    if ((type.flags & ts.TypeFlags.Object) !== 0) {
      const { objectFlags } = type as ts.ObjectType;
      if ((objectFlags & ts.ObjectFlags.Reference) !== 0)
        for (const [index, one] of checker.getTypeArguments(type as ts.TypeReference).entries())
          visit(one, `${way}<${index}>`);
    }
    if (declarations.length > 0 && declarations.every(isLibrary)) return;
    if ((type.flags & ts.TypeFlags.TypeParameter) !== 0) {
      const constraint = type.getConstraint();
      if (constraint !== undefined) visit(constraint, `${way} (constraint)`);
      return;
    }
    if ((type.flags & ts.TypeFlags.Conditional) !== 0) {
      const { checkType, extendsType, root } = type as ts.ConditionalType;
      visit(checkType, `${way} (asked)`);
      visit(extendsType, `${way} (extends)`);
      for (const branch of [root.node.trueType, root.node.falseType]) visit(checker.getTypeFromTypeNode(branch), way);
      return;
    }
    for (const [kind, mark] of [
      [ts.SignatureKind.Call, '()'],
      [ts.SignatureKind.Construct, ' new()'],
    ] as const) {
      for (const signature of checker.getSignaturesOfType(type, kind)) {
        for (const parameter of signature.getParameters())
          visit(checker.getTypeOfSymbol(parameter), `${way}${mark.replace(')', `${parameter.name})`)}`);
        for (const parameter of signature.getTypeParameters() ?? [])
          visit(parameter, `${way}<${parameter.symbol.name}>`);
        visit(signature.getReturnType(), `${way}${mark} →`);
      }
    }
    for (const info of checker.getIndexInfosOfType(type)) visit(info.type, `${way}[]`);
    for (const property of checker.getPropertiesOfType(type)) {
      if (property.declarations?.every(isLibrary) === true) continue;
      visit(checker.getTypeOfSymbol(property), `${way}.${property.name}`);
    }
  };

  const visitSymbol = (symbol: ts.Symbol, way: string): void => {
    const target = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
    if (seenSymbols.has(target)) return;
    seenSymbols.add(target);
    if ((target.flags & (ts.SymbolFlags.ValueModule | ts.SymbolFlags.NamespaceModule)) !== 0)
      for (const one of checker.getExportsOfModule(target))
        visitSymbol(one, way === '' ? one.name : `${way}.${one.name}`);
    if ((target.flags & ts.SymbolFlags.Type) !== 0) visit(checker.getDeclaredTypeOfSymbol(target), way);
    if ((target.flags & ts.SymbolFlags.Value) !== 0 && (target.flags & ts.SymbolFlags.ValueModule) === 0)
      visit(checker.getTypeOfSymbol(target), way);
  };
  const module = checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error('A module without exports has nothing to look through.');
  for (const one of checker.getExportsOfModule(module)) visitSymbol(one, one.name);
  return [...found].sort();
}
