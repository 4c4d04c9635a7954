/** The rows that are not fields: method and URL lines, and return codes. */
import { objectOf, own, stringOf, type JsonObject } from '../../../generator/meaning/json.js';
import { at, operation, operations, parameters, schemaAt, tokensOf, type Operation } from './document.js';
import type { Checked } from './rows.js';
import { folder, type Fact, type Section, type Source } from './source.js';

/** A method and URL line: the method, the path, and each query parameter with its one value. */
export function callComplaints({ document, section, row }: Checked): string[] {
  const call = operation(document, section.action ?? '');
  if (call === undefined)
    return [`The document has no action ${section.action ?? ''}. Add spec/actions/${section.action ?? ''}.yaml.`];
  const [path = '', query = ''] = (row.url ?? '').split('?');
  const dispatch = own(document['x-action-dispatch'], 'path');
  const declared = parameters(document, call);
  const sent = [...new URLSearchParams(query)];
  const want = [
    call.pointer,
    ...sent.map(([name]) => declared.find((one) => one.name === name)?.pointer ?? `no ${name}`),
  ];
  return [
    ...(row.method?.toLowerCase() === call.method
      ? []
      : [`It prints ${row.method ?? ''}, the document has ${call.method}. Correct the method.`]),
    ...(path === dispatch
      ? []
      : [`It prints the path ${path}, x-action-dispatch has ${String(dispatch)}. Correct the path.`]),
    ...sent.flatMap(([name, value]) => {
      const parameter = declared.find((one) => one.name === name);
      const tokens =
        parameter === undefined ? [] : (tokensOf(document, `${at(document, parameter.pointer).pointer}/schema`) ?? []);
      return tokens.length === 1 && tokens[0] === value
        ? []
        : [`It prints ${name}=${value}, the document allows ${tokens.join() || 'nothing'}. Correct the parameter.`];
    }),
    ...(same(row.at, want)
      ? []
      : [`\`at\` should be ${want.join(', ')}: the operation and the parameters of the URL. Correct it.`]),
  ];
}

/** A return code: a named example with that code, offered by every action (common codes) or by the section's own. */
export function codeComplaints({ document, section, table, row }: Checked): string[] {
  const name = row.name ?? row.code ?? '';
  const pointer = `/components/examples/${name}`;
  const example = objectOf(at(document, pointer).value);
  const value = objectOf(example['value']);
  const names = objectOf(document['x-errors']);
  const given = stringOf(value[stringOf(names['code']) ?? '']);
  const own = operation(document, section.action ?? '');
  const calls = table.kind === 'codes' ? operations(document) : own === undefined ? [] : [own];
  const silent = calls.filter(
    (call) => !errorsOf(document, call).some((one) => one.name === name && (row.status ?? one.status) === one.status),
  );
  return [
    ...(given === row.code
      ? []
      : [`It prints the code ${row.code ?? ''}, ${pointer} has ${given ?? 'none'}. Correct the example.`]),
    ...(same(row.at, [pointer]) ? [] : [`\`at\` should be ${pointer}. Correct it.`]),
    ...silent.map(
      (call) =>
        `${call.action} does not document ${name}${row.status === undefined ? '' : ` with status ${String(row.status)}`}. Add the example to its answers.`,
    ),
    ...templateComplaints(
      document,
      row.code ?? '',
      row.template,
      stringOf(value[stringOf(names['message']) ?? '']) ?? '',
    ),
  ];
}

/** A printed template must be the one of the violation with that code, and the one that the example fills in. */
function templateComplaints(
  document: JsonObject,
  code: string,
  template: string | undefined,
  message: string,
): string[] {
  if (template === undefined) return [];
  const pattern = new RegExp(`^${template.split('%s').map(escaped).join('.+')}$`);
  const declared = Object.values(objectOf(own(document['x-errors'], 'violations')))
    .filter((violation) => own(violation, 'code') === code && own(violation, 'status') === 400)
    .map((violation) => stringOf(own(violation, 'message')) ?? '');
  return [
    ...(pattern.test(message)
      ? []
      : [`Its template is "${template}", the example says "${message}". Correct the example.`]),
    ...(declared.some((text) => text.replaceAll(/\{\w+\}/g, '%s') === template)
      ? []
      : [`Its template "${template}" is none of x-errors. Correct the message there.`]),
  ];
}

/** Every named error example of an operation, with the status it stands under and the response that holds it. */
export function errorsOf(document: JsonObject, call: Operation): { name: string; status: number; response: string }[] {
  return Object.keys(objectOf(call.value['responses']))
    .filter((status) => /^[45]\d\d$/.test(status))
    .flatMap((status) => {
      const response = `${call.pointer}/responses/${status}`;
      const content = own(own(at(document, response).value, 'content'), 'application/json');
      return Object.keys(objectOf(own(content, 'examples'))).map((name) => ({
        name,
        status: Number(status),
        response,
      }));
    });
}

function same(one: readonly string[] = [], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Bullets repeat the call; notes name codes. Both have a place in the document. */
export function factComplaints(source: Source, document: JsonObject): string[] {
  return source.sections.flatMap((section) =>
    (section.facts ?? []).flatMap((fact) => {
      const where = `${folder}/tables/${section.section}.yaml, section ${section.section}, line ${String(fact.line)}`;
      return [...bulletComplaints(document, section, fact), ...noteComplaints(document, section, fact)].map(
        (what) => `${where}: ${what}`,
      );
    }),
  );
}

function bulletComplaints(document: JsonObject, section: Section, fact: Fact): string[] {
  if (fact.name === undefined) return [];
  const call = operation(document, section.action ?? '');
  const [pointer = ''] = fact.at ?? [];
  const node = at(document, pointer);
  const given =
    pointer === call?.pointer
      ? call.method.toUpperCase()
      : (stringOf(node.value) ?? tokensOf(document, schemaAt(document, pointer))?.join());
  return given === fact.value
    ? []
    : [
        `It prints ${fact.name}=${fact.value ?? ''}, ${pointer || 'the document'} has ${given ?? 'nothing'}. Correct it.`,
      ];
}

function noteComplaints(document: JsonObject, section: Section, fact: Fact): string[] {
  const call = operation(document, section.action ?? '');
  const offered = call === undefined ? [] : errorsOf(document, call).map(({ name }) => name);
  const codes = fact.codes ?? [];
  return [
    ...codes
      .filter((code) => !offered.includes(code))
      .map(
        (code) =>
          `It prints the code ${code}, which ${section.action ?? ''} does not document. Add the example to its answers.`,
      ),
    ...(codes.length === 0 ||
    same(
      fact.at,
      codes.map((code) => `/components/examples/${code}`),
    )
      ? []
      : ['`at` should name the examples of its codes. Correct it.']),
  ];
}
