/**
 * The only door to Prism. It makes the data: the documented example of a response, or one generated from its schema.
 * Which operation is meant, whether the request is right, and every refusal are decided before it is asked.
 */
import { createRequire } from 'node:module';
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpConfig,
  type PrismHttpInstance,
} from '@stoplight/prism-http';
import { createLogger } from '@stoplight/prism-core';
import type { Api, Operation } from '../../meaning/api.js';
import { digitsOf } from '../../meaning/digits.js';
import type { JsonValue } from '../../meaning/json.js';
import { withOutside } from '../../meaning/schema/outside.js';
import { excerptFor } from './excerpt.js';

type IHttpOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

interface Wish {
  readonly status?: number | undefined;
  readonly example?: string | undefined;
  readonly dynamic: boolean;
  /** Same seed, same data. */
  readonly seed?: string | undefined;
  /** Media types the caller takes, best first; any when left out. */
  readonly mediaTypes?: readonly string[] | undefined;
}

export interface Made {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface MadeValue extends Omit<Made, 'body'> {
  /** Undefined for an answer without body. */
  readonly value: JsonValue | undefined;
}

export interface Prism {
  /** @throws Error when Prism has nothing that fits the wish */
  make(operation: Operation, wish: Wish): Promise<MadeValue>;
}

export function createPrism(api: Api): Prism {
  neverInvent();
  const instance: PrismHttpInstance = createInstance({ ...fixed, mock: { dynamic: false } } as IHttpConfig, {
    logger: createLogger('mock', { level: 'silent' }),
  });
  const converted = new Map<Operation, Promise<IHttpOperation>>();
  const resourceOf = (operation: Operation): Promise<IHttpOperation> => {
    const known = converted.get(operation) ?? convert(api, operation);
    converted.set(operation, known);
    return known;
  };
  return {
    make: async (operation, wish) => {
      const resource = await resourceOf(operation);
      // Prism writes into its configuration, so every call gets a fresh one.
      const mock = {
        dynamic: wish.dynamic,
        ...(wish.status === undefined ? {} : { code: wish.status }),
        ...(wish.example === undefined ? {} : { exampleKey: wish.example }),
        ...(wish.seed === undefined ? {} : { seed: wish.seed }),
        ...(wish.mediaTypes === undefined ? {} : { mediaTypes: [...wish.mediaTypes] }),
        ...(wish.dynamic ? { ignoreExamples: true } : {}),
      };
      // Which operation is meant is known: its path, whose names Prism may not understand, is not asked about again.
      const request = { method: resource.method as 'get', url: { path: '/', query: {} }, headers: {} };
      const result = await instance.request(request, [{ ...resource, path: '/' }], { ...fixed, mock } as IHttpConfig)();
      if (result._tag === 'Left') throw result.left;
      const { statusCode, headers = {}, body } = result.right.output;
      const sent = Object.entries(headers as Readonly<Record<string, unknown>>).filter(
        ([name, value]) => value !== null && value !== undefined && name.toLowerCase() !== 'content-type',
      );
      return {
        status: statusCode,
        headers: Object.fromEntries(
          sent.map(([name, value]) => [name, typeof value === 'number' ? digitsOf(value) : String(value)]),
        ),
        value: body === undefined ? undefined : withOutside(body as JsonValue),
      };
    },
  };
}

/** Prism's own picture of one operation. Converting the whole document would cost a large one minutes. */
async function convert(api: Api, operation: Operation): Promise<IHttpOperation> {
  const excerpt = excerptFor(api, operation);
  if (excerpt === undefined) throw new Error(`The schemas of ${operation.id} are too large for Prism`);
  const found = await getHttpOperationsFromSpec(excerpt);
  const resource = found.find(({ method, path }) => method === operation.method && path === operation.key);
  if (resource === undefined) throw new Error(`Prism does not know ${operation.id}`);
  return resource;
}

/** Requests are judged by our own validator, answers by our tests. */
const fixed = {
  isProxy: false,
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
} as const;

/** The generator's options are global to its copy in Prism: no members with made-up names. */
function neverInvent(): void {
  const here = createRequire(import.meta.url);
  const there = createRequire(here.resolve('@stoplight/prism-http'));
  const { JSONSchemaFaker } = there('json-schema-faker') as { JSONSchemaFaker: { option(options: object): void } };
  JSONSchemaFaker.option({ fillProperties: false });
}
