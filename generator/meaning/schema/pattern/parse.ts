/** Text of a pattern → tree. Reads ECMAScript as its engines do, and what other dialects have beyond it. */
import { readBrackets } from './brackets.js';
import { readEscape, setOf } from './escapes.js';
import { cases, foldClass } from './fold.js';
import { Reader } from './reader.js';
import {
  empty,
  literal,
  literalInBrackets,
  set,
  UntranslatableError,
  type Assertion,
  type Dialect,
  type Node,
  type Pattern,
} from './syntax.js';

/** What `(?imsx)` switches. */
interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
}

/** @throws UntranslatableError when the pattern is none, or says what ECMAScript cannot */
export function parse(text: string, dialect: Dialect): Pattern {
  return new Parser(text, dialect).pattern();
}

class Parser {
  readonly #reader: Reader;
  readonly #dialect: Dialect;
  readonly #names = new Map<string, number>();
  /** Python's `\Z` is the end, elsewhere it is also the place before a last line break. */
  readonly #isPython: boolean;
  #flags: Flags = { i: false, m: false, s: false, x: false };
  #groups = 0;

  constructor(text: string, dialect: Dialect) {
    this.#reader = new Reader(text);
    this.#dialect = dialect;
    this.#isPython = text.includes('(?P');
  }

