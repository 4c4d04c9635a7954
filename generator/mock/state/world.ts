/** Every resource there is, and what time does to it. Whoever asks sees it as it is at that moment. */
import type { Resource } from '../../meaning/api.js';
import type { JsonValue } from '../../meaning/json.js';
import type { Clock } from './clock.js';
import type { Surroundings } from './expression.js';
import type { Laws, Moves } from './laws.js';
import { MemberIndex } from './member-index.js';
import { readRecord, recordOf, type Recorded } from './record.js';
import type { Change, Store } from './store.js';
import { isMembers, plainOf, valueOf, type Members } from './value.js';

/** One resource. Never changed, only replaced. */
export interface Entry extends Recorded {
  readonly resource: string;
  readonly key: string;
  /** When time changes it next; never: infinity. */
  readonly due: number;
}

export interface WorldOptions {
  readonly clock: Clock;
  readonly store: Store;
  /** How long a transition takes, in milliseconds. */
  readonly transitionTime: number;
}

/** The whole world as JSON; integers that a number would round are bigints in process, digits on the wire. */
export interface Snapshot {
  readonly sequence: number;
  /** By resource, in the order of creation. `age` is the time since the last change, in milliseconds. */
  readonly resources: Readonly<Record<string, readonly { readonly age: number; readonly value: unknown }[]>>;
}

/** What is kept, or is to be, does not fit what the document declares. */
export class Misfit extends TypeError {
  constructor(
    what: string,
    readonly resource: Resource,
  ) {
    super(what);
  }
}

/** Resources that change into each other without end, at no distance in time, are left after so many changes. */
const mostAtOnce = 100;
/** Numbers begin here, so that a made one is not taken for one of an example. */
const firstNumber = 100_001;
const sequenceKey = 'sequence';
/** Beyond it, counting by one would stand still. */
const lastNumber = 2 ** 52;
/** The first moment that RFC 3339 can write. */
const earliest = Date.parse('0001-01-01T00:00:00Z');

export class World {
  readonly #entries = new Map<string, Map<string, Entry>>();
  /** By resource, those that somebody asked for. */
  readonly #indexes = new Map<string, Map<string, MemberIndex>>();
  readonly #laws: Laws;
  readonly #options: WorldOptions;
  /** What expressions ask of it. */
  readonly #inside: Surroundings = {
    now: () => this.#moment,
    next: () => this.#sequence++,
    all: (resource) => [...this.#of(resource).values()].map(({ value }) => value),
    known: (resource, members) => this.#indexOf(resource, Object.keys(members)).has(members),
  };
  /** What was there before the change that is under way, by record. */
  #before = new Map<string, Entry | undefined>();
  #sequence = firstNumber;
  #moment: number;
  /** Something may be due from here on. */
  #nextDue = Infinity;

