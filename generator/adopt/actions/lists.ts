/**
 * How lists of queries and forms are written, as far as a document shows it: by what its XML calls a list and its items, and by
 * parameters that are called like their items (`Filter.N`).
 */
import type { Operation } from '../../meaning/api.js';
import { isObject, objectOf, own, pointerTo, resolve, stringOf } from '../../meaning/json.js';
import type { JsonObject, JsonValue } from '../../meaning/json.js';
import { reaches } from '../../meaning/schema/reachability.js';
import { partsOf } from '../../meaning/schema/schema.js';
import { counted, type Found, type Proposal, type Sure } from '../proposal.js';
import { isSwagger, targetAt, type Way, type World } from '../world.js';
import { isFormWay } from './forms.js';

/** A list that a call has, and the node that says its items. */
interface List {
  readonly name: string;
  /** Of its parameter, or of the node that a declaration can stand in. */
  readonly target: string;
  readonly form?: string;
  readonly sure: Sure;
  readonly because: string;
}

export function findLists(world: World, ways: readonly Way[]): Found {
  const { document } = world.api;
  if (own(document, 'x-list-style') !== undefined) return { proposals: [], untold: [] };
  const lists = ways.flatMap(({ operation }) => [...inQuery(world, operation), ...inForm(world, operation)]);
  const proposals = new Map<string, Proposal>();
  const contradicted = new Set<string>();
  for (const { target, form, sure, because } of lists) {
    const known = proposals.get(target);
    const proposes = { 'x-list-style': { form: form ?? '' } };
    if (form === undefined || (known !== undefined && JSON.stringify(known.proposes) !== JSON.stringify(proposes)))
      contradicted.add(target);
    else proposals.set(target, known ?? { target, proposes, sure, because });
  }
  for (const target of contradicted) proposals.delete(target);
  const left = new Set(lists.filter(({ target }) => contradicted.has(target)).map(({ name }) => name));
  const [example = ''] = left;
  const what = `${counted(left.size, 'list')} (such as ${example}) may be written as ${example}.1, ${example}.member.1 or JSON, and the document does not tell: say it by x-list-style, at the root or at each.`;
  return {
    proposals: isSwagger(world) ? [] : [...proposals.values()],
    untold: left.size === 0 ? [] : [{ about: 'lists', what }],
  };
}

/** Parameters of one name are written alike, so one target is for all of them. */
function inQuery({ api: { document } }: World, { parameters }: Operation): List[] {
  return parameters
    .filter((one) => one.in === 'query' && one.mediaType === undefined && one.listStyle === undefined)
    .flatMap(({ name, schema }): List[] => {
      const list = listIn(document, schema);
      if (list === undefined) return [];
      // In pairs: of three in a row, the library that evaluates overlays leaves out the second.
      // One of the same name may be no list elsewhere; what is behind a reference, a filter does not see.
      const isOwn = own(schema, 'type') === 'array';
      const target = `$.paths.*.*.parameters[?(@.in == 'query' && @.name == ${quoted(name)}) && @.schema.type == 'array']`;
      if (!isOwn) return [{ name, target, sure: 'guess', because: '' }];
      const numbered = /^(.*[^.])\.[Nn](\..+)?$/.exec(name);
      if (numbered !== null)
        return [
          {
            name,
            target,
            form: `${numbered[1] ?? ''}.{n}${numbered[2] ?? ''}`,
            sure: 'likely',
            because: `The parameter is called ${name}.`,
          },
        ];
      return [{ name, target, ...shown(document, name, list) }];
    });
}

/** Members of forms; of others nothing is said. */
function inForm(world: World, operation: Operation): List[] {
  const { document } = world.api;
  const [content] = operation.body?.contents ?? [];
  if (content?.schema === undefined || !isFormWay(document, operation)) return [];
  const holder = resolve(document, content.schema, content.pointer);
  return Object.entries(objectOf(own(holder.value, 'properties'))).flatMap(([name, schema]): List[] => {
    const list = listIn(document, schema);
    if (list === undefined) return [];
    const at = pointerTo(holder.pointer, 'properties', name);
    // Beside a reference nothing counts.
    const place = own(schema, '$ref') === undefined ? at : resolve(document, schema, at).pointer;
    return [{ name, target: targetAt(world, place), ...shown(document, name, list) }];
  });
}

/** The parts that describe a list; undefined where none is. */
function listIn(document: JsonObject, schema: JsonValue): readonly JsonObject[] | undefined {
  const parts = partsOf(document, [schema]);
  return parts.some((part) => part['type'] === 'array') ? parts : undefined;
}

/** What its XML is called stands for what its names are: nothing else of a form is described. */
function shown(document: JsonObject, name: string, parts: readonly JsonObject[]): Omit<List, 'name' | 'target'> {
  const items = parts.flatMap((part) => (part['items'] === undefined ? [] : [part['items']]));
  const itemName = partsOf(document, items).flatMap((part) => xmlName(part) ?? [])[0];
  const list = parts.flatMap((part) => xmlName(part) ?? [])[0];
  const isFlat = parts.some((part) => own(part['xml'], 'wrapped') === false);
  const called = list === undefined || list === name ? '{name}' : list;
  const isUnsayable = items.some((item) => reaches(document, item, isDeep));
  const fact = (form: string, sure: Sure, because: string) => ({ form, sure, because });
  if (isUnsayable || (itemName === undefined && !isFlat)) return { sure: 'guess', because: '' };
  if (isFlat) {
    const item = itemName === undefined || itemName === name ? called : itemName;
    return fact(
      `${item}.{n}`,
      'likely',
      `In XML nothing stands around its items, which are called ${itemName ?? name}.`,
    );
  }
  const isIdle = itemName === undefined || /^item$/i.test(itemName) || itemName === name || itemName === list;
  return isIdle
    ? fact(`${called}.{n}`, 'guess', `Its items have no name of their own in XML.`)
    : fact(`${called}.${itemName}.{n}`, 'guess', `In XML its items are called ${itemName}.`);
}

function xmlName(node: JsonValue): string | undefined {
  return stringOf(own(own(node, 'xml'), 'name'));
}

/** Items with a list, a map, or a member of another name inside: then the list alone does not tell how all of it is written. */
const isDeep = (node: JsonValue): boolean =>
  own(node, 'type') === 'array' ||
  isObject(own(node, 'additionalProperties')) ||
  Object.entries(objectOf(own(node, 'properties'))).some(([name, one]) =>
    [one, ...(Array.isArray(own(one, 'allOf')) ? (own(one, 'allOf') as readonly JsonValue[]) : [])].some((part) => {
      const called = xmlName(part);
      return called !== undefined && called !== name;
    }),
  );

function quoted(name: string): string {
  return `'${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
