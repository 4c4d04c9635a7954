/** Security schemes of OpenAPI 2.0. */
import { isObject, own, pointerTo, stringOf, type JsonObject, type JsonValue } from '../../../meaning/json.js';
import { mapObject, without, type Conversion, type Draft } from './conversion.js';

const flows: Readonly<Record<string, string>> = {
  implicit: 'implicit',
  password: 'password',
  application: 'clientCredentials',
  accessCode: 'authorizationCode',
};
const flowKeywords = new Set(['flow', 'authorizationUrl', 'tokenUrl', 'scopes']);

export function securitySchemesOf(conversion: Conversion, value: JsonValue | undefined): Draft {
  return mapObject(value, (scheme, name) => {
    if (!isObject(scheme)) return scheme;
    if (scheme['type'] === 'basic') return { ...scheme, type: 'http', scheme: 'basic' };
    return scheme['type'] === 'oauth2' ? oauth2(conversion, scheme, name) : scheme;
  });
}

function oauth2(conversion: Conversion, scheme: JsonObject, name: string): Draft {
  const flow = flows[stringOf(scheme['flow']) ?? ''] ?? 'implicit';
  const to = pointerTo('/components/securitySchemes', name, 'flows', flow);
  conversion.moves.add(to, pointerTo('/securityDefinitions', name));
  const urls = ['authorizationUrl', 'tokenUrl'].flatMap((key) => {
    const url = own(scheme, key);
    return url === undefined ? [] : [[key, url] as const];
  });
  return {
    ...without(scheme, flowKeywords),
    flows: { [flow]: { ...Object.fromEntries(urls), scopes: own(scheme, 'scopes') ?? {} } },
  };
}