  constructor(laws: Laws, options: WorldOptions) {
    this.#laws = laws;
    this.#options = options;
    this.#moment = options.clock.now();
    for (const name of laws.kinds.keys()) this.#entries.set(name, new Map());
    laws.inside(this.#inside, () => this.#load());
  }

  /**
   * Runs one call. All of its changes are kept, or none: when it throws, or they cannot be stored, everything is as before.
   * @param settle what time does before it; nothing, where all there is gives way
   */
  call<T>(run: () => T, settle = () => this.#settle()): T {
    return this.#laws.inside(this.#inside, () => this.#called(run, settle));
  }

  #called<T>(run: () => T, settle: () => void): T {
    const [before, sequence] = [this.#before, this.#sequence];
    try {
      this.#moment = this.#options.clock.now();
      settle();
      const result = run();
      if (this.#before.size > 0) {
        const changes = [...this.#before.keys()].map((record): Change => {
          const [resource, key] = JSON.parse(record) as [string, string];
          const entry = this.find(resource, key);
          return [record, entry === undefined ? undefined : recordOf(entry)];
        });
        this.#options.store.write([...changes, [sequenceKey, String(this.#sequence)]]);
      }
      return result;
    } catch (error) {
      for (const [record, entry] of this.#before) this.#put(record, entry);
      for (const [name, entries] of this.#entries) this.#entries.set(name, inOrder(entries));
      this.#sequence = sequence;
      this.#nextDue = -Infinity;
      throw error;
    } finally {
      before.clear();
    }
  }

  find(resource: string, key: string): Entry | undefined {
    return this.#of(resource).get(key);
  }

  /** In the order of creation. */
  list(resource: string): readonly Entry[] {
    return [...this.#of(resource).values()];
  }

  /** The key of the resource that these members identify. */
  keyOf({ within, id }: Resource, members: Members): string {
    // What is not there is no text, and no text is taken for it.
    return JSON.stringify([...within, id].map((name) => (Object.hasOwn(members, name) ? String(members[name]) : null)));
  }

  add(resource: Resource, value: Members): Entry {
    const key = this.keyOf(resource, value);
    return this.#keep(resource.name, key, this.#sequence++, value, this.#moment);
  }

  change({ resource, key, number }: Entry, value: Members): Entry {
    return this.#keep(resource, key, number, value, this.#moment);
  }

  /** Takes a resource away, and all that are below it. */
  remove(entry: Entry): void {
    this.#set(entry.resource, entry.key, undefined);
    for (const { name, parent } of this.#laws.kinds.values()) {
      if (parent?.resource !== entry.resource) continue;
      for (const child of this.list(name)) if (this.parentKey(child) === entry.key) this.remove(child);
    }
  }

  /** The key of the parent that a resource, or what is to become one, names. */
  parentKey({ resource, value }: Pick<Entry, 'resource' | 'value'>): string | undefined {
    const { parent } = this.#laws.resource(resource);
    if (parent === undefined) return undefined;
    const above = this.#laws.resource(parent.resource);
    return this.keyOf(above, { ...value, [above.id]: value[parent.by] ?? null });
  }

  /** Adds what a call did not bring, and the identifier: what every new resource begins with. */
  completed({ id, initial }: Resource, value: Members): Members {
    let self = value;
    for (const [name, expression] of Object.entries(initial)) {
      if (Object.hasOwn(self, name)) continue;
      self = { ...self, [name]: this.#laws.expressions.compile(expression)({ self }) };
    }
    return Object.hasOwn(self, id) ? self : { [id]: BigInt(this.#sequence++), ...self };
  }

  snapshot(): Snapshot {
    try {
      this.call(() => {});
    } catch {
      // What time cannot do, each call says; a copy can be taken all the same.
    }
    return {
      sequence: this.#sequence,
      resources: Object.fromEntries(
        [...this.#laws.kinds.keys()].map((name) => [
          name,
          this.list(name).map(({ value, changed }) => ({ age: this.#moment - changed, value: plainOf(value) })),
        ]),
      ),
    };
  }

  /**
   * Forgets everything and becomes what a snapshot holds.
   * @throws TypeError when no world can be like that; then nothing has changed
   */
  restore({ sequence, resources }: Snapshot): void {
    const becomes = () => {
      if (!(Number.isInteger(sequence) && sequence >= 0 && sequence <= lastNumber))
        throw new TypeError(`sequence must be an integer from 0 to ${lastNumber}`);
      for (const resource of this.#laws.kinds.values()) {
        const { name } = resource;
        for (const { key } of this.list(name)) this.#set(name, key, undefined);
        for (const { age, value: plain } of Object.hasOwn(resources, name) ? (resources[name] ?? []) : []) {
          const value = valueOf(plain as JsonValue);
          if (!isMembers(value)) throw new Misfit(`a ${name} is no object`, resource);
          if (!Number.isFinite(age)) throw new Misfit(`a ${name} has no age`, resource);
          const key = wholeKey(this, resource, value);
          if (this.find(name, key) !== undefined) throw new Misfit(`there are two ${name} ${key}`, resource);
          const changed = Math.max(this.#moment - Math.max(age, 0), earliest);
          this.#keep(name, key, this.#sequence++, value, changed);
        }
      }
      this.#sequence = Math.max(this.#sequence, sequence);
    };
    // A world that time cannot change is left this way as well.
    this.call(becomes, () => {});
  }

  #of(resource: string): Map<string, Entry> {
    const found = this.#entries.get(resource);
    if (found === undefined) throw new Error(`there is no resource ${resource}`);
    return found;
  }

  #keep(resource: string, key: string, number: number, value: Members, changed: number): Entry {
    const due = this.#dueOf(resource, value, changed);
    const entry: Entry = { resource, key, number, value, changed, due };
    this.#nextDue = Math.min(this.#nextDue, due);
    this.#set(resource, key, entry);
    return entry;
  }

  #dueOf(resource: string, value: Members, changed: number): number {
    const move = this.#moveOf(resource, value);
    return move === undefined ? Infinity : changed + move.after * this.#options.transitionTime;
  }

  #moveOf(resource: string, self: Members): Moves | undefined {
    return this.#laws.moves.get(resource)?.find(({ when }) => when({ self }) === true);
  }

  /** Lets time do what it has to until now. */
  #settle(): void {
    const now = this.#moment;
    if (now < this.#nextDue) return;
    this.#nextDue = Infinity;
    for (const name of this.#laws.kinds.keys()) {
      for (const entry of this.list(name)) {
        let one = entry;
        for (let count = 0; one.due <= now && count < mostAtOnce; count += 1) {
          this.#moment = one.due;
          const self = one.value;
          const sets = this.#moveOf(name, self)?.sets ?? [];
          const made = Object.fromEntries(sets.map(([member, value]) => [member, value({ self })]));
          one = this.#keep(name, one.key, one.number, { ...self, ...made }, one.due);
        }
        this.#nextDue = Math.min(this.#nextDue, one.due);
      }
    }
    this.#moment = now;
  }

  #set(resource: string, key: string, entry: Entry | undefined): void {
    const record = JSON.stringify([resource, key]);
    if (!this.#before.has(record)) this.#before.set(record, this.#of(resource).get(key));
    this.#put(record, entry);
  }

  #put(record: string, entry: Entry | undefined): void {
    const [resource, key] = JSON.parse(record) as [string, string];
    const before = this.#of(resource).get(key);
    for (const index of this.#indexes.get(resource)?.values() ?? []) index.replace(before?.value, entry?.value);
    if (entry === undefined) this.#of(resource).delete(key);
    else this.#of(resource).set(key, entry);
  }

  #indexOf(resource: string, names: readonly string[]): MemberIndex {
    const indexes = this.#indexes.get(resource) ?? new Map<string, MemberIndex>();
    this.#indexes.set(resource, indexes);
    const identity = JSON.stringify([...names].sort());
    const found = indexes.get(identity);
    if (found !== undefined) return found;
    const made = new MemberIndex(names);
    for (const { value } of this.#of(resource).values()) made.replace(undefined, value);
    indexes.set(identity, made);
    return made;
  }

  #load(): void {
    const found: { name: string; key: string; number: number; changed: number; value: Members }[] = [];
    const moved: Change[] = [];
    for (const [record, text] of this.#options.store.load()) {
      if (record === sequenceKey) {
        this.#sequence = Math.max(this.#sequence, Number(text));
        continue;
      }
      const [name, was] = JSON.parse(record) as [string, string];
      // What an older document declared stays where it is: a later one may declare it again.
      const resource = this.#laws.kinds.get(name);
      if (resource === undefined) continue;
      const read = readRecord(text);
      if (read === undefined) continue;
      const { number, value } = read;
      // Time that was set forward is not kept, and nothing was changed later than now.
      const changed = Math.min(read.changed, this.#moment);
      // Other members may identify it now.
      const key = wholeKey(this, resource, value);
      if (key !== was) moved.push([record, undefined], [JSON.stringify([name, key]), text]);
      found.push({ name, key, number, changed, value });
    }
    found.sort((left, right) => left.number - right.number);
    for (const { name, key, number, changed, value } of found) {
      if (this.find(name, key) !== undefined)
        throw new Misfit(`there are two ${name} ${key}`, this.#laws.resource(name));
      this.#keep(name, key, number, value, changed);
    }
    this.#before.clear();
    if (moved.length > 0) this.#options.store.write(moved);
  }
}

/** @throws Misfit when it lacks what identifies it */
function wholeKey(world: World, resource: Resource, value: Members): string {
  const lacking = [...resource.within, resource.id].find((one) => !Object.hasOwn(value, one));
  if (lacking !== undefined) throw new Misfit(`a ${resource.name} has no ${lacking}`, resource);
  return world.keyOf(resource, value);
}

function inOrder(entries: ReadonlyMap<string, Entry>): Map<string, Entry> {
  return new Map([...entries].sort(([, left], [, right]) => left.number - right.number));
}
