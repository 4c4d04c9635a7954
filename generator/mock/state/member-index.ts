/** How many resources have the same values in some members: what uniqueness asks for, without looking at all of them. */
import { stringify } from '../../runtime/json.js';
import { plainOf, type Members } from './value.js';

export class MemberIndex {
  readonly #names: readonly string[];
  readonly #counts = new Map<string, number>();

  /** @param names of the members, in any order */
  constructor(names: readonly string[]) {
    this.#names = [...names].sort();
  }

  /** Whether a resource has exactly these values. */
  has(members: Members): boolean {
    const key = this.#keyOf(members);
    return key !== undefined && this.#counts.has(key);
  }

  /** A resource has come (nothing before), changed, or gone (nothing after). */
  replace(before: Members | undefined, after: Members | undefined): void {
    const [old, now] = [before, after].map((one) => (one === undefined ? undefined : this.#keyOf(one)));
    if (old === now) return;
    if (old !== undefined) this.#add(old, -1);
    if (now !== undefined) this.#add(now, 1);
  }

  #add(key: string, difference: number): void {
    const count = (this.#counts.get(key) ?? 0) + difference;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }

  /** Undefined for one that lacks a member. */
  #keyOf(members: Members): string | undefined {
    if (!this.#names.every((name) => Object.hasOwn(members, name))) return undefined;
    return stringify(plainOf(this.#names.map((name) => members[name] ?? null)));
  }
}
