/** Finds the translations that may lie beside a document: OpenAPI Overlays in `overlays/`, each named after its language. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface Overlay {
  /** The file's name, such as `zh-CN`. */
  readonly language: string;
  readonly file: string;
}

export function overlaysBeside(spec: string): Overlay[] {
  const folder = path.join(path.dirname(path.resolve(spec)), 'overlays');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)) : [];
  return names.sort().map((name) => ({
    language: path.basename(name, path.extname(name)),
    file: path.join(folder, name),
  }));
}
