/** Media types, as documents and messages write them. */

/** The type without its parameters, in small letters. */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}

/** JSON under any of its names: `application/json`, `text/json`, `application/problem+json`, `application/x-any-json-1.1`. */
export function isJson(mediaType: string | undefined): boolean {
  return /^(application\/json|text\/json|[\w.-]+\/[\w.+-]+\+json|application\/[\w.-]+-json-\d[\d.]*)$/.test(
    essenceOf(mediaType ?? ''),
  );
}

export function isUrlEncoded(mediaType: string): boolean {
  return essenceOf(mediaType) === 'application/x-www-form-urlencoded';
}

export function isMultipart(mediaType: string): boolean {
  return essenceOf(mediaType).startsWith('multipart/');
}

/** XML under any of its names: `application/xml`, `text/xml`, `application/atom+xml`. */
export function isXml(mediaType: string): boolean {
  return /^((application|text)\/xml|[\w.-]+\/[\w.+-]+\+xml)$/.test(essenceOf(mediaType));
}
