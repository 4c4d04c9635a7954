/** A folder of the project as it was at a git ref. The only door to git; it reads and changes nothing. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The reason is one line that a user can act on. */
export class HistoryError extends Error {}

export interface History {
  /** Where the repository has its top, absolute. */
  readonly top: string;
  /** The commit that the ref names. */
  readonly commit: string;
  /** Every file below a folder, or that one file, as it was; paths from the top. */
  readonly list: (place: string) => { readonly file: string; readonly text: string }[];
}

/** @param folder inside the repository */
export function historyOf(ref: string, folder: string): History {
  const git = (args: readonly string[], cwd: string, input?: string) =>
    spawnSync('git', args, { cwd, maxBuffer: 1 << 30, ...(input === undefined ? {} : { input }) });
  const inside = git(['rev-parse', '--show-toplevel'], folder);
  if (inside.error !== undefined) throw new HistoryError('git is not installed: diff reads the old document from it.');
  if (inside.status !== 0)
    throw new HistoryError(`${folder} is in no git repository: diff reads the old document from one.`);
  const top = inside.stdout.toString().trim();
  const found = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], top);
  if (found.status !== 0)
    throw new HistoryError(
      `git knows no commit "${ref}" here: name a branch, tag or commit, and fetch it first where the clone is shallow (git fetch origin BRANCH).`,
    );
  const commit = found.stdout.toString().trim();
  const relative = (file: string) => path.relative(top, file).split(path.sep).join('/');
  return {
    top,
    commit,
    list(place) {
      const within = relative(place) === '' ? [] : ['--', relative(place)];
      const blobs = git(['ls-tree', '-r', '-z', '--full-tree', commit, ...within], top)
        .stdout.toString()
        .split('\0')
        .flatMap((line) => {
          const [, mode, id, file] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
          // Links and modules lead elsewhere.
          return mode?.startsWith('100') && id !== undefined && file !== undefined ? [{ id, file }] : [];
        });
      // One process for all of them. Its answers: `ID blob SIZE`, a line break, the bytes, a line break.
      const { stdout } = git(['cat-file', '--batch'], top, blobs.map(({ id }) => `${id}\n`).join(''));
      let at = 0;
      return blobs.map(({ file }) => {
        const start = stdout.indexOf(10, at) + 1;
        const size = Number(stdout.subarray(at, start).toString().split(' ')[2]);
        at = start + size + 1;
        return { file, text: stdout.subarray(start, start + size).toString() };
      });
    },
  };
}
