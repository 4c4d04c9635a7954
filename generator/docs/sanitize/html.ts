/**
 * Which HTML a text may hold. Only what is listed here reaches a page as HTML; every tag in a text is held against it twice:
 * when the text is made harmless, and when the outcome is judged.
 */
import type { Omission } from './omission.js';

export interface Tag {
  /** As written, from `<` to `>`. */
  readonly source: string;
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** Names in lower case. The first of a name counts, as in a browser. */
  readonly attributes: ReadonlyMap<string, string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Text, lists, tables, and drawings without what animates, links to other drawings or holds HTML. */
const shown = words(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div ' +
    'dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ' +
    'ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr ' +
    'svg g path rect circle ellipse line polyline polygon text tspan desc defs lineargradient radialgradient stop ' +
    'clippath marker pattern',
);

/** Their content is shown, they are not. */
const transparent = words(
  'html head title body form fieldset legend label button select optgroup option textarea datalist output meter progress ' +
    'picture noscript template slot portal map canvas dialog marquee nobr acronym hgroup menu search',
);

/** What another page, a film or a program is put into a page with; a link leads to it instead. */
const embedding = words('iframe embed object video audio frame');

/** They show nothing by themselves. */
const silent = words('meta link base basefont bgsound source track param input keygen area frameset');

/** Shown as they are written: their content is not for readers, and nobody knows what was meant. */
const written = words('script style xmp plaintext noembed noframes applet math foreignobject use image animate set');

const attributesShown = words(
  'id class title lang dir align valign width height role tabindex colspan rowspan scope span start type value reversed ' +
    'open cite datetime name href target rel alt src border cellpadding cellspacing bgcolor color face size nowrap hidden ' +
    'xmlns viewbox fill stroke opacity transform d x y x1 x2 y1 y2 cx cy r rx ry dx dy points offset gradientunits ' +
    'gradienttransform preserveaspectratio refx refy orient markerwidth markerheight markerunits patternunits clippathunits ' +
    'fill-opacity fill-rule stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stop-color stop-opacity font-family font-size font-weight font-style text-anchor dominant-baseline ' +
    'alignment-baseline letter-spacing clip-path clip-rule marker-end marker-mid marker-start vector-effect paint-order style',
);

/** Style properties that keep what they style in its place. */
const styles =
  /^(?:color|background-color|width|max-width|min-width|height|text-align|text-decoration|vertical-align|white-space|list-style-type|(?:font|margin|padding|border|stroke|fill)(?:-[a-z-]+)?)$/;

const attribute = /\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const tag = /^<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/i;

/** The tag that begins at a place of a text, if one does. */
export function tagAt(text: string, at: number): Tag | undefined {
  const [source, slash, name = '', inside = ''] = tag.exec(text.slice(at, at + longest)) ?? [];
  if (source === undefined) return undefined;
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single, bare] of inside.matchAll(attribute)) {
    const lower = key.toLowerCase();
    if (!attributes.has(lower)) attributes.set(lower, double ?? single ?? bare ?? '');
  }
  return { source, name: name.toLowerCase(), isEnd: slash === '/', attributes };
}

/** So long may a tag be, in characters: as a picture inside a page. */
const longest = 4_000_000;

export interface Harmless {
  readonly text: string;
  readonly omissions: readonly Omission[];
}

/** What a page shows for a tag. Pictures are somebody else's: `img` is judged here as if its address were harmless. */
export function harmless(one: Tag): Harmless {
  const { source, name, isEnd } = one;
  if (shown.has(name)) return isEnd ? { text: `</${name}>`, omissions: [] } : kept(one);
  const what = `<${name}> is not put into the page`;
  const omissions: Omission[] = isEnd ? [] : [{ rule: 'html-omitted', what: `${what}${consequence(name)}.` }];
  if (transparent.has(name) || silent.has(name)) return { text: '', omissions };
  if (embedding.has(name)) return { text: isEnd ? '' : linkInstead(one), omissions };
  // Most tags that nobody knows are no HTML but a word in angle brackets.
  return { text: escaped(source), omissions: written.has(name) ? omissions : [] };
}

function consequence(name: string): string {
  if (transparent.has(name)) return '; what it holds is';
  if (embedding.has(name)) return '; a link leads to what it shows';
  return silent.has(name) ? '' : '; it is shown as it is written';
}

function kept({ source, name, attributes }: Tag): Harmless {
  const entries = [...attributes];
  const fit = entries.filter(([key, value]) => isAttribute(key, value));
  const omissions = entries
    .filter(([key, value]) => !isAttribute(key, value))
    .map(([key, value]): Omission => {
      const rule = key === 'href' ? 'link-omitted' : 'attribute-omitted';
      return { rule, what: `${key}="${value.slice(0, 60)}" of <${name}> is left out.` };
    });
  const isPlain = omissions.length === 0 && !/[<>]/.test(source.slice(1, -1)) && !/'/.test(source);
  if (isPlain) return { text: source, omissions };
  const written = fit.map(([key, value]) => ` ${spelled(source, key)}="${quotable(value)}"`).join('');
  return { text: `<${name}${written}${source.endsWith('/>') ? ' /' : ''}>`, omissions };
}

/** SVG tells capitals apart. */
function spelled(source: string, key: string): string {
  return new RegExp(`\\s(${key.replaceAll('-', '\\-')})(?=[\\s=/>])`, 'i').exec(source)?.[1] ?? key;
}

function isAttribute(key: string, value: string): boolean {
  if (!attributesShown.has(key) && !/^aria-[a-z]+$/.test(key)) return false;
  if (key === 'href' || key === 'cite') return isHarmlessLink(value);
  if (key === 'style') return value.split(';').every((rule) => rule.trim() === '' || isHarmlessStyle(rule));
  if (['src', 'title', 'alt'].includes(key) || key.startsWith('aria-')) return true;
  // References of a drawing to its own parts are the only ones that stay.
  return !/url\s*\(\s*["']?(?!#)|javascript:|&#/i.test(value);
}

function isHarmlessStyle(rule: string): boolean {
  const [, property = '', value = ''] = /^\s*([a-z-]+)\s*:(.*)$/is.exec(rule) ?? [];
  return styles.test(property.toLowerCase()) && /^[\w\s.,%#()+-]*$/.test(value) && !/url|expression|image/i.test(value);
}

/** Addresses a click may lead to. The value is as it stands in the text: no scheme may hide behind character references. */
export function isHarmlessLink(address: string): boolean {
  return /^\s*(?:$|https?:\/\/|ftps?:\/\/|mailto:|tel:|[#?/.]|[\w%~-][\w%~./@-]*(?:[?#]|$))/i.test(address);
}

function linkInstead({ name, attributes }: Tag): string {
  const address = attributes.get('src') ?? attributes.get('data') ?? '';
  if (address === '' || !isHarmlessLink(address)) return escapedText(attributes.get('title') ?? '');
  return `<a href="${quotable(address)}">${escapedText(attributes.get('title') ?? `${name}: ${address}`)}</a>`;
}

/** Tags as text. */
function escaped(source: string): string {
  return source.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Any text as text, whether what stands around it is Markdown or HTML. */
export function escapedText(text: string): string {
  return text
    .replace(/&(?![a-z]+;|#\d+;|#x[\da-f]+;)/gi, '&amp;')
    .replace(/[<>"`*_[\]|{}\\~!]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\s+/g, ' ')
    .trim();
}

function quotable(value: string): string {
  return value
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('`', '&#96;')
    .replaceAll('{%', '&#123;%');
}
