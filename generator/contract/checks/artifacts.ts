/** The generated files, held against the document: each operation once in each of them, and nothing besides. */
import type { GeneratedFile } from '../../emit/file.js';
import { emitOpenapi } from '../../emit/openapi.js';
import { emitTranslations } from '../../emit/translations.js';
import { emitWire } from '../../emit/wire.js';
import type { Api, Operation } from '../../meaning/api.js';
import type { Validator } from '../../validate/validator.js';
import { counted, type CheckName } from './checks.js';
import { differenceIn } from './difference.js';
import { pagesOf } from './pages.js';
import { sheetNamed, type Row, type Sheet } from '../session.js';
import { openTypes } from './typed.js';
import { openVectors } from './vectors.js';

export interface Artifacts {
  /** Everything that can be said of one operation. */
  check(operation: Operation, sheet: Sheet): void;
  /** What belongs to no operation of the document. */
  orphans(): Row[];
}

export interface ArtifactsInput {
  readonly api: Api;
  readonly validator: Validator;
  readonly files: readonly GeneratedFile[];
  /** Files of wire vectors, one an operation; without them nothing is said of vectors. */
  readonly vectors?: readonly GeneratedFile[];
  readonly operations: readonly Operation[];
}

export function openArtifacts({ api, validator, files, vectors, operations }: ArtifactsInput): Artifacts {
  const types = openTypes(api, validator, files, operations);
  const pages = pagesOf(api, files);
  const lists = vectors === undefined ? undefined : openVectors(vectors);
  const documents = [...emitOpenapi(api), ...emitTranslations(api), ...emitWire(api)].map((fresh) => ({
    path: fresh.path,
    differences: differenceIn(api, fresh, files.find(({ path }) => path === fresh.path)?.text),
  }));
  const ids = new Set(api.operations.map(({ id }) => id));
  const methods = new Set(api.operations.map(({ name }) => name));

  return {
    check: (operation, sheet) => {
      const count = types.methods.filter((one) => one === operation.name).length;
      sheet.put('one_client_method', counted(count, 'Client', 'method'));
      for (const { path, differences } of documents) {
        const faults = differences.filter((one) => one.operation === operation).map(({ fault }) => fault);
        sheet.put('documents_current', faults, { case: path });
      }
      pages.check(operation, sheet);
      if (lists !== undefined) sheet.put('one_vector', lists.check(operation));
      types.check(operation, sheet);
    },
    orphans: () => {
      const rows = new Map<string, Sheet>();
      const add = (name: string, check: CheckName, expected: string, found: string, pointer = '') => {
        const sheet = rows.get(name) ?? sheetNamed(name);
        rows.set(name, sheet);
        sheet.put(check, [{ pointer, expected, found }]);
      };
      const stray = (check: CheckName, names: readonly string[], what: string, known = ids) =>
        names
          .filter((name) => !known.has(name))
          .forEach((name) => add(name, check, `an action of the document`, `${what} of an action that is not there`));
      if (files.length === 0) add('generated files', 'one_client_method', 'files', 'none');
      stray('one_client_method', types.methods, 'a method', methods);
      stray('one_documentation_anchor', pages.anchors, 'an address');
      stray('one_vector', lists?.actions ?? [], 'vectors');
      for (const { path, message } of types.faults) add(path, 'inputs_typed', 'code that compiles', message);
      for (const { path, differences } of documents)
        for (const { operation, fault } of differences)
          if (operation === undefined) add(path, 'documents_current', fault.expected, fault.found, fault.pointer);
      return [...rows.values()];
    },
  };
}
