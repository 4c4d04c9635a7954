/** The toolkit's own version, from the package.json above this file, wherever the compiled files lie. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packageName = 'openapi-action-toolkit';

export function toolkitVersion(folder = path.dirname(fileURLToPath(import.meta.url))): string {
  const file = path.join(folder, 'package.json');
  if (existsSync(file)) {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
    if (name === packageName && version !== undefined) return version;
  }
  const parent = path.dirname(folder);
  return parent === folder ? 'unknown' : toolkitVersion(parent);
}
