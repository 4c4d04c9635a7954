/** Who may call an operation: alternatives, each of schemes that have to be met together. */
import type { SecurityNeed } from '../api.js';
import { arrayOf, objectOf, own, resolve, type JsonObject } from '../json.js';

/**
 * Of the operation, else of the document. An empty list asks for nothing, and so does an empty alternative.
 * @param operation as the document has it
 */
export function readSecurity(document: JsonObject, operation: JsonObject): SecurityNeed[][] {
  const schemes = own(document['components'], 'securitySchemes');
  return arrayOf(operation['security'] ?? document['security']).map((alternative) =>
    Object.entries(objectOf(alternative)).map(([name, scopes]): SecurityNeed => {
      const definition = resolve(document, own(schemes, name), '').value;
      return {
        name,
        scopes: arrayOf(scopes).map(String),
        ...(definition === undefined ? {} : { definition: objectOf(definition) }),
      };
    }),
  );
}
