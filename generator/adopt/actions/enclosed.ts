/** Bodies that hold more than the caller's object: where that object goes, and which member names the call. */
import type { Operation } from '../../meaning/api.js';
import { onlyValueOf } from '../../meaning/operation/enclosure.js';
import { own, pointerSegments, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { propertyNames, typesOf } from '../../meaning/schema/schema.js';
import { membersOf } from './selectors.js';
import type { Untold } from '../proposal.js';

export interface Enclosed {
  /** `arguments` and `call` of the rule. */
  readonly members: JsonObject;
  readonly because: string;
  readonly untold: readonly Untold[];
}

const callNames = /^(id|(call|request|message|correlation|msg|req)[-_]?id)$/i;
const argumentNames = /^(params?|parameters|args?|arguments|data|input|payload|body|content|request)$/i;

/** @param selector what selects, as a rule names it: nothing is around the caller's object where it is no JSON pointer */
export function enclosedBy(document: JsonObject, operations: readonly Operation[], selector: string): Enclosed {
  const none: Enclosed = { members: {}, because: '', untold: [] };
  if (!selector.startsWith('/')) return none;
  const bodies = operations.flatMap(({ body, responses }) => {
    const schema = body?.contents[0]?.schema;
    return schema === undefined ? [] : [{ members: new Map(membersOf(document, schema)), schema, responses }];
  });
  // JSON-RPC 2.0 says itself where everything goes.
  const isStandard = bodies.every(({ schema }) => onlyValueOf(document, schema, 'jsonrpc') === '2.0');
  const free = new Map<string, JsonValue[]>();
  for (const { members, schema: whole } of bodies)
    for (const [name, schema] of members) {
      if (onlyValueOf(document, whole, name) !== undefined || name === pointerSegments(selector)[0]) continue;
      free.set(name, [...(free.get(name) ?? []), schema]);
    }
  const call = [...free.keys()].find(
    (name) => callNames.test(name) && isName(document, free.get(name) ?? []) && (isStandard || isEchoed(name)),
  );
  function isEchoed(name: string): boolean {
    const answers = bodies.flatMap(({ responses }) =>
      responses.filter(({ status }) => /^2/.test(status)).flatMap(({ contents }) => contents[0]?.schema ?? []),
    );
    return answers.length > 0 && answers.every((one) => membersOf(document, one).some(([each]) => each === name));
  }
  const others = [...free.keys()].filter((name) => name !== call);
  const needed = new Set(bodies.flatMap(({ schema }) => propertyNames(document, schema, 'required')));
  const holders = others.filter((name) =>
    isStandard ? name === 'params' : others.length === 1 || argumentNames.test(name),
  );
  const [holder, ...more] = holders;
  const isHolder =
    holder !== undefined &&
    more.length === 0 &&
    isObjects(document, free.get(holder) ?? []) &&
    others.every((name) => name === holder || !needed.has(name));
  const at = isHolder ? holder : isStandard && others.length === 0 ? 'params' : undefined;
  const ignored = others.filter((name) => name !== at);
  return {
    members: {
      ...(at === undefined ? {} : { arguments: pointerTo('', at) }),
      ...(call === undefined ? {} : { call: pointerTo('', call) }),
    },
    because: [
      at === undefined ? '' : isHolder ? `${at} holds everything else of the body.` : '',
      call === undefined
        ? ''
        : `${call} names the call${isStandard ? ', as in JSON-RPC 2.0' : ', in the answer as well'}.`,
    ]
      .filter(Boolean)
      .join(' '),
    untold:
      at === undefined || ignored.length === 0
        ? []
        : [
            {
              about: 'dispatch',
              what: `Callers cannot give ${ignored.join(', ')}, which ${ignored.length === 1 ? 'stands' : 'stand'} beside ${at}.`,
            },
          ],
  };
}

function isName(document: JsonObject, schemas: readonly JsonValue[]): boolean {
  return schemas.every((one) => {
    const types = typesOf(document, one);
    return types.length === 0 || types.includes('string') || types.includes('integer') || types.includes('number');
  });
}

/** Whether all of them are objects, or may be. */
function isObjects(document: JsonObject, schemas: readonly JsonValue[]): boolean {
  return schemas.every((one) => {
    const types = typesOf(document, one);
    return types.includes('object') || (types.length === 0 && own(one, 'items') === undefined);
  });
}
