/** Do the published samples, once repaired, fit the document? And which nodes of the document do they show? */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  pointerTo,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../../generator/meaning/json.js';
import { at, bodySchema, operation, parameters, typeOf, type Operation } from './document.js';
import { folder, type Sample, type Source } from './source.js';

/** What a sample shows: a member or parameter (its pointer), its place in the sample, and the plain value, unless a placeholder. */
export interface Shown {
  readonly pointer: string;
  readonly instance: string;
  readonly value?: JsonValue;
}

export function sampleComplaints(source: Source, document: JsonObject, sample: Sample): string[] {
  const say = (what: string) =>
    `${folder}/samples, ${sample.id} (lines ${sample.lines?.join('-') ?? 'none'}): ${what} ` +
    'Let the document accept it; every published call and answer counts.';
  const call = operation(document, sample.action);
  if (call === undefined) return [say(`The document has no action ${sample.action}.`)];
  if (sample.form === 'nothing') {
    const answer = objectOf(at(document, `${call.pointer}/responses/200`).value);
    return answer['x-body-optional'] === true ? [] : [say('Nothing is answered, and x-body-optional is not set.')];
  }
  if (sample.form === 'query') return queryComplaints(document, call, sample).map(say);
  const schema = bodySchema(document, call, sample.direction);
  if (schema === undefined) return [say(`The ${sample.direction} has no schema.`)];
  const validate = validator(document, schema);
  const placeholders = sample.placeholders ?? [];
  const errors = validate(sample.value) ? [] : (validate.errors ?? []);
  return [
    ...errors
      .filter((error) => !placeholders.includes(error.instancePath))
      .map((error) => `At ${error.instancePath || 'the top'}: ${error.message ?? ''} (${error.schemaPath}).`),
    ...undeclared(document, schema, sample).map((place) => `The document does not declare ${place}.`),
  ].map(say);
}

/** Objects are open, so a member that the document has lost would still validate. */
function undeclared(document: JsonObject, schema: string, sample: Sample): string[] {
  const { value = null } = sample;
  const declared = new Set(members(document, schema, value, '', sample).map(({ instance }) => instance));
  return placesIn(value, '').filter((place) => !declared.has(place));
}

/** Every member of every object inside a value. */
function placesIn(value: JsonValue, place: string): string[] {
  if (Array.isArray(value)) return arrayOf(value).flatMap((item, index) => placesIn(item, pointerTo(place, index)));
  return Object.entries(isObject(value) ? value : {}).flatMap(([name, inner]) => {
    const here = pointerTo(place, name);
    return [here, ...placesIn(inner, here)];
  });
}

function queryComplaints(document: JsonObject, call: Operation, sample: Sample): string[] {
  const declared = parameters(document, call);
  const sent = new URLSearchParams(sample.query);
  const dispatch = objectOf(document['x-action-dispatch']);
  const selecting = [dispatch['parameter'], own(dispatch['version'], 'parameter')].map(String);
  const missing = declared.filter(
    ({ name, value }) => value['required'] === true && !sent.has(name) && !selecting.includes(name),
  );
  const wrong = [...sent].flatMap(([name, value]) => {
    const parameter = declared.find((one) => one.name === name);
    if (parameter === undefined) return [`The parameter ${name} is not declared.`];
    const schema = `${at(document, parameter.pointer).pointer}/schema`;
    const typed = ['int64', 'integer'].includes(typeOf(document, schema)) ? Number(value) : value;
    return validator(document, schema)(typed) ? [] : [`The parameter ${name} does not take ${value}.`];
  });
  return [...missing.map(({ name }) => `The parameter ${name} is required and not sent.`), ...wrong];
}

const ajvs = new WeakMap<JsonObject, Ajv2020>();

function validator(document: JsonObject, schema: string): ValidateFunction {
  const ajv = ajvs.get(document) ?? ajvFor(document);
  ajvs.set(document, ajv);
  const validate = ajv.getSchema(`document#${encodeURI(schema)}`);
  if (validate === undefined) throw new Error(`There is no schema at ${schema}.`);
  return validate as ValidateFunction;
}

/** Ajv refuses `discriminator.mapping` and does not need discriminators. */
function ajvFor(document: JsonObject): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv, ['date-time']);
  const text = JSON.stringify(document, (key, value: unknown) => (key === 'discriminator' ? undefined : value));
  return ajv.addSchema({ $id: 'document', ...(JSON.parse(text) as object) });
}

/** Every member and parameter that the samples show, with its value. */
export function shownBySamples(source: Source, document: JsonObject): Shown[] {
  return source.samples.flatMap((sample) => {
    const call = operation(document, sample.action);
    if (call === undefined) return [];
    if (sample.form === 'query') {
      const sent = new URLSearchParams(sample.query);
      return parameters(document, call)
        .filter(({ name }) => sent.has(name))
        .map(({ name, pointer }) => shown(pointer, sent.get(name) ?? '', `/${name}`, sample));
    }
    const schema = bodySchema(document, call, sample.direction);
    if (schema === undefined || sample.value === undefined) return [];
    return members(document, schema, sample.value, '', sample);
  });
}

function shown(pointer: string, value: JsonValue, instance: string, sample: Sample): Shown {
  const hasNoValue = sample.placeholders?.includes(instance) === true || isObject(value);
  return hasNoValue ? { pointer, instance } : { pointer, instance, value };
}

/** Walks a value beside its schema; a union's branch counts when it accepts the value. */
function members(document: JsonObject, schema: string, value: JsonValue, instance: string, sample: Sample): Shown[] {
  const here = at(document, schema);
  const node = objectOf(here.value);
  if (Array.isArray(value)) {
    return arrayOf(value).flatMap((item, index) =>
      members(document, `${here.pointer}/items`, item, `${instance}/${String(index)}`, sample),
    );
  }
  const parts = arrayOf(node['allOf']).map((_, index) => pointerTo(here.pointer, 'allOf', index));
  const branches = arrayOf(node['oneOf'])
    .map((_, index) => pointerTo(here.pointer, 'oneOf', index))
    .filter((branch) => validator(document, branch)(value));
  return [
    ...[...parts, ...branches].flatMap((part) => members(document, part, value, instance, sample)),
    ...Object.entries(isObject(value) ? value : {}).flatMap(([name, inner]) => {
      const isMap = isObject(node['additionalProperties']) && own(node['properties'], name) === undefined;
      const pointer = isMap
        ? pointerTo(here.pointer, 'additionalProperties')
        : pointerTo(here.pointer, 'properties', name);
      if (valueAt(document, pointer) === undefined) return [];
      const place = pointerTo(instance, name);
      return [shown(pointer, inner, place, sample), ...members(document, pointer, inner, place, sample)];
    }),
  ];
}
