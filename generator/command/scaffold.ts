/** Writes a new action: its file, from the template beside the document, and the `$ref` in the root. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { own, stringOf, type JsonValue } from '../meaning/json.js';
import { ProblemError } from '../problem.js';

export interface Scaffold {
  /** The new action file. */
  readonly file: string;
  /** The new key in `paths`. */
  readonly key: string;
}

/**
 * @param spec root of the document
 * @param action name of the new action, in PascalCase
 * @param method name of a template in `templates/` beside the document
 * @throws ProblemError when the name is taken or unfit, or there is no such template; nothing is written then
 */
export function scaffoldAction(spec: string, action: string, method: string): Scaffold {
  const home = path.dirname(spec);
  const template = path.join(home, 'templates', `${method}.yaml`);
  const file = path.join(home, 'actions', `${action}.yaml`);
  if (!/^[A-Z][A-Za-z0-9]*$/.test(action)) {
    refuse(
      spec,
      `"${action}" is no name for an action.`,
      'Write it in PascalCase, such as PauseJob: letters and digits, a capital first.',
    );
  }
  if (!existsSync(template)) {
    refuse(spec, `There is no template for the method "${method}".`, `Use one of: ${templatesIn(home).join(', ')}.`);
  }
  if (existsSync(file))
    refuse(file, `The action ${action} has a file already.`, 'Edit that file, or choose another name.');
  const text = readFileSync(spec, 'utf8');
  const root = parseDocument(text);
  const dispatch = stringOf(own(own(root.toJS() as JsonValue, 'x-action-dispatch'), 'path'));
  if (dispatch === undefined) {
    refuse(spec, 'The document has no x-action-dispatch, so it has no actions.', 'Add the path by hand.');
  }
  const key = `${dispatch}/${action}`;
  const paths = root.get('paths');
  if (!isMap(paths) || paths.flow === true || !paths.range) {
    refuse(
      spec,
      'The document has no paths, or they are not written as a block.',
      'Write paths: with one indented line a path.',
    );
  }
  if (paths.has(key)) refuse(spec, `The path ${key} stands in the document already.`, 'Choose another name.');

  // The root is edited as text, so that the author's comments and layout stay as they are.
  const end = paths.range[1];
  const reference = `  ${key}:\n    $ref: ./actions/${action}.yaml\n`;
  const before = text.slice(0, end).replace(/\n*$/, '\n');
  writeFileSync(file, fromTemplate(readFileSync(template, 'utf8'), action));
  writeFileSync(spec, before + reference + text.slice(end).replace(/^\n/, ''));
  return { file, key };
}

/** The template without its first comment, with the names in place and quotes that only the placeholders needed gone. */
function fromTemplate(template: string, action: string): string {
  const operationId = action.charAt(0).toLowerCase() + action.slice(1);
  return template
    .replace(/^#.*\n/, '')
    .replaceAll(/'\{Action\}'|\{Action\}/g, action)
    .replaceAll(/'\{action\}'|\{action\}/g, operationId);
}

function templatesIn(home: string): string[] {
  const folder = path.join(home, 'templates');
  return existsSync(folder) ? readdirSync(folder).map((name) => path.basename(name, '.yaml')) : [];
}

function refuse(file: string, what: string, fix: string): never {
  throw new ProblemError([{ kind: 'scaffold', where: { file: path.relative(process.cwd(), file) }, what, fix }]);
}
