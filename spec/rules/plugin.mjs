/** The house rules of this document, as a Redocly plugin: one rule a file, the file named like the rule. */
import actionErrors from './action-errors.mjs';
import actionExamples from './action-examples.mjs';
import actionSafety from './action-safety.mjs';
import actionState from './action-state.mjs';
import dispatchConsistency from './dispatch-consistency.mjs';
import enumDescribed from './enum-described.mjs';
import errorCodesUsed from './error-codes-used.mjs';
import fileNames from './file-names.mjs';
import int64Described from './int64-described.mjs';
import ledgerIds from './ledger-ids.mjs';
import noUnusedFiles from './no-unused-files.mjs';
import operationDescribed from './operation-described.mjs';
import propertyDescribed from './property-described.mjs';

export default function plugin() {
  return {
    id: 'house',
    rules: {
      oas3: {
        'action-errors': actionErrors,
        'action-examples': actionExamples,
        'action-safety': actionSafety,
        'action-state': actionState,
        'dispatch-consistency': dispatchConsistency,
        'enum-described': enumDescribed,
        'error-codes-used': errorCodesUsed,
        'file-names': fileNames,
        'int64-described': int64Described,
        'ledger-ids': ledgerIds,
        'no-unused-files': noUnusedFiles,
        'operation-described': operationDescribed,
        'property-described': propertyDescribed,
      },
    },
  };
}
