/** Text that is read from left to right, character by character. */
import { UntranslatableError } from './syntax.js';

export class Reader {
  readonly #characters: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#characters = [...text];
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#characters.length;
  }

  peek(ahead = 0): string {
    return this.#characters[this.#at + ahead] ?? '';
  }

  /** @throws UntranslatableError at the end */
  take(): string {
    const character = this.#characters[this.#at];
    if (character === undefined) throw new UntranslatableError('ends in the middle');
    this.#at += 1;
    return character;
  }

  /** Takes a text if it stands here. */
  takes(text: string): boolean {
    const wanted = [...text];
    if (!wanted.every((character, index) => this.peek(index) === character)) return false;
    this.#at += wanted.length;
    return true;
  }

  /** Takes what an expression matches from here on, within some characters; undefined when it does not. */
  match(expression: RegExp, within = 80): RegExpExecArray | undefined {
    const found = expression.exec(this.#characters.slice(this.#at, this.#at + within).join(''));
    if (found === null) return undefined;
    this.#at += [...found[0]].length;
    return found;
  }

  /** Everything up to a text, which is taken as well. */
  until(end: string): string {
    let taken = '';
    while (!this.takes(end)) taken += this.take();
    return taken;
  }
}
