/** Makes a whole document harmless for a page: every text that readers see, every address they may follow, the logo. */
import { isObject, objectOf, own, pointerTo, stringOf, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { fieldOf } from '../../meaning/document/grammar.js';
import { mapNodes } from '../../meaning/document/walk.js';
import { withoutOutside } from '../../meaning/schema/outside.js';
import type { Omission } from './omission.js';
import { sanitized, type FindPicture, type Sanitized } from './text.js';

/** An omission, and the JSON pointer of what it was left out of. */
export type Placed = Omission & { readonly pointer: string };

/** Texts that are shown letter by letter, and data. Everything else may be read as Markdown. */
const verbatim = new Set([
  ...['example', 'default', 'const', 'value'],
  ...['title', 'name', 'version', 'operationId', 'pattern', 'format', 'type', 'in', 'url', '$ref', '$id', '$anchor'],
  ...[
    '$schema',
    'style',
    'propertyName',
    'contentType',
    'contentEncoding',
    'contentMediaType',
    'openapi',
    'identifier',
  ],
]);

const addresses = new Set([
  ...[
    'url',
    'termsOfService',
    'authorizationUrl',
    'tokenUrl',
    'refreshUrl',
    'openIdConnectUrl',
    'externalValue',
    'href',
  ],
]);

/** Made by ourselves, and shown as code. */
const code = new Set(['x-codeSamples']);

export class Sanitizer {
  readonly #known = new Map<string, Sanitized>();

  constructor(private readonly find: FindPicture) {}

  /** @param told gets every omission, in the order of the document */
  document(document: JsonObject, told: (omission: Placed) => void = () => {}): JsonObject {
    const harmless = mapNodes(document, (node, pointer, kind) => {
      const entries = Object.entries(node).flatMap(([key, value]): [string, JsonValue][] => {
        const isKnown = fieldOf(kind, key) !== undefined && !key.startsWith('x-') && key !== 'scopes';
        const kept = this.#value(key, value, pointerTo(pointer, key), told, isKnown);
        return kept === undefined ? [] : [[key, kept]];
      });
      return Object.fromEntries(entries);
    });
    // Redocly follows every `$ref`, in data too.
    return withoutOutside(harmless) as JsonObject;
  }

  #value(
    key: string,
    value: JsonValue,
    pointer: string,
    told: (omission: Placed) => void,
    isKnown: boolean,
  ): JsonValue | undefined {
    if (key === 'x-logo') return this.#logo(value, pointer, told);
    if (addresses.has(key) && typeof value === 'string' && runs(value)) {
      told({ rule: 'link-omitted', what: `"${value.slice(0, 60)}" is no address that a page leads to.`, pointer });
      return undefined;
    }
    if (verbatim.has(key) || code.has(key)) return value;
    if (typeof value === 'string') return this.#text(value, pointer, told);
    // Extensions, scopes and what OpenAPI does not know are no nodes, and may be shown all the same.
    return isKnown ? value : this.#deep(value, pointer, told);
  }

  #text(value: string, pointer: string, told: (omission: Placed) => void): string {
    const known = this.#known.get(value) ?? sanitized(value, this.find);
    this.#known.set(value, known);
    for (const omission of known.omissions) told({ ...omission, pointer });
    return known.text;
  }

  #deep(value: JsonValue, pointer: string, told: (omission: Placed) => void): JsonValue {
    if (typeof value === 'string') return this.#text(value, pointer, told);
    if (Array.isArray(value)) {
      return (value as readonly JsonValue[]).map((item, index) => this.#deep(item, pointerTo(pointer, index), told));
    }
    if (!isObject(value)) return value;
    const entries = Object.entries(value).flatMap(([key, child]): [string, JsonValue][] => {
      const at = pointerTo(pointer, key);
      const kept = typeof child === 'string' ? this.#value(key, child, at, told, false) : this.#deep(child, at, told);
      return kept === undefined ? [] : [[key, kept]];
    });
    return Object.fromEntries(entries);
  }

  /** A logo that cannot be put in leaves the title, which stands beside it. */
  #logo(value: JsonValue, pointer: string, told: (omission: Placed) => void): JsonValue | undefined {
    const picture = this.find(logoAddress(value) ?? '');
    if ('omission' in picture) {
      told({ ...picture.omission, pointer });
      return undefined;
    }
    const { href, ...rest } = objectOf(value);
    const leads = typeof href === 'string' && !runs(href);
    if (href !== undefined && !leads) told({ rule: 'link-omitted', what: 'The logo leads to no address.', pointer });
    return { ...rest, url: picture.data, ...(leads ? { href } : {}) };
  }
}

/** Whether a browser would do something else with an address than to go there. */
function runs(address: string): boolean {
  // Browsers overlook what cannot be seen.
  return /^(?:javascript|data|vbscript|blob|filesystem|file|view-source):/i.test(address.replace(/[\0- ]/g, ''));
}

function logoAddress(logo: JsonValue): string | undefined {
  return stringOf(own(logo, 'url'));
}
