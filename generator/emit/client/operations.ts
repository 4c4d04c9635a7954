/**
 * This file makes generated/operations.ts: each operation alone, with as much of the runtime as a document of it alone would
 * need, so that a bundle holds what is called and nothing of the others.
 */
import type { Api, Operation } from '../../meaning/api.js';
import { bannerFor } from '../banner.js';
import type { GeneratedFile } from '../file.js';
import { comment } from '../layout.js';
import { commentText, member, Names, propertyKey, stringLiteral } from '../names.js';
import { runtimeFiles } from '../runtime.js';
import { bindingOf, protocolOf, rowText, type Protocol } from './protocol.js';

export function emitOperations(api: Api): GeneratedFile[] {
  const protocols = api.operations.map((operation) => protocolOf({ ...api, operations: [operation] }));
  const imports = new Map<string, Set<string>>([['client', new Set(['bind'])]]);
  const needed = protocols.flatMap((one) => one.imports.filter(({ name }) => !isForCallers(one, name)));
  for (const { name, file } of needed) imports.set(file, (imports.get(file) ?? new Set()).add(name));
  const names = new Names([...reserved, ...[...imports.values()].flatMap((one) => [...one])]);
  const functions = api.operations.map((operation, index) =>
    alone(operation, names.claim(identifier(operation.name)), protocols[index] as Protocol),
  );
  const importText = (functions.length === 0 ? [] : [...imports]).map(([file, list]) => {
    const all = [...list].map((name) => (/^[A-Z]/.test(name) ? `type ${name}` : name));
    return `import { ${all.join(', ')} } from './runtime/${file}.js';`;
  });
  const text = `${bannerFor('emit/client/operations.ts')}
import type { ${functions.length === 0 ? '' : 'Client, '}ClientOptions } from './client.js';
${importText.join('\n')}

/** Makes a method of an operation. */
type Maker = (options: ClientOptions) => unknown;

/** What makers make. */
type Methods<Makers> = {
  readonly [Name in keyof Makers]: Makers[Name] extends (options: ClientOptions) => infer Method ? Method : never;
};

/** A client of the operations that are given, under the names that they are given. Of the others nothing gets into a bundle. */
export function createClient<Makers extends Readonly<Record<string, Maker>>>(
  options: ClientOptions,
  operations: Makers,
): Methods<Makers> {
  const methods = Object.entries(operations).map(([name, make]) => [name, make(options)]);
  return Object.fromEntries(methods) as Methods<Makers>;
}
${functions.join('')}`;
  return [{ path: 'operations.ts', text }, ...(functions.length === 0 ? [] : runtimeFiles(...imports.keys()))];
}

/** Types that stand in the declarations of the whole client only. */
function isForCallers({ rowType }: Protocol, name: string): boolean {
  return /^[A-Z]/.test(name) && name !== 'XmlShapes' && !rowType.split(' & ').includes(name);
}

function alone(operation: Operation, name: string, protocol: Protocol): string {
  const summary = commentText(operation.summary?.replace(/\.$/, '') ?? operation.id);
  const shapes = protocol.shapes === '' ? '' : `  const shapes: XmlShapes = ${protocol.shapes};\n`;
  const rows = protocol.rows === '' ? '' : `  const rows = ${protocol.rows};\n`;
  const method = `Client[${stringLiteral(operation.name)}]`;
  return `
${comment(`${summary}.`)}export function ${name}(options: ClientOptions): ${method} {
${shapes}${rows}  const wire: Readonly<Record<string, ${protocol.rowType}>> = {
    ${propertyKey(operation.name)}: ${rowText(protocol, operation)},
  };
  return ${member(bindingOf(protocol), operation.name)} as unknown as ${method};
}
`;
}

/** What cannot be declared gets a sign behind it: `delete_`. */
function identifier(name: string): string {
  const safe = name.replace(/[^\p{ID_Continue}$]/gu, '_');
  return words.has(safe) ? `${safe}_` : safe;
}

const reserved = ['Client', 'ClientOptions', 'Maker', 'Object', 'createClient', 'options', 'rows', 'shapes', 'wire'];

const words = new Set(
  [
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for',
    'function if implements import in instanceof interface let new null package private protected public return static super switch',
    'this throw true try typeof undefined var void while with yield',
  ].flatMap((line) => line.split(' ')),
);
