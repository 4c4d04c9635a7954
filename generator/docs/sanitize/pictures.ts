/** The pictures that texts name: read from files below the document's folder, or fetched where that is allowed, each once. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { RuleId } from '../../finding.js';
import type { Omission } from './omission.js';
import type { Picture } from './text.js';

export interface Reach {
  /** The root document's folder, absolute; pictures below it are put in. Without it no file is. */
  readonly folder?: string;
  /** What else may be put in: every file of this machine, or what addresses on the network lead to as well. */
  readonly references?: 'folder' | 'files' | 'remote';
  /** What was fetched by earlier builds, by address. */
  readonly fetched?: Map<string, Promise<Picture>>;
}

/** The largest picture, and all pictures together, in bytes. */
const most = { one: 512 * 1024, all: 2 * 1024 * 1024 };

/** How long a picture may take to arrive, in milliseconds. */
const patience = 10_000;

export class Pictures {
  readonly #found = new Map<string, Picture>();
  readonly #files = new Map<string, string>();
  readonly #fetched: Map<string, Promise<Picture>>;
  #bytes = 0;

  constructor(private readonly reach: Reach) {
    this.#fetched = reach.fetched ?? new Map<string, Promise<Picture>>();
  }

  /** Absolute paths of the files that were put in. */
  get files(): string[] {
    return [...this.#files.values()];
  }

  /**
   * Gets a picture ready for `find`.
   * @param folder the folder of the file that names it
   */
  async prepare(address: string, folder: string | undefined): Promise<void> {
    if (/^(?:https?:)?\/\//i.test(address)) {
      if (this.#found.has(address)) return;
      const found =
        this.reach.references === 'remote' ? await this.#fetch(address) : outside(address, 'is on the network');
      this.#keep(address, found);
    } else if (!/^[a-z][a-z\d+.-]+:/i.test(address)) this.#keep(address, this.#read(address, folder));
  }

  /** What `prepare` found. */
  readonly find = (address: string): Picture => {
    const known = this.#found.get(address);
    if (known !== undefined) return known;
    if (!/^data:/i.test(address)) return outside(address, 'is no file below the folder of the document');
    const isPicture = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)(?:;[\w=-]+)*,[\w+/=%.~*()!'-]*$/i.test(
      address,
    );
    const isSmall = address.length < (most.one * 4) / 3 + 100;
    if (isPicture && isSmall) return { data: address.replaceAll("'", '%27') };
    return left('picture-unusable', address, isPicture ? 'is too large' : 'is not of a kind that pages show');
  };

  #keep(address: string, found: Picture): void {
    if (this.#found.has(address)) return;
    if ('data' in found) this.#bytes += found.data.length * 0.75;
    const isTooMuch = 'data' in found && this.#bytes > most.all;
    this.#found.set(address, isTooMuch ? left('picture-unusable', address, 'is too much beside all others') : found);
  }

  #read(address: string, folder: string | undefined): Picture {
    const home = this.reach.folder;
    if (home === undefined) return outside(address, 'is a file, and nobody says where the document lies');
    const name = decoded(address.replace(/[?#].*$/s, ''));
    const places = name.startsWith('/')
      ? [path.join(home, name)]
      : [folder ?? home, home].map((one) => path.join(one, name));
    const file = places.find((place) => existsSync(place) && statSync(place).isFile());
    const isBelow = (place: string) => !path.relative(home, place).startsWith('..');
    if (file === undefined) {
      const isThere = places.some(isBelow) || this.reach.references !== undefined;
      return isThere
        ? left('picture-missing', address, 'is not there')
        : outside(address, 'is outside the folder of the document');
    }
    const isReal = !path.relative(realpathSync(home), realpathSync(file)).startsWith('..');
    if (!isReal && (this.reach.references ?? 'folder') === 'folder')
      return outside(address, 'is outside the folder of the document');
    const known = this.#files.get(address);
    if (known !== undefined && known !== file) return this.#twoMeant(address);
    this.#files.set(address, file);
    if (statSync(file).size > most.one) return left('picture-unusable', address, 'is too large');
    return embedded(address, readFileSync(file));
  }

  /** Texts are told apart by what they say, so one address has to mean one file. */
  #twoMeant(address: string): Picture {
    const picture = left('picture-unusable', address, 'means another file in another folder');
    this.#found.set(address, picture);
    return picture;
  }

  #fetch(address: string): Promise<Picture> {
    const known = this.#fetched.get(address);
    if (known !== undefined) return known;
    const picture = fetched(address).catch((error: unknown) =>
      left('picture-missing', address, `cannot be fetched (${error instanceof Error ? reason(error) : String(error)})`),
    );
    this.#fetched.set(address, picture);
    return picture;
  }
}

function reason(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

async function fetched(address: string): Promise<Picture> {
  const url = address.startsWith('//') ? `https:${address}` : address;
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience), credentials: 'omit' });
  if (!answer.ok) return left('picture-missing', address, `is answered with ${answer.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (answer.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    parts.push(part);
    size += part.length;
    if (size > most.one) return left('picture-unusable', address, 'is too large');
  }
  return embedded(address, Buffer.concat(parts));
}

function embedded(address: string, bytes: Buffer): Picture {
  const kind = kindOf(bytes);
  if (kind === undefined) return left('picture-unusable', address, 'is not of a kind that pages show');
  return { data: `data:image/${kind};base64,${bytes.toString('base64')}` };
}

/** What the bytes say, whatever the name says. */
function kindOf(bytes: Buffer): string | undefined {
  const begin = bytes.toString('latin1', 0, 12);
  if (begin.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (begin.startsWith('\xFF\xD8\xFF')) return 'jpeg';
  if (/^GIF8[79]a/.test(begin)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(begin)) return 'webp';
  if (/^[^]{4}ftypavi[fs]/.test(begin)) return 'avif';
  const text = bytes.toString('utf8', 0, 1024).replace(/^\uFEFF/, '');
  return /^\s*(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(text)
    ? 'svg+xml'
    : undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function outside(address: string, why: string): Picture {
  return left('picture-outside', address, why);
}

function left(rule: RuleId, address: string, why: string): Picture {
  const what = address.trim() === '' ? 'The picture has no address.' : `The picture "${address.slice(0, 120)}" ${why}.`;
  const omission: Omission = { rule, what };
  return { omission };
}
