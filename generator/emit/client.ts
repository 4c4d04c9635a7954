/**
 * This file makes generated/client.ts: names, types and data, and one call. All behaviour is in generator/runtime/, which
 * goes along as it is.
 */
import {
  IndentationText,
  Project,
  QuoteKind,
  StructureKind,
  type CodeBlockWriter,
  type StatementStructures,
  type WriterFunction,
} from 'ts-morph';
import type { Api, Operation } from '../meaning/api.js';
import { bannerFor } from './banner.js';
import { methodDocs } from './client/docs.js';
import { operationTypes, type OperationTypes } from './client/types.js';
import { bindingOf, isTypeName, protocolOf, rowText, type Protocol } from './client/protocol.js';
import type { GeneratedFile } from './file.js';
import { runtimeFiles } from './runtime.js';
import { commentText, Names, propertyKey, stringLiteral } from './names.js';

/** What generated/client.ts exports besides the types of operations. */
const ownNames = [
  ...['ApiError', 'CallOptions', 'Client', 'ClientOptions', 'Credentials', 'Middleware', 'createClient', 'unwrap'],
];
/** Names it imports. */
const importedNames = [
  'Answer',
  'ApiFault',
  'BasicCredentials',
  'Binary',
  'Chosen',
  'Fine',
  'Headed',
  'Held',
  'Multipart',
  'Readable',
  'Result',
  'Schemas',
  'Secret',
  'Sendable',
  'Sign',
  'StatusOf',
  'Success',
  'UnlistedCode',
  'UrlEncoded',
  'Whole',
  'Within',
  'Without',
  'Writable',
  'Xml',
  'XmlShapes',
];

export function emitClient(api: Api): GeneratedFile[] {
  const names = new Names([
    ...ownNames,
    ...importedNames,
    'bind',
    'components',
    'operations',
    'rows',
    'shapes',
    'wire',
  ]);
  const protocol = protocolOf(api);
  const types = api.operations.map((operation) => operationTypes(api, operation, names));
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, quoteKind: QuoteKind.Single },
  });
  const file = project.createSourceFile('client.ts', {
    statements: [
      ...imports(types, protocol),
      ...types.flatMap((one) => one.statements),
      clientInterface(api, types),
      ...creation(api, protocol),
    ],
  });
  const text = `${bannerFor('emit/client.ts')}\n${tidy(file.getFullText())}`;
  return [{ path: 'client.ts', text }, ...runtimeFiles(...runtimeOf(text))];
}

/** Never more than one empty line. */
function tidy(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n');
}

/** The files of the runtime that the client imports. */
function runtimeOf(text: string): string[] {
  return [...text.matchAll(/'\.\/runtime\/([\w/-]+)\.js'/g)].map(([, name = '']) => name);
}

