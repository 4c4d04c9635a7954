/** Right calls that a server refuses though nothing is wrong with it: it does not know the data, or the caller. */
import type { Operation } from '../../meaning/api.js';
import { labelOf } from '../../meaning/declared/dispatch.js';
import { own, type JsonValue } from '../../meaning/json.js';
import type { CallInput } from '../../meaning/operation/wire.js';
import type { Gap } from '../gap.js';
import { shortened } from '../checks/judge.js';
import type { Vars } from '../requests/cases.js';
import type { Session } from '../session.js';
import type { RawAnswer } from './send.js';

/** @param known values that the caller gave or the server itself named: what is refused of them is the server's fault */
export function missingFor(
  session: Session,
  operation: Operation,
  input: CallInput,
  answer: RawAnswer,
  known: Vars,
): Gap | undefined {
  const { status } = answer;
  const action = labelOf(operation);
  if ((status === 401 || status === 403) && asksForCredentials(operation) && (session.secretHeaders ?? []).length === 0)
    return {
      action,
      why: `it asks for credentials (${status}): ${operation.security.map((all) => all.map(({ name }) => name).join(' and ')).join(' or ')}`,
      help: "give them with --header, such as --header 'Authorization: Bearer …', or with --sign",
    };
  if (status !== 404 && status !== 410) return undefined;
  const unknown = assumed(operation, input).filter(([name]) => !Object.hasOwn(known, name));
  if (unknown.length === 0) return undefined;
  const said = unknown.map(([name, value]) => `${name} ${shortened(value)}`).join(', ');
  const entry = unknown.map(([name]) => `${name}: …`).join(', ');
  return {
    action,
    why: `test data is missing: the server does not know ${said} (${status})`,
    help: `give what it knows with --vars, \`${operation.id}: { ${entry} }\``,
  };
}

/** Every alternative asks for something. */
export function asksForCredentials({ security }: Operation): boolean {
  return security.length > 0 && security.every((schemes) => schemes.length > 0);
}

/** Arguments that name something: those of the path, those that must be there, and members of the body called like an id. */
function assumed(operation: Operation, input: CallInput): [string, JsonValue][] {
  const given = operation.parameters.flatMap(({ name, in: place, required }): [string, JsonValue][] => {
    const value = input[place]?.[name];
    const isNaming = place === 'path' || required || isId(name);
    return isNaming && value !== undefined && typeof value !== 'bigint' ? [[name, value]] : [];
  });
  const inBody = Object.keys((input.body ?? {}) as object).filter(isId);
  return [...given, ...inBody.map((name): [string, JsonValue] => [name, own(input.body, name) ?? null])];
}

function isId(name: string): boolean {
  return /(^|[a-z_-])(id|Id|ID)s?$/.test(name);
}
