/**
 * A data file as bytes: a head, two marks of the end, and records, each with its length, its number and a checksum.
 *
 *     0       openapi-mock-data 0001 CHECKSUM\n
 *     4,096   mark: turn, end, count, checksum      one of the two is written at a time, each on a page of its own,
 *     8,192   mark                                  so that one is whole whatever happens
 *     12,288  record: sign, length, checksum, number, and the changes of one call as JSON
 *             record …
 *
 * A mark names an end that is on the disk. Before it every record must be whole, or the file is damaged. Behind it stands what a
 * process was writing when it ended: records that are whole count, and the first that is not ends the file.
 */
import { crc32 } from 'node:zlib';
import type { Change } from '../state/store.js';

/** What one call changed in one world; without changes the world is forgotten. */
export interface Entry {
  readonly world: string;
  readonly changes?: readonly Change[];
}

/** An end that is known to be on the disk, and how many records stand before it. */
export interface Mark {
  /** Counts marks: the later one counts. */
  readonly turn: number;
  readonly end: number;
  readonly count: number;
}

const page = 4096;
/** Where records begin. */
export const firstRecord = 3 * page;
const version = 1;
const kind = 'openapi-mock-data ';
const headPattern = new RegExp(`^${kind}(\\d{4}) ([\\da-f]{8})\n$`);
const headLength = kind.length + 14;

/** No text in UTF-8 holds it, so records are found again behind damaged ones. */
const sign = Buffer.from([0xff, 0x6d, 0x6b, 0xfe]);
const recordHead = 18;
/** Behind the checksum: what it is of, besides the length before it. */
const summedFrom = 12;

/** The bytes before the first record of a new file. */
export function headOf(mark: Mark): Buffer {
  const bytes = Buffer.alloc(firstRecord);
  bytes.write(textOfHead(version), 'latin1');
  writtenMark(mark).copy(bytes, placeOf(mark));
  return bytes;
}

function textOfHead(number: number): string {
  const text = `${kind}${String(number).padStart(4, '0')}`;
  return `${text} ${crc32(text).toString(16).padStart(8, '0')}\n`;
}

/** Where a mark of this turn stands: never where the one before does. */
export function placeOf({ turn }: Pick<Mark, 'turn'>): number {
  return page * (1 + (turn % 2));
}

const markLength = 28;

export function writtenMark({ turn, end, count }: Mark): Buffer {
  const bytes = Buffer.alloc(markLength);
  [turn, end, count].forEach((one, index) => bytes.writeDoubleLE(one, 8 * index));
  bytes.writeUInt32LE(crc32(bytes.subarray(0, markLength - 4)), markLength - 4);
  return bytes;
}

/** Those that are whole, the later one first. */
function marksIn(bytes: Buffer): Mark[] {
  return [page, 2 * page].flatMap((place) => markAt(bytes, place) ?? []).sort((left, right) => right.turn - left.turn);
}

function markAt(bytes: Buffer, place: number): Mark | undefined {
  const own = bytes.subarray(place, place + markLength);
  if (own.length < markLength || own.readUInt32LE(markLength - 4) !== crc32(own.subarray(0, markLength - 4))) return;
  const [turn = 0, end = 0, count = 0] = [0, 8, 16].map((at) => own.readDoubleLE(at));
  return { turn, end, count };
}

/** @param number counts the records of a file, from 1 */
export function recordOf({ world, changes }: Entry, number: number): Buffer {
  const text = JSON.stringify(
    changes === undefined ? [world] : [world, changes.map(([key, one]) => [key, one ?? null])],
  );
  const length = Buffer.byteLength(text);
  const bytes = Buffer.allocUnsafe(recordHead + length);
  sign.copy(bytes);
  bytes.writeUInt32LE(length, 4);
  bytes.writeUIntLE(number, summedFrom, 6);
  bytes.write(text, recordHead);
  bytes.writeUInt32LE(sumOf(bytes), 8);
  return bytes;
}

/** Of the length, the number and the text. */
function sumOf(record: Buffer): number {
  return crc32(record.subarray(summedFrom), crc32(record.subarray(4, 8)));
}

