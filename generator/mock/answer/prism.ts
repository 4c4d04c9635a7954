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

export interface Wish {
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

export interface Prism {
  /** @throws Error when Prism has nothing that fits the wish */
  make(operation: Operation, wish: Wish): Promise<Made>;
}

export async function createPrism(api: Api): Promise<Prism> {
  neverInvent();
  const found = await getHttpOperationsFromSpec(structuredClone(api.document) as object);
  const resources = new Map(found.map((resource) => [`${resource.method} ${resource.path}`.toLowerCase(), resource]));
  const instance: PrismHttpInstance = createInstance({ ...fixed, mock: { dynamic: false } } as IHttpConfig, {
    logger: createLogger('mock', { level: 'silent' }),
  });
  return {
    make: async (operation, wish) => {
      const resource = resources.get(`${operation.method} ${operation.key}`.toLowerCase());
      if (resource === undefined) throw new Error(`Prism does not know ${operation.id}`);
      // Prism writes into its configuration, so every call gets a fresh one.
      const mock = {
        dynamic: wish.dynamic,
        ...(wish.status === undefined ? {} : { code: wish.status }),
        ...(wish.example === undefined ? {} : { exampleKey: wish.example }),
        ...(wish.seed === undefined ? {} : { seed: wish.seed }),
        ...(wish.mediaTypes === undefined ? {} : { mediaTypes: [...wish.mediaTypes] }),
        ...(wish.dynamic ? { ignoreExamples: true } : {}),
      };
      const path = resource.path.replaceAll(/\{[^}]+\}/g, '1');
      const request = { method: resource.method as 'get', url: { path, query: {} }, headers: {} };
      const result = await instance.request(request, [resource], { ...fixed, mock } as IHttpConfig)();
      if (result._tag === 'Left') throw result.left;
      const { statusCode, headers = {}, body } = result.right.output;
      return {
        status: statusCode,
        headers,
        body: body === undefined ? '' : typeof body === 'string' && !isJson(headers) ? body : JSON.stringify(body),
      };
    },
  };
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

function isJson(headers: Readonly<Record<string, string>>): boolean {
  return /json/i.test(headers['Content-type'] ?? headers['Content-Type'] ?? headers['content-type'] ?? '');
}

/** The generator's options are global to its copy in Prism: no members with made-up names. */
function neverInvent(): void {
  const here = createRequire(import.meta.url);
  const there = createRequire(here.resolve('@stoplight/prism-http'));
  const { JSONSchemaFaker } = there('json-schema-faker') as { JSONSchemaFaker: { option(options: object): void } };
  JSONSchemaFaker.option({ fillProperties: false });
}
