/**
 * Forms under a false label: documents of actions by POST that say XML of the request, because the answer is XML, where the
 * wire has a form.
 */
import type { Content, Operation } from '../../meaning/api.js';
import { essenceOf } from '../../runtime/arguments/media-type.js';
import { own, pointerSegments, pointerTo, valueAt, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { typesOf } from '../../meaning/schema/schema.js';
import { anyMember, counted, targetOf, type Found, type Proposal } from '../proposal.js';
import { membersOf } from './selectors.js';
import { isSwagger, type Way, type World } from '../world.js';

const form = 'application/x-www-form-urlencoded';

/** @param ways operations of a document whose actions are selected by its query */
export function findForms(world: World, ways: readonly Way[]): Found {
  const { document } = world.api;
  const labelled = ways.flatMap((way) => {
    const content = falselyLabelled(document, way.operation);
    return content === undefined ? [] : [{ way, content }];
  });
  if (labelled.length === 0) return { proposals: [], untold: [] };
  if (isSwagger(world))
    return {
      proposals: [],
      untold: [
        {
          about: 'forms',
          what: `${counted(labelled.length, 'body')} called XML may be forms, which OpenAPI 2.0 cannot say of the same schema.`,
        },
      ],
    };
  const asked = new Set(ways.flatMap(({ operation, action }) => (operation.method === 'get' ? [`${action}`] : [])));
  const proposals = new Map<string, Proposal>();
  const removals = new Map<string, Proposal>();
  for (const { way, content } of labelled) {
    const at = world.writtenAt(content.pointer);
    const around = pointerSegments(at).slice(0, -2);
    const schema = valueAt(world.written, at);
    if (schema === undefined) continue;
    const isAsked = asked.has(`${way.action}`);
    const because = isAsked
      ? `The same action takes its arguments from a query by GET: by POST they are a form, whatever ${content.mediaType} says.`
      : `The action stands in the query, and ${content.mediaType} describes its arguments one by one.`;
    const target = targetOf(around);
    proposals.set(target, { target, proposes: { [form]: { schema } }, sure: isAsked ? 'likely' : 'guess', because });
    const label = targetOf([...around, content.mediaType]);
    removals.set(label, {
      target: label,
      proposes: null,
      sure: isAsked ? 'likely' : 'guess',
      because: 'A form stands in its place.',
    });
  }
  return {
    proposals: [...proposals.values(), ...inOne(world, [...removals.values()])],
    untold: [],
  };
}

/** Whether an operation takes a form, by its label or whatever its label says. */
export function isFormWay(document: JsonObject, operation: Operation): boolean {
  return operation.body?.contents[0]?.kind === 'form' || falselyLabelled(document, operation) !== undefined;
}

function falselyLabelled(document: JsonObject, { body, method }: Operation): Content | undefined {
  const contents = body?.contents ?? [];
  const [content] = contents;
  if (method !== 'post' || content?.schema === undefined || contents.some(({ kind }) => kind === 'form'))
    return undefined;
  const isXml = /^(text|application)\/([\w.-]+\+)?xml$/.test(essenceOf(content.mediaType));
  return isXml && isMembers(document, content.schema) ? content : undefined;
}

function isMembers(document: JsonObject, schema: JsonValue): boolean {
  return typesOf(document, schema).includes('object') || membersOf(document, schema).length > 0;
}

/** One target for all, where it meets nothing else. */
function inOne(world: World, removals: readonly Proposal[]): Proposal[] {
  const labels = new Set(removals.map(({ target }) => /\['([^']+)'\]$/.exec(target)?.[1] ?? ''));
  const [label = ''] = labels;
  const items = Object.values(own(world.written, 'paths') ?? {}) as JsonObject[];
  const all = items.filter((item) => own(own(own(own(item, 'post'), 'requestBody'), 'content'), label) !== undefined);
  const [first] = removals;
  if (labels.size > 1 || first === undefined || all.length !== removals.length || removals.length < 2)
    return [...removals];
  return [{ ...first, target: `$.paths${anyMember}.post.requestBody.content['${label}']` }];
}
