// Copied by openapi-action-toolkit from generator/runtime/explain.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** Ajv's errors as violations: one per mistake, with its full path, in the words of the document. */
import { fieldOf, type FaultKind, type Violation } from './violation.js';

/** What is used of Ajv's errors. */
export interface Finding {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string | undefined;
  readonly data?: unknown;
}

/** Keywords that only report that something inside them failed. */
const echoes = new Set(['if', 'allOf', 'anyOf', 'oneOf', '$ref', 'contains']);

/**
 * @param base where the validated value itself stands, such as a parameter's name
 */
export function explain(errors: readonly Finding[], base: readonly string[] = []): Violation[] {
  const found = errors.filter(({ keyword }) => !echoes.has(keyword)).flatMap((error) => violationOf(error, base));
  // A union that no tag decides leaves nothing but its echo.
  const all =
    found.length > 0 ? found : errors.slice(0, 1).map((error) => violation('format', segmentsOf(error, base), error));
  const wrongType = new Set(all.filter(({ kind }) => kind === 'format').map(({ pointer }) => pointer));
  const seen = new Set<string>();
  return all.filter(({ kind, pointer, reason }) => {
    // What has the wrong type cannot also be out of range.
    if (kind === 'value' && wrongType.has(pointer)) return false;
    // One mistake, one violation: a member is missing once, and what is no integer is no 64-bit one either.
    const key = `${kind} ${pointer} ${kind === 'missing' || kind === 'format' ? '' : reason}`;
    return !seen.has(key) && seen.add(key);
  });
}

function violationOf(error: Finding, base: readonly string[]): Violation[] {
  const segments = segmentsOf(error, base);
  const { params } = error;
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired':
    case 'dependencies': {
      const missing = [...segments, String(params['missingProperty'])];
      return [{ ...violation('missing', missing, error), value: undefined, reason: 'must be present' }];
    }
    case 'type':
    case 'format':
    case 'x-int64':
    case 'contentEncoding':
    case 'contentMediaType':
      return [violation('format', segments, error)];
    case 'x-unique-by':
      return (params['items'] as readonly number[]).map((index) => {
        const property = String(params['property']);
        const data = (error.data as readonly Readonly<Record<string, unknown>>[] | undefined)?.[index]?.[property];
        return violation('duplicate', [...segments, String(index), property], { ...error, data });
      });
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const extra = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
      return [{ ...violation('value', [...segments, extra], error), reason: 'must not be there' }];
    }
    case 'propertyNames':
      return [{ ...violation('value', [...segments, String(params['propertyName'])], error) }];
    case 'enum':
      return [
        {
          ...violation('value', segments, error),
          reason: `must be one of ${allowedIn(params) ?? list(params['allowedValues'])}`,
        },
      ];
    case 'const':
      return [
        {
          ...violation('value', segments, error),
          reason: `must be ${allowedIn(params) ?? JSON.stringify(params['allowedValue'])}`,
        },
      ];
    default:
      return [violation('value', segments, error)];
  }
}

function segmentsOf(error: Finding, base: readonly string[]): string[] {
  return [
    ...base,
    ...error.instancePath
      .split('/')
      .slice(1)
      .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~')),
  ];
}

function violation(kind: FaultKind, segments: readonly string[], error: Finding): Violation {
  return {
    kind,
    field: fieldOf(segments),
    pointer: segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    value: error.data,
    reason: error.message ?? 'is not valid',
  };
}

/** Numbers with the digits of the document. */
function allowedIn({ allowed }: Finding['params']): string | undefined {
  return typeof allowed === 'string' ? allowed : undefined;
}

function list(values: unknown): string {
  return (Array.isArray(values) ? values : []).map((value) => JSON.stringify(value)).join(', ');
}
