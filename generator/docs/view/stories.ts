/** Stories as walk-throughs: each step in words, as TypeScript with the client, and with what it is answered. */
import type { Api, Operation, Step, Story } from '../../meaning/api.js';
import { clientName } from '../../meaning/operation/calls.js';
import { jsonText } from '../../meaning/digits.js';
import { objectOf, pointerSegments, resolve, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { laidOut } from '../../emit/literal.js';
import { instanceSchema, propertyNames } from '../../meaning/schema/schema.js';
import { dataSchema, inData } from '../../meaning/declared/answer.js';
import { failureOf } from '../../meaning/declared/state.js';
import { nameIn } from '../../meaning/declared/story.js';
import { block, code, list, paragraphs } from './markdown.js';
import { errorsTag, linkTo } from './routes.js';
import { sampleServer } from '../samples/samples.js';
import type { Words } from './words.js';

/** @param baseUrl where the programs send their calls */
export function storiesPage(api: Api, words: Words, baseUrl = sampleServer(api)): string | undefined {
  if (api.stories.length === 0) return undefined;
  return paragraphs(
    words.storiesIntro,
    ...api.stories.map((story) =>
      paragraphs(
        `## ${story.summary}`,
        story.description,
        block('ts', beginning(api, story, baseUrl)),
        ...story.steps.map((step, index) => stepText(api, step, index, words)),
      ),
    ),
  );
}

/** The whole story as one program. */
export function storyProgram(api: Api, story: Story, baseUrl: string): string {
  const steps = story.steps.map((step, index) => stepCode(api, operationOf(api, step), step, index));
  return [beginning(api, story, baseUrl), ...steps].join('\n');
}

function operationOf({ operations }: Api, { call }: Step): Operation {
  const found = operations.find(({ id }) => id === call);
  if (found === undefined) throw new Error(`there is no operation ${call}`);
  return found;
}

function beginning(api: Api, { given }: Story, baseUrl: string): string {
  const values = Object.entries(given).map(([name, value]) => `const ${name} = ${laidOut(value, 'typescript')};`);
  return [
    `import { createClient, unwrap } from './generated/client.js';`,
    '',
    `const ${clientName(api)} = createClient({ baseUrl: ${laidOut(baseUrl, 'typescript')} });`,
    ...values,
  ].join('\n');
}

function stepText(api: Api, step: Step, index: number, words: Words): string {
  const operation = operationOf(api, step);
  const head = `**${index + 1}.** ${linkTo(operation)}`;
  return paragraphs(
    step.description === undefined ? head : `${head}${words.colon}${step.description}`,
    block('ts', stepCode(api, operation, step, index)),
    list(answersOf(operation, step, words), words.colon),
  );
}

function answersOf(operation: Operation, { error, answer, until }: Step, words: Words): (readonly [string, string])[] {
  if (error !== undefined) {
    const status = failureOf(operation, error)?.status ?? '';
    return [[words.answer, `${status} [${code(error)}](#${errorsTag})`]];
  }
  const said = (wanted: JsonObject) =>
    Object.entries(wanted)
      .map(([pointer, value]) =>
        value === null
          ? `${code(pointer)} ${words.isNothing}`
          : `${code(pointer)} ${words.isThere} ${code(valueText(value))}`,
      )
      .join(words.semicolon);
  return [
    [words.askedUntil, said(until)],
    [words.answer, said(answer)],
  ];
}

/** A value that was given or kept goes by its name. */
function valueText(value: JsonValue): string {
  return typeof value === 'string' ? (nameIn(value) ?? JSON.stringify(value)) : jsonText(value);
}

function stepCode(api: Api, operation: Operation, step: Step, index: number): string {
  const input = Object.keys(step.input).length === 0 && operation.input.optional ? '' : named(step.input);
  const call = `await ${clientName(api)}.${operation.name}(${input})`;
  const kept = Object.entries(step.keep);
  const result = `answer${index + 1}`;
  if (step.error !== undefined) return `const ${result} = ${call};\nif (!${result}.ok) console.log(${result}.error);`;
  const reach = (pointer: string) => accessTo(api.document, operation, pointer);
  const isAsked = Object.keys(step.until).length > 0;
  const [one] = kept;
  if (!isAsked && one !== undefined && kept.length === 1) return `const ${one[0]} = unwrap(${call})${reach(one[1])};`;
  const conditions = Object.entries(step.until).map(
    ([pointer, value]) => `${result}${compared(reach(pointer))} !== ${named(value)}`,
  );
  const loop = [
    `let ${result} = unwrap(${call});`,
    `while (${conditions.join(' || ')}) {`,
    '  await new Promise((done) => setTimeout(done, 1000));',
    `  ${result} = unwrap(${call.replaceAll('\n', '\n  ')});`,
    '}',
  ];
  const isShown = Object.keys(step.answer).length > 0;
  const once = kept.length > 0 ? `const ${result} = unwrap(${call});` : undefined;
  return [
    ...(isAsked ? loop : once !== undefined ? [once] : []),
    ...kept.map(([name, pointer]) => `const ${name} = ${result}${reach(pointer)};`),
    ...(isShown && (isAsked || once !== undefined) ? [`console.log(${result});`] : []),
    ...(isAsked || once !== undefined ? [] : [isShown ? `console.log(unwrap(${call}));` : `unwrap(${call});`]),
  ].join('\n');
}

/** What is compared may be missing. */
function compared(access: string): string {
  return access.replace(/!$/, '');
}

/** What fits behind a call on a line in the column of text. */
const width = 32;

/** A value as source, with `${name}` as the variable it stands for. */
function named(value: JsonValue): string {
  const text = laidOut(value, 'typescript')
    .replaceAll(/\b(\w+): '\$\{\1\}'/g, '$1')
    .replaceAll(/'\$\{(\w+)\}'/g, '$1');
  const flat = text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/, ([\]}])/g, ' $1');
  return flat.length <= width ? flat : text;
}

/** `/Pods/0/Name` as `.Pods[0]!.Name`, from where the client's data begin; what may be missing is said to be there. */
function accessTo(document: JsonObject, operation: Operation, pointer: string): string {
  let schema = dataSchema(document, operation) ?? {};
  return (inData(operation, pointerSegments(pointer)) ?? [])
    .map((segment) => {
      const isItem = objectOf(resolve(document, schema, '').value)['items'] !== undefined;
      const isSure = !isItem && propertyNames(document, schema, 'required').includes(segment);
      schema = instanceSchema(document, schema, [segment]) ?? {};
      return (isItem ? `[${segment}]` : `.${segment}`) + (isSure ? '' : '!');
    })
    .join('');
}
