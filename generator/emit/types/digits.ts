/** Literal types of numbers that a double does not carry: the library has written their stand-ins. */
import ts from 'typescript';
import { areSpelled } from '../../meaning/digits.js';
import { numeral } from '../literal.js';

/** @param nodes of the library's making, which nobody else has */
export function withDigits(nodes: ts.Node[]): ts.Node[] {
  const write = (literal: ts.Node, text: string): void => void ((literal as { text?: string }).text = text);
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node)) write(node, numeral(Number(node.text)));
    // A minus stands before what is the number with it.
    else if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand))
      write(node.operand, numeral(-Number(node.operand.text)).replace('-', ''));
    else ts.forEachChild(node, visit);
  };
  if (areSpelled()) nodes.forEach(visit);
  return nodes;
}