interface Found {
  readonly entry: Entry;
  readonly number: number;
  /** Where the next one begins. */
  readonly next: number;
}

/** The record that begins there, when it is whole. */
function recordAt(bytes: Buffer, at: number): Found | undefined {
  if (at + recordHead > bytes.length || bytes.compare(sign, 0, sign.length, at, at + sign.length) !== 0)
    return undefined;
  const next = at + recordHead + bytes.readUInt32LE(at + 4);
  if (next > bytes.length) return undefined;
  const record = bytes.subarray(at, next);
  if (record.readUInt32LE(8) !== sumOf(record)) return undefined;
  const entry = entryIn(record.toString('utf8', recordHead));
  return entry === undefined ? undefined : { entry, number: record.readUIntLE(summedFrom, 6), next };
}

function entryIn(text: string): Entry | undefined {
  try {
    const [world, changes] = JSON.parse(text) as [string, [string, string | null][] | undefined];
    if (changes === undefined) return { world };
    return { world, changes: changes.map(([key, one]) => [key, one ?? undefined]) };
  } catch {
    return undefined;
  }
}

export interface Whole {
  readonly is: 'whole';
  readonly entries: readonly Entry[];
  /** Where the next record goes. */
  readonly end: number;
  /** Of the file, with what is behind the end. */
  readonly length: number;
  readonly mark: Mark;
}

export type Read =
  | Whole
  | { readonly is: 'damaged'; readonly what: string }
  | { readonly is: 'foreign' }
  | { readonly is: 'of another version'; readonly version: number };

/** Reads a file as it was found. Whatever stands in it, it is one of these. */
export function readFile(bytes: Buffer): Read {
  const damaged = (what: string): Read => ({ is: 'damaged', what });
  const text = bytes.toString('latin1', 0, headLength);
  const [, number] = headPattern.exec(text) ?? [];
  if (number === undefined || text !== textOfHead(Number(number))) {
    // Whoever cut or overwrote it left something that only such a file has.
    const isOurs = text !== '' && text.startsWith(kind.slice(0, text.length));
    return isOurs || marksIn(bytes).length > 0 || bytes.includes(sign)
      ? damaged('its first bytes are not as they were written')
      : { is: 'foreign' };
  }
  if (Number(number) !== version) return { is: 'of another version', version: Number(number) };
  const [mark] = marksIn(bytes);
  if (mark === undefined) return damaged('neither of its marks says where it ends');
  if (bytes.length < mark.end)
    return damaged(`it ends at byte ${said(bytes.length)}, and ${said(mark.end)} had been written`);
  const entries: Entry[] = [];
  let at = firstRecord;
  for (;;) {
    const found = recordAt(bytes, at);
    if (found?.number !== entries.length + 1) break;
    entries.push(found.entry);
    at = found.next;
  }
  if (at < mark.end || entries.length < mark.count)
    return damaged(
      `record ${said(entries.length + 1)} of ${said(mark.count)}, at byte ${said(at)}, is not as it was written`,
    );
  return { is: 'whole', entries, end: at, length: bytes.length, mark };
}

function said(number: number): string {
  return number.toLocaleString('en');
}

export interface Salvaged {
  readonly entries: readonly Entry[];
  /** Numbers of records that are not whole, as far as it can be known how many there were. */
  readonly lost: readonly number[];
}

/** Every record that is whole, wherever it stands. */
export function salvaged(bytes: Buffer): Salvaged {
  const found = new Map<number, Entry>();
  for (let at = bytes.indexOf(sign); at !== -1;) {
    const one = recordAt(bytes, at);
    if (one !== undefined && !found.has(one.number)) found.set(one.number, one.entry);
    at = bytes.indexOf(sign, one === undefined ? at + 1 : one.next);
  }
  const last = [...found.keys()].reduce((most, one) => Math.max(most, one), marksIn(bytes)[0]?.count ?? 0);
  const lost = Array.from({ length: last }, (_, index) => index + 1).filter((one) => !found.has(one));
  const inOrder = [...found].sort(([left], [right]) => left - right);
  return { entries: inOrder.map(([, entry]) => entry), lost };
}
