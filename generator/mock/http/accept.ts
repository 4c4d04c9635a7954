/** Which of several media types a caller wants, by `Accept` (RFC 9110, 12.5.1). */

interface MediaType {
  /** Lower case: `text/plain`. */
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
}

interface Range extends MediaType {
  /** 0 to 1. */
  readonly quality: number;
}

/**
 * How much a media type is wanted, from 0 (not at all) to 1.
 * @param accept the header as it was sent; without one, or with one that makes no sense, everything is wanted
 */
export function qualityOf(accept: string | undefined, mediaType: string): number {
  const ranges = rangesIn(accept ?? '');
  if (ranges.length === 0) return 1;
  const type = parsed(mediaType);
  // The most specific range that fits decides, whatever the others say.
  const fitting = ranges
    .map((range) => ({ range, fit: fitOf(range, type) }))
    .filter(({ fit }) => fit > 0)
    .sort((left, right) => right.fit - left.fit);
  return fitting[0]?.range.quality ?? 0;
}

/** 0 where the range does not cover the type; otherwise the more the more specific the range is. */
function fitOf(range: Range, type: MediaType): number {
  if (range.name === '*/*') return 1;
  if (range.name.endsWith('/*')) return type.name.startsWith(range.name.slice(0, -1)) ? 2 : 0;
  if (range.name !== type.name) return 0;
  // Text is always sent as UTF-8, whatever label a caller knows it by.
  const asked = [...range.parameters].filter(([name]) => name !== 'charset');
  return asked.every(([name, value]) => type.parameters.get(name) === value) ? 3 + asked.length : 0;
}

function rangesIn(accept: string): Range[] {
  return accept.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).flatMap((text): Range[] => {
    const { name, parameters } = parsed(text);
    if (!/^(?:\*\/\*|[\w!#$&^.+-]+\/(?:\*|[\w!#$&^.+-]+))$/.test(name)) return [];
    const { q = '1', ...rest } = Object.fromEntries(parameters);
    const quality = /^(?:0(?:\.\d*)?|1(?:\.0*)?)$/.test(q) ? Number(q) : 1;
    return [{ name, quality, parameters: new Map(Object.entries(rest)) }];
  });
}

function parsed(text: string): MediaType {
  const [name = '', ...rest] = text.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const parameters = rest.flatMap((one): [string, string][] => {
    const [, key, value = ''] = /^\s*([^=\s]+)\s*=\s*"?([^"]*?)"?\s*$/.exec(one) ?? [];
    return key === undefined ? [] : [[key.toLowerCase(), value.toLowerCase()]];
  });
  return { name: name.trim().toLowerCase(), parameters: new Map(parameters) };
}

const real: Readonly<Record<string, string>> = {
  'text/*': 'text/plain',
  'image/*': 'image/png',
  'audio/*': 'audio/mpeg',
  'video/*': 'video/mp4',
  'font/*': 'font/woff2',
  'model/*': 'model/gltf-binary',
  'message/*': 'message/rfc822',
  'multipart/*': 'multipart/mixed',
};

/** What stands in an answer's Content-Type: a range of the document is no media type. */
export function sentType(mediaType: string): string {
  const range = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return range.endsWith('/*') ? (real[range] ?? 'application/json') : mediaType;
}
