/** `npm run new -- Name --method get`: an action to fill in, valid from the start. */
import { scaffoldAction } from './scaffold.js';
import { invocation } from './terminal/invocation.js';
import { onThisMachine, projectOf, shown, type ProjectOptions } from './options/project.js';

export async function newAction(
  action: string,
  options: ProjectOptions & { readonly method: string },
): Promise<number> {
  const spec = onThisMachine(projectOf(options).spec, 'new');
  const { file, key } = scaffoldAction(spec, action, options.method.toLowerCase());
  console.log(`wrote ${shown(file)} and put ${key} into ${shown(spec)}`);
  console.log(
    `Next: fill in the texts marked "Fill in", add parameters and errors, then run ${invocation('lint')} and ${invocation('generate')}.`,
  );
  return 0;
}
