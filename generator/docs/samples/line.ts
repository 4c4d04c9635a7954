/** Text of a document for a comment that ends with its line, in every language. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029\0]+/g, ' ');
}
