/** The small documents of SDKs, without an SDK: what is generated of each compiles under strict. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { write } from '../../generator/build/output.js';
import { strictFaults } from '../strict.js';
import { made } from './document.js';

const folders = readdirSync('test/sdks').filter((name) => existsSync(`test/sdks/${name}/openapi.yaml`));
// Inside the project, so that what generated code imports is found.
const scratch = path.resolve('node_modules/.cache/sdks');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(folders)('%s', (name) => {
  it('generates code that compiles under the strictest settings', async () => {
    const { files } = await made(name);
    const folder = path.join(scratch, name);
    mkdirSync(folder, { recursive: true });
    write(files, folder);
    const code = files.filter((file) => file.path.endsWith('.ts')).map((file) => path.join(folder, file.path));
    expect(strictFaults(code)).toEqual([]);
  });
});
