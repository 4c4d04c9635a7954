// Generated from the OpenAPI document by openapi-action-toolkit (generator/emit/client/servers.ts in its repository). Do not edit.
// Edit the document, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** Where the API is. A call goes where `baseUrl` says, and nowhere else. */
export const servers = {
  /**
   * The public service in the region cn-east-1. The published interface names no host; this one is inferred from calls to a sister action that are published elsewhere.
   *
   * `https://open.cn-east-1.163yun.com`
   */
  cnEast1: (): string => 'https://open.cn-east-1.163yun.com',
  /**
   * The mock on your own machine.
   *
   * `http://127.0.0.1:4010`
   */
  mock: (): string => 'http://127.0.0.1:4010',
} as const;
