/**
 * The Redocly CLI, one command after another in one process: loading it takes longer than rendering a page. Started by
 * redoc.ts with the CLI's main module, asked over the channel: { args, folder } → { done: true }. A command that fails ends
 * the process, as it ends the CLI.
 */
import { pathToFileURL } from 'node:url';

const [, , main] = process.argv;
const exit = process.exit.bind(process);
let commands = 0;

process.on('disconnect', () => exit(0));
process.on('message', async ({ args, folder }) => {
  process.chdir(folder);
  process.argv = [process.execPath, main, ...args];
  // The CLI ends itself when nothing is left to do, so the channel may not count as something.
  process.channel.unref();
  process.exit = (code) => {
    if (code !== 0) exit(code);
    process.channel.ref();
    process.send({ done: true });
  };
  // Another query is another module: the command line is read anew, everything that it loads is there already.
  await import(`${pathToFileURL(main).href}?command=${commands++}`);
});
