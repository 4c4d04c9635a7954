/** Compares two models operation by operation. */
import type { Api, Operation } from '../../meaning/api.js';
import { compareAnswers } from './answers.js';
import type { Finding } from '../finding.js';
import type { Direction } from '../rating.js';
import { compareCallbacks, compareWebhooks } from './callbacks.js';
import type { Comparison } from './comparison.js';
import { compareRequests } from './requests.js';
import { compareSecurity } from './security.js';
import { compareServers } from './servers.js';
import { ratingOf, rules, type RuleName } from '../rules.js';
import { schemasOf, type Change } from '../schemas/schemas.js';

export function compareOperations(before: Api, after: Api): Finding[] {
  const found: Finding[] = [];
  const schemas = schemasOf(before, after);
  const partners = pairsOf(before, after);
  for (const old of before.operations) {
    if (partners.has(old)) continue;
    found.push(finding({ rule: 'operation-removed', ...spot(old, old), what: `${old.id} is gone` }, [old.id]));
  }
  for (const now of after.operations) {
    const old = [...partners].find(([, partner]) => partner === now)?.[0];
    if (old === undefined) {
      found.push(finding({ rule: 'operation-added', pointer: now.pointer, what: `${now.id} is new` }, [now.id]));
      continue;
    }
    const report: Comparison['report'] = (change, direction) => found.push(finding(change, [now.id], direction));
    const pair: Comparison = { before, after, old, now, schemas, report, sent: 'request', read: 'answer' };
    compareIdentity(pair);
    compareBehaviour(pair);
    compareRequests(pair);
    compareAnswers(pair);
    compareSecurity(pair);
    compareServers(pair);
    compareCallbacks(pair);
  }
  const report: Comparison['report'] = (change, direction) => found.push(finding(change, [], direction));
  compareWebhooks({ before, after, schemas, report });
  return merged(found);
}

/** The rating and the reason come from the table. */
export function finding(change: Change, operations: readonly string[], direction?: Direction): Finding {
  const { before, after, ...rest } = change;
  const why = rules[change.rule as RuleName].why?.[direction ?? 'request'];
  return {
    rating: ratingOf(change.rule, direction),
    ...rest,
    ...(direction === undefined ? {} : { direction }),
    operations,
    ...(why === undefined ? {} : { why }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** One change of a shared schema is one finding that names all its operations. */
function merged(found: readonly Finding[]): Finding[] {
  const byKey = new Map<string, Finding>();
  for (const one of found) {
    const { rule, direction = '', pointer, oldPointer = '', before = '', after = '' } = one;
    // Inside a component, the way there differs from operation to operation.
    const words = pointer.startsWith('/components/') ? '' : one.what;
    const key = JSON.stringify([rule, direction, pointer, oldPointer, before, after, words]);
    const known = byKey.get(key);
    const operations = [...new Set([...(known?.operations ?? []), ...one.operations])];
    byKey.set(key, { ...(known ?? one), operations });
  }
  return [...byKey.values()];
}

/** Partners have the same operationId; else the same action, or method and path. */
function pairsOf(before: Api, after: Api): Map<Operation, Operation> {
  const pairs = new Map<Operation, Operation>();
  const match = (isSame: (old: Operation, now: Operation) => boolean) => {
    const taken = new Set(pairs.values());
    for (const old of before.operations) {
      if (pairs.has(old)) continue;
      const now = after.operations.find((one) => !taken.has(one) && isSame(old, one));
      if (now === undefined) continue;
      pairs.set(old, now);
      taken.add(now);
    }
  };
  match((old, now) => old.id === now.id);
  match((old, now) => call(old) === call(now));
  return pairs;
}

function compareIdentity({ old, now, report }: Comparison): void {
  const at = spot(old, now);
  // Where two names collide, each gets another one, though nobody changed it.
  if (old.id !== now.id || old.name !== now.name) {
    const [before, after] = old.id === now.id ? [old.name, now.name] : [old.id, now.id];
    report({ rule: 'operation-renamed', ...at, what: `${before} is called ${after} now`, before, after });
  }
  if (call(old) !== call(now))
    report({ rule: 'call-changed', ...at, what: `${now.id} is called otherwise`, before: call(old), after: call(now) });
  if (!old.deprecated && now.deprecated) report({ rule: 'deprecated', ...at, what: `${now.id} is deprecated` });
}

/** What the request line says, with everything that no caller may choose. */
function call({ wire }: Operation): string {
  const query = wire.query.map(([name, value]) => `${name}=${value}`).join('&');
  const headers = wire.headers.map(([name, value]) => ` ${name}: ${value}`).join('');
  // Names in the path are the caller's arguments, and rated as those.
  const path = wire.path.replace(/\{[^{}]*\}/g, '{}');
  const body = wire.body === undefined ? '' : ` ${JSON.stringify(wire.body)}`;
  return `${wire.method} ${path}${query === '' ? '' : `?${query}`}${headers}${body}`;
}

function compareBehaviour({ old, now, report }: Comparison): void {
  const at = (keyword: string) => ({
    pointer: `${now.pointer}/${keyword}`,
    oldPointer: `${old.pointer}/${keyword}`,
  });
  // Unknown is never treated as harmless.
  const unknown = { changesState: true, repeatable: false };
  const [before, after] = [old.safety ?? unknown, now.safety ?? unknown];
  const facts = [
    ['changesState', before.changesState, after.changesState],
    ['repeatable', !before.repeatable, !after.repeatable],
  ] as const;
  const said = (fact: string, isHarm: boolean) => `${fact}: ${fact === 'repeatable' ? !isHarm : isHarm}`;
  for (const [fact, was, is] of facts) {
    if (was === is) continue;
    const rule = is ? 'safety-lost' : 'safety-gained';
    const what = {
      changesState: is ? `${now.id} changes state now` : `${now.id} changes nothing now`,
      repeatable: is ? `${now.id} must not be repeated now` : `${now.id} may be repeated now`,
    }[fact];
    report({ rule, ...at('x-safety'), what, before: said(fact, was), after: said(fact, is) });
  }
  const data = { before: JSON.stringify(old.answer), after: JSON.stringify(now.answer) };
  if (data.before !== data.after)
    report({
      rule: 'answer-moved',
      ...at('x-answer'),
      what: `the data of what ${now.id} answers lie elsewhere`,
      ...data,
    });
  const pages = { before: JSON.stringify(old.pagination), after: JSON.stringify(now.pagination) };
  if (pages.before !== pages.after) {
    const isNew = pages.before === undefined;
    const what = `the pages of ${now.id} are read ${isNew ? 'one by one now' : 'otherwise'}`;
    report({ rule: isNew ? 'pagination-added' : 'pagination-changed', ...at('x-pagination'), what, ...pages });
  }
  const wait = { before: JSON.stringify(old.wait), after: JSON.stringify(now.wait) };
  if (wait.before !== wait.after) {
    const isNew = wait.before === undefined;
    const what = `the end of what ${now.id} begins is told ${isNew ? 'now' : 'otherwise'}`;
    report({ rule: isNew ? 'wait-added' : 'wait-changed', ...at('x-wait'), what, ...wait });
  }
}

function spot(old: Operation, now: Operation): { pointer: string; oldPointer: string } {
  return { pointer: now.pointer, oldPointer: old.pointer };
}
