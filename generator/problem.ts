/** What the toolkit tells its user when an input is wrong: where it is, what is wrong, how to mend it. */
export interface Problem {
  /** Stable name of the kind of problem, for tests and for `--format json`. */
  readonly kind: string;
  readonly where: Place;
  /** What is wrong, with the offending value quoted. */
  readonly what: string;
  /** How to mend it, in the imperative. */
  readonly fix: string;
  /** Of a finding that is only shown: nothing fails of it. */
  readonly severity?: 'warning';
}

/** A place in the user's files. Lines and columns count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** JSON pointer inside the bundled document or inside `file`. */
  readonly pointer?: string;
  /** The lines around the place with a caret under it. */
  readonly frame?: string;
}

/** Thrown when an input cannot be used. Carries every problem found, not just the first. */
export class ProblemError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n\n'));
    this.name = 'ProblemError';
  }
}

/** Runs something that knows pointers of the bundle only; its problems come out with file and line. */
export async function locating<T>(locate: (pointer: string) => Place, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const located = error.problems.map((problem): Problem => {
      const { file, pointer } = problem.where;
      return file !== undefined || pointer === undefined ? problem : { ...problem, where: locate(pointer) };
    });
    throw new ProblemError(located);
  }
}

/** One problem as text: `file:line:column at pointer`, the message, the code frame, the fix. */
export function formatProblem({ where, what, fix }: Problem): string {
  const position = [where.file, where.line, where.column].filter((part) => part !== undefined).join(':');
  const head = [position, (where.pointer ?? '') === '' ? '' : `at ${where.pointer}`].filter(Boolean).join(' ');
  return [head, what, where.frame, `Fix: ${fix}`].filter(Boolean).join('\n');
}

/** Collects problems while a stage goes on, so that all of them are reported at once. */
export class Problems {
  readonly #found: Problem[] = [];

  add(kind: string, where: Place, what: string, fix: string): void {
    this.#found.push({ kind, where, what, fix });
  }

  get list(): readonly Problem[] {
    return this.#found;
  }

  throwIfAny(): void {
    if (this.#found.length > 0) throw new ProblemError(this.#found);
  }
}