  pattern(): Pattern {
    const node = this.#choice();
    if (!this.#reader.isAtEnd) throw new UntranslatableError('closes a group that nothing opens');
    return { node, names: this.#names };
  }

  /** Alternatives up to the end of the group; flags that are set inside end with it. */
  #choice(): Node {
    const outside = this.#flags;
    const options = [this.#sequence()];
    while (this.#reader.takes('|')) options.push(this.#sequence());
    this.#flags = outside;
    return options.length === 1 ? (options[0] ?? empty) : { kind: 'choice', options };
  }

  #sequence(): Node {
    const items: Node[] = [];
    while (!this.#reader.isAtEnd && this.#reader.peek() !== '|' && this.#reader.peek() !== ')') {
      if (this.#skips()) continue;
      const atom = this.#atom();
      if (atom !== undefined) items.push(...this.#repeated(atom));
    }
    return items.length === 1 ? (items[0] ?? empty) : { kind: 'sequence', items };
  }

  /** White space and comments under `(?x)`. */
  #skips(): boolean {
    if (!this.#flags.x) return false;
    if (/\s/.test(this.#reader.peek())) return this.#reader.take() !== '';
    if (this.#reader.peek() !== '#') return false;
    while (!this.#reader.isAtEnd && this.#reader.take() !== '\n');
    return true;
  }

  #atom(): Node[] | undefined {
    const character = this.#reader.take();
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        return [set(readBrackets(this.#reader, this.#dialect, this.#flags.i))];
      case '.':
        return [set(this.#flags.s ? '[^]' : '.')];
      case '^':
        return [assertion(this.#flags.m ? 'line-start' : 'start')];
      case '$':
        return [assertion(this.#flags.m ? 'line-end' : 'end')];
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
        throw new UntranslatableError(`repeats nothing with ${character}`);
      default:
        return [this.#literal(character)];
    }
  }

  #literal(character: string): Node {
    const all = this.#flags.i ? cases(character) : [character];
    return set(all.length === 1 ? literal(character) : `[${all.map(literalInBrackets).join('')}]`);
  }

  /** Applies the quantifier that follows to the last of several atoms. */
  #repeated(atoms: Node[]): Node[] {
    while (this.#skips());
    const bounds = this.#bounds();
    const last = atoms.at(-1);
    if (bounds === undefined || last === undefined) return atoms;
    const lazy = this.#reader.takes('?');
    const possessive = !lazy && this.#dialect === 'other' && this.#reader.takes('+');
    const repeat: Node = { kind: 'repeat', body: last, ...bounds, lazy };
    return [...atoms.slice(0, -1), possessive ? { kind: 'atomic', body: repeat } : repeat];
  }

  #bounds(): { least: number; most: number } | undefined {
    if (this.#reader.takes('*')) return { least: 0, most: Infinity };
    if (this.#reader.takes('+')) return { least: 1, most: Infinity };
    if (this.#reader.takes('?')) return { least: 0, most: 1 };
    const counted = this.#reader.match(this.#dialect === 'other' ? /^\{(\d*)(,?)(\d*)\}/ : /^\{(\d+)(,?)(\d*)\}/);
    if (counted === undefined) return undefined;
    const [text, least = '', comma = '', most = ''] = counted;
    if (least === '' && most === '') throw new UntranslatableError(`repeats ${text} times`);
    return { least: Number(least), most: comma === '' ? Number(least) : most === '' ? Infinity : Number(most) };
  }

  #escape(): Node[] {
    const letter = this.#reader.take();
    if (letter === 'b' || letter === 'B') return [assertion(letter === 'b' ? 'word' : 'no-word')];
    if (/[1-9]/.test(letter)) return [this.#numbered(letter)];
    if (letter === 'k') return [this.#named()];
    if (this.#dialect === 'other') {
      const more = this.#elsewhere(letter);
      if (more !== undefined) return more;
    }
    const escape = readEscape(letter, this.#reader, this.#dialect);
    if ('character' in escape) return [this.#literal(escape.character)];
    return [set(setOf(this.#flags.i ? { ...escape, inside: foldClass(escape.inside) } : escape))];
  }

  /** What ECMAScript does not have. */
  #elsewhere(letter: string): Node[] | undefined {
    if (letter === 'A') return [assertion('start')];
    if (letter === 'z') return [assertion('end')];
    if (letter === 'Z') return [assertion(this.#isPython ? 'end' : 'last')];
    if (letter === 'R') return [lineBreak];
    if (letter === 'Q') return [...this.#quoted()].map((character) => this.#literal(character));
    if (letter === 'E') return [];
    if (letter === 'g') {
      const to = this.#reader.match(/^\{?(\d+)\}?/)?.[1];
      if (to !== undefined) return [{ kind: 'back', to: Number(to) }];
    }
    return undefined;
  }

  #quoted(): string {
    let text = '';
    while (!this.#reader.isAtEnd && !this.#reader.takes('\\E')) text += this.#reader.take();
    return text;
  }

  #numbered(first: string): Node {
    const rest = this.#reader.match(/^\d/)?.[0] ?? '';
    return { kind: 'back', to: Number(first + rest) };
  }

  #named(): Node {
    const name = this.#reader.match(/^(?:<(\w+)>|\{(\w+)\}|'(\w+)')/);
    if (name === undefined) return this.#literal('k');
    return { kind: 'back', to: name[1] ?? name[2] ?? name[3] ?? '' };
  }

  /** The opening parenthesis is taken. */
  #group(): Node[] | undefined {
    const reader = this.#reader;
    if (reader.peek() === '*' && this.#dialect === 'other')
      throw new UntranslatableError('steers the engine with (*…)');
    if (!reader.takes('?')) return [this.#capture()];
    if (reader.takes(':')) return [this.#closed()];
    for (const [sign, behind, negative] of looks)
      if (reader.takes(sign)) return [{ kind: 'look', behind, negative, body: this.#closed() }];
    if (reader.takes('>')) return [{ kind: 'atomic', body: this.#closed() }];
    if (reader.takes('#')) return void reader.until(')');
    const name = reader.match(/^(?:P?<(\w+)>|'(\w+)')/);
    if (name !== undefined) return [this.#capture(name[1] ?? name[2])];
    const back = reader.match(/^P=(\w+)\)/)?.[1];
    if (back !== undefined) return [{ kind: 'back', to: back }];
    return this.#switched();
  }

  /** `(?i)` for the rest of the group, `(?i:…)` for what it holds. */
  #switched(): Node[] | undefined {
    const found = this.#reader.match(/^([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/);
    const [text = this.#reader.peek(), on = '', off = '', end] = found ?? [];
    if (found === undefined || /[^imsxuad]/.test(on + off) || on + off === '')
      throw new UntranslatableError(`opens a group with (?${text}, which ECMAScript has no words for`);
    const outside = this.#flags;
    const flags = { ...outside };
    for (const flag of 'imsx') {
      const name = flag as keyof Flags;
      if (on.includes(flag)) flags[name] = true;
      if (off.includes(flag)) flags[name] = false;
    }
    this.#flags = flags;
    if (end === ')') return undefined;
    const body = this.#closed();
    this.#flags = outside;
    return [body];
  }

  #capture(name?: string): Node {
    this.#groups += 1;
    const index = this.#groups;
    if (name !== undefined) this.#names.set(name, index);
    return { kind: 'group', index, body: this.#closed() };
  }

  #closed(): Node {
    const body = this.#choice();
    if (!this.#reader.takes(')')) throw new UntranslatableError('opens a group that nothing closes');
    return body;
  }
}

function assertion(at: Assertion): Node {
  return { kind: 'assertion', at };
}

const looks = [
  ['=', false, false],
  ['!', false, true],
  ['<=', true, false],
  ['<!', true, true],
] as const;

const lineBreak: Node = {
  kind: 'choice',
  options: [{ kind: 'sequence', items: [set('\\r'), set('\\n')] }, set('[\\n\\v\\f\\r\\x85\\u2028\\u2029]')],
};
