/** What a contract run needs to call somebody's server: its address, the caller's values, a signer. */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Sign } from '../../contract/live/target.js';
import { readVars } from '../../contract/requests/vars.js';
import type { Api, Operation } from '../../meaning/api.js';
import { ProblemError } from '../../problem.js';
import { fromHere } from './project.js';

/** @throws ProblemError when the options do not go together, or the address is none */
export function targetOf(options: { readonly target?: string; readonly proxy?: boolean }): string | undefined {
  const { target, proxy } = options;
  if (target === undefined) {
    if (proxy === true) wrong('--proxy needs to know whom it stands before.', 'Add --target https://host.');
    return undefined;
  }
  if (!URL.canParse(target) || !/^https?:$/.test(new URL(target).protocol))
    wrong(`--target ${target} is no address of a server.`, 'Write it like https://host or http://host:8080/path.');
  return target.replace(/\/$/, '');
}

/** @throws ProblemError when the file cannot be used */
export function varsFrom(
  file: string,
  operations: Api['operations'],
): (operation: Operation) => ReturnType<ReturnType<typeof readVars>> {
  try {
    return readVars(readFileSync(fromHere(file), 'utf8'), operations);
  } catch (error) {
    return wrong(`--vars ${file} cannot be used: ${(error as Error).message}.`, 'Write names and values, `Id: 42`.');
  }
}

/** @throws ProblemError when the module cannot be loaded or exports no function */
export async function signerFrom(file: string): Promise<Sign> {
  const fix = 'Export a function by default that takes { method, url, headers, body } and gives headers.';
  const place = fromHere(file);
  if (!existsSync(place)) return wrong(`--sign ${file} is not there.`, fix);
  let loaded: Partial<Record<'default' | 'sign', unknown>>;
  try {
    loaded = (await import(pathToFileURL(place).href)) as typeof loaded;
  } catch (error) {
    return wrong(`--sign ${file} cannot be loaded: ${(error as Error).message}`, fix);
  }
  const sign = loaded.default ?? loaded.sign;
  return typeof sign === 'function' ? (sign as Sign) : wrong(`--sign ${file} exports no function.`, fix);
}

function wrong(what: string, fix: string): never {
  throw new ProblemError([{ kind: 'usage', where: {}, what, fix }]);
}
