/**
 * Limits and listed values where doubles cannot tell: they are held against the digits of what arrives. Where all numbers are
 * integers that doubles carry, Ajv's own code does the same in less time.
 */
import type { Ajv2020, AnySchemaObject, CodeKeywordDefinition, KeywordCxt } from 'ajv/dist/2020.js';
import { _, operators, str, type Code, type Name } from 'ajv/dist/compile/codegen/index.js';
import type { KeywordErrorCxt } from 'ajv/dist/types/index.js';
import { digitsOf, jsonText } from '../../meaning/digits.js';
import type { JsonValue } from '../../meaning/json.js';
import { oneOf } from '../../runtime/limits.js';

/** How to call what compiled code asks for, and where the value stands, by which its digits are known. */
export interface Asking {
  readonly call: (context: KeywordCxt, name: 'order' | 'oneOf' | 'isStep') => Name;
  readonly pointer: (context: KeywordCxt) => Code;
}

/** @param ajv with keywords of its own for these */
export function numberKeywords(ajv: Ajv2020, asking: Asking): CodeKeywordDefinition[] {
  const own = (keyword: string) => ({ ...(ajv.getKeyword(keyword) as CodeKeywordDefinition), keyword });
  const limited = Object.keys(beyond).map((keyword) => limit(asking, own(keyword)));
  return [...limited, list(asking, own('enum')), list(asking, own('const')), steps(asking)];
}

type Say = (context: KeywordErrorCxt) => Code;

const beyond = {
  minimum: operators.LT,
  maximum: operators.GT,
  exclusiveMinimum: operators.LTE,
  exclusiveMaximum: operators.GTE,
} as const;

function limit({ call, pointer }: Asking, own: CodeKeywordDefinition): CodeKeywordDefinition {
  const { code, error } = own;
  const said = error as { message: Say; params: Say };
  return {
    ...own,
    error: {
      message: (context) => said.message(spelled(context)),
      params: (context) => said.params(spelled(context)),
    },
    code: (context) => {
      const { keyword, data, schema } = context;
      if (isPlain(context, schema as number)) return code(context);
      const digits = digitsOf(schema as number);
      const nearest = Number(digits);
      const fails = beyond[keyword as keyof typeof beyond];
      const strictly = /min/i.test(keyword) ? operators.LT : operators.GT;
      const order = _`${call(context, 'order')}(${data}, ${pointer(context)}, ${digits})`;
      context.fail(
        _`${data} ${strictly} ${nearest} || ${data} === ${nearest} && ${order} ${fails} 0 || isNaN(${data})`,
      );
    },
  };
}

/** The limit as it is written, in messages. */
function spelled(context: KeywordErrorCxt): KeywordErrorCxt {
  const limit = context.schema as number;
  return digitsOf(limit) === String(limit) ? context : { ...context, schemaCode: _`${digitsOf(limit)}` };
}

function list({ call, pointer }: Asking, own: CodeKeywordDefinition): CodeKeywordDefinition {
  const valuesOf = ({ keyword, schema }: KeywordErrorCxt) =>
    (keyword === 'const' ? [schema as JsonValue] : schema) as JsonValue[];
  const isOwn = (context: KeywordErrorCxt) => !areNumbers(context, valuesOf(context));
  const { message, params } = own.error as { message: string; params: Say };
  return {
    ...own,
    error: {
      message,
      params: (context) =>
        isOwn(context)
          ? params(context)
          : _`{allowed: ${valuesOf(context)
              .map((one) => jsonText(one))
              .join(', ')}}`,
    },
    code: (context) => {
      if (isOwn(context)) return own.code(context);
      const values = jsonText(valuesOf(context));
      const code = _`${call(context, 'oneOf')}(${values})`;
      const isListed = context.gen.scopeValue('func', { key: values, ref: oneOf(values), code });
      context.fail(_`!${isListed}(${context.data}, ${pointer(context)})`);
    },
  };
}

function steps({ call, pointer }: Asking): CodeKeywordDefinition {
  // Ajv's own divides binary numbers: 19.99 would be no multiple of 0.01.
  return {
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    before: 'format',
    error: {
      message: ({ schema }) => str`must be multiple of ${stepOf(schema)}`,
      params: ({ schema }) => _`{multipleOf: ${stepOf(schema)}}`,
    },
    code: (context) =>
      context.fail(_`!${call(context, 'isStep')}(${context.data}, ${pointer(context)}, ${stepOf(context.schema)})`),
  };
}

function stepOf(schema: unknown): number | string {
  const step = schema as number;
  return digitsOf(step) === String(step) ? step : digitsOf(step);
}

/** Whether doubles decide: an integer that they carry, as the limit of integers. */
function isPlain({ parentSchema }: { readonly parentSchema?: AnySchemaObject | undefined }, limit: number): boolean {
  const types = [(parentSchema as { type?: unknown } | undefined)?.type ?? 'number'].flat();
  return !types.includes('number') && Number.isSafeInteger(limit) && digitsOf(limit) === String(limit);
}

const anywhere = { parentSchema: undefined };

/** Whether doubles do not decide about values that are or hold numbers. */
function areNumbers(
  context: { readonly parentSchema?: AnySchemaObject | undefined },
  values: readonly JsonValue[],
): boolean {
  return values.some((one) =>
    typeof one === 'number'
      ? !isPlain(context, one)
      : typeof one === 'object' && one !== null && areNumbers(anywhere, Object.values(one) as JsonValue[]),
  );
}
