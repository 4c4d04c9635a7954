/**
 * Watches the folder a document lies in, and every file it is made of outside that folder. New, renamed and deleted files
 * count; what we write ourselves does not.
 */
import path from 'node:path';
import { watch as chokidar } from 'chokidar';
import { isRemote } from '../read/resolver.js';

export interface Watch {
  /** The files the document is made of now. */
  follow(files: readonly string[]): void;
  close(): Promise<void>;
}

/**
 * @param spec of one on the network, only its files on this machine are watched, such as overlays
 * @param changed called once per burst of changes
 */
export function watch(spec: string, out: string, changed: () => void): Watch {
  const folder = isRemote(spec) ? undefined : path.dirname(path.resolve(spec));
  const output = path.resolve(out);
  const ignored = (file: string): boolean => {
    const inside = path.resolve(file);
    return (
      /[\\/](node_modules|\.git)([\\/]|$)/.test(inside) || inside === output || inside.startsWith(output + path.sep)
    );
  };
  // An editor that saves in two steps is waited for: a file counts when its size has been still for a moment.
  const watcher = chokidar(folder ?? [], {
    ignored,
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 20, pollInterval: 5 },
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, 10);
  });
  return {
    follow: (files) => watcher.add(files.filter((file) => folder === undefined || !file.startsWith(folder + path.sep))),
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