function imports(types: readonly OperationTypes[], protocol: Protocol): (StatementStructures | string)[] {
  const text = types.flatMap((one) => one.statements).join('\n');
  const used = (name: string) => new RegExp(`\\b${name}\\b`).test(text);
  const typesFrom = (moduleSpecifier: string, ...list: string[]): StatementStructures[] =>
    list.length === 0
      ? []
      : [{ kind: StructureKind.ImportDeclaration, isTypeOnly: true, moduleSpecifier, namedImports: list }];
  const valuesFrom = (moduleSpecifier: string, namedImports: string[]): StatementStructures => ({
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier,
    namedImports: namedImports.map((name) => ({ name, isTypeOnly: isTypeName(name) })),
  });
  const exportFrom = (
    moduleSpecifier: string,
    isTypeOnly: boolean,
    ...namedExports: string[]
  ): StatementStructures => ({
    kind: StructureKind.ExportDeclaration,
    isTypeOnly,
    namedExports,
    ...(moduleSpecifier === '' ? {} : { moduleSpecifier }),
  });
  return [
    {
      kind: StructureKind.ImportDeclaration,
      moduleSpecifier: './runtime/client.js',
      namedImports: ['bind'],
    },
    ...[...new Set(protocol.imports.map(({ file }) => file))].map((file) =>
      valuesFrom(
        `./runtime/${file}.js`,
        protocol.imports.filter((one) => one.file === file).map(({ name }) => name),
      ),
    ),
    ...typesFrom(
      './runtime/options.js',
      'CallOptions',
      protocol.credentials === '' ? 'ClientOptions' : 'ClientOptions as CommonOptions',
      ...(types.some((one) => one.input === undefined) ? ['NoInput'] : []),
    ),
    ...typesFrom('./runtime/body.js', ...['Binary', 'Multipart', 'UrlEncoded', 'Xml'].filter(used)),
    ...typesFrom('./runtime/result.js', ...['ApiFault', 'Result', 'Success', 'UnlistedCode'].filter(used)),
    ...typesFrom('./runtime/media.js', ...(types.some(({ choices }) => choices.length > 0) ? ['Chosen'] : [])),
    ...typesFrom('./runtime/headers/headed.js', ...['Headed'].filter(used)),
    ...typesFrom('./runtime/status.js', ...['StatusOf'].filter(used)),
    ...typesFrom('./runtime/calls/within.js', ...['Fine', 'Held', 'Whole', 'Within', 'Without'].filter(used)),
    ...typesFrom('./runtime/shape.js', ...['Answer', 'Sendable'].filter(used)),
    ...typesFrom(
      './types.js',
      ...(used('Schemas') ? ['components'] : []),
      ...['operations', 'Readable', 'Writable'].filter(used),
    ),
    exportFrom('./runtime/unwrap.js', false, 'ApiError', 'unwrap'),
    exportFrom('./runtime/middleware.js', true, 'Middleware'),
    ...(protocol.credentials === ''
      ? [exportFrom('', true, 'CallOptions', 'ClientOptions')]
      : [
          exportFrom('', true, 'CallOptions', 'Secret', 'Sign'),
          protocol.credentials,
          `\n/** What callers may choose, for all calls of a client. */\nexport interface ClientOptions extends CommonOptions {
  /** Credentials, or a function that signs every request that asks for some. */
  readonly auth?: Credentials | Sign | undefined;
}`,
        ]),
    ...(used('Schemas')
      ? [{ kind: StructureKind.TypeAlias, name: 'Schemas', type: "components['schemas']" } as const]
      : []),
  ];
}

function clientInterface(api: Api, types: readonly OperationTypes[]): StatementStructures {
  return {
    kind: StructureKind.Interface,
    name: 'Client',
    isExported: true,
    docs: ['One method per operation.'],
    methods: api.operations.flatMap((operation, index) => {
      const { input, result, choices } = types[index] as OperationTypes;
      const chosen = choices.map(({ mediaType, data }) => ({
        name: propertyKey(operation.name),
        docs: [methodDocs(api, operation)],
        parameters: [
          { name: 'input', type: `${input} & { readonly accept: ${stringLiteral(mediaType)} }` },
          { name: 'options', type: 'CallOptions', hasQuestionToken: true },
        ],
        returnType: `Promise<Chosen<${result}, ${data}>>`,
      }));
      const method = {
        name: propertyKey(operation.name),
        docs: [methodDocs(api, operation)],
        parameters: [
          ...(input === undefined
            ? [{ name: 'input', type: 'NoInput', hasQuestionToken: true }]
            : [{ name: 'input', type: input, hasQuestionToken: operation.input.optional }]),
          { name: 'options', type: 'CallOptions', hasQuestionToken: true },
        ],
        returnType: `Promise<${result}>`,
      };
      return [...chosen, method];
    }),
  };
}

function creation(api: Api, protocol: Protocol): (StatementStructures | WriterFunction)[] {
  return [
    ...(protocol.shapes === ''
      ? []
      : [
          (writer: CodeBlockWriter) =>
            void writer
              .blankLine()
              .writeLine('/** How values stand in XML. */')
              .writeLine(`const shapes: XmlShapes = ${protocol.shapes};`),
        ]),
    ...(protocol.rows === ''
      ? []
      : [
          (writer: CodeBlockWriter) =>
            void writer
              .blankLine()
              .writeLine('/** How arguments are written that are not written as most are. */')
              .writeLine(`const rows = ${protocol.rows};`),
        ]),
    (writer) => {
      writer
        .blankLine()
        .writeLine('/** What each call has of its own. */')
        .write(`const wire: Readonly<Record<string, ${protocol.rowType}>> = `)
        .inlineBlock(() => {
          for (const operation of api.operations)
            writer.writeLine(`${propertyKey(operation.name)}: ${rowText(protocol, operation)},`);
        });
      writer.write(';');
    },
    {
      kind: StructureKind.Function,
      name: 'createClient',
      isExported: true,
      docs: [`A client of ${commentText(api.title)}.`],
      parameters: [{ name: 'options', type: 'ClientOptions' }],
      returnType: 'Client',
      statements: [`return ${bindingOf(protocol)} as unknown as Client;`],
    },
  ];
}
