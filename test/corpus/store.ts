/**
 * Results, one a line, written as they come: what was interrupted goes on where it stopped. A file for each state of the
 * toolkit; peers have one, since their results depend on their version alone.
 */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './result.js';

interface Line {
  /** Hash of the document's bytes: the same bytes under another name are the same document. */
  readonly hash: string;
  /** A stage, or for peers `name version: stage`. */
  readonly stage: string;
  readonly outcome: Outcome;
}

export class Store {
  readonly #known = new Map<string, Outcome>();
  /** Of an earlier state: only what passed, and only as long as nothing newer is there. */
  readonly #earlier = new Map<string, Outcome>();

  constructor(private readonly file: string) {
    mkdirSync(path.dirname(file), { recursive: true });
    // The next line must not be written onto half of one.
    if (existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n')) appendFileSync(file, '\n');
    for (const { hash, stage, outcome } of linesOf(file)) this.#known.set(keyOf(hash, stage), outcome);
  }

  get(hash: string, stage: string): Outcome | undefined {
    return this.#known.get(keyOf(hash, stage)) ?? this.#earlier.get(keyOf(hash, stage));
  }

  put(hash: string, stage: string, outcome: Outcome): void {
    this.#known.set(keyOf(hash, stage), outcome);
    appendFileSync(this.file, `${JSON.stringify({ hash, stage, outcome } satisfies Line)}\n`);
  }

  /** Forgets these stages of these documents, in this state. */
  forget(hashes: ReadonlySet<string>, stages: ReadonlySet<string>): void {
    const left = linesOf(this.file).filter(({ hash, stage }) => !hashes.has(hash) || !stages.has(stage));
    this.#known.clear();
    for (const { hash, stage, outcome } of left) this.#known.set(keyOf(hash, stage), outcome);
    writeFileSync(this.file, left.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }

  /** Takes over what passed in this state or last in one before it; everything else is run again. */
  takeOver(): void {
    const folder = path.dirname(this.file);
    const before = readdirSync(folder)
      .map((name) => path.join(folder, name))
      .filter((file) => file !== this.file)
      .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
    for (const { hash, stage, outcome } of before.flatMap(linesOf)) {
      if (outcome.passed) this.#earlier.set(keyOf(hash, stage), outcome);
      else this.#earlier.delete(keyOf(hash, stage));
    }
    for (const [key, { passed }] of this.#known) if (!passed) this.#known.delete(key);
  }
}

function keyOf(hash: string, stage: string): string {
  return `${hash} ${stage}`;
}

/** The last line may be half of one: the process was killed while it wrote. */
function linesOf(file: string): Line[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        return [JSON.parse(text) as Line];
      } catch {
        return [];
      }
    });
}
