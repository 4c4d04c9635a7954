#!/usr/bin/env node
/** Arguments in, exit code out: 0 fine, 1 the answer is no (drift, findings), 2 wrong use or a broken document. */
import v8 from 'node:v8';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { AdoptOptions } from './command/adopt.js';
import type { DiffOptions } from './command/diff.js';
import type { MockCommandOptions } from './command/mock.js';
import type { StartOptions } from './command/start.js';
import type { ContractOptions } from './command/contract.js';
import { formats } from './diff/report/formats.js';
import { phases, type Phase } from './contract/phases.js';
import { invocation } from './command/terminal/invocation.js';
import { coloured } from './command/terminal/progress.js';
import { toolkitVersion } from './command/terminal/version.js';
import type { HostHeader } from './read/network/fetch.js';
import { v8Flags } from './start/v8-flags.js';
import { ProblemError } from './problem.js';

// The libraries' own telemetry and update notices have no business here.
process.env['REDOCLY_TELEMETRY'] = 'off';
process.env['REDOCLY_SUPPRESS_UPDATE_NOTICE'] = 'true';

const program = new Command('openapi-action-toolkit')
  .description('One OpenAPI document in; types, client, documentation, mock and contract checks out.')
  .showHelpAfterError('(add --help for what the command takes)')
  .showSuggestionAfterError()
  .version(toolkitVersion())
  .exitOverride();

/** Commands that live long enough for V8 to be in a hurry. */
const servers = new Set(['start', 'mock']);
program.hook('preAction', (_program, command) => {
  if (servers.has(command.name())) return;
  for (const flag of v8Flags(process.versions.node)) v8.setFlagsFromString(flag);
});

/** A command that works on a document. The action's room is loaded only when the command runs. */
function command(name: string, summary: string, example: readonly string[] = []): Command {
  const made = program
    .command(name)
    .description(summary)
    .option('--spec <file>', 'the OpenAPI document, or its address (default: spec/openapi.yaml)');
  return reads(made, example);
}

/** How a document is read. */
function reads(reading: Command, example: readonly string[]): Command {
  return reading
    .option('--overlay <file>', 'an OpenAPI Overlay that changes the document first; may be given again', listed)
    .option('--strict', 'refuse what would have to be assumed')
    .option('--no-strict', 'use what is meant, also where package.json says strict')
    .addOption(
      new Option(
        '--references <reach>',
        'what the document may refer to: files below its folder, all files, or the network',
      ).choices(['folder', 'files', 'remote']),
    )
    .option(
      '--header-for <text>',
      "a header for one host of the network, 'HOST Name: value'; may be given again",
      hostHeaders,
    )
    .addHelpText('after', `\nExample:\n  ${invocation(reading.name(), example)}`);
}

function runs<Options>(run: (options: Options) => Promise<number>): (options: Options) => Promise<void> {
  return async (options) => {
    process.exitCode = await run(options);
  };
}

command('generate', 'write generated/ from the document', ['--spec', 'api/openapi.yaml', '--out', 'src/api'])
  .option('--out <dir>', 'where to write (default: generated)')
  .action(runs(async (options) => (await import('./command/generate.js')).generate(options)));

command('check', 'fail when generated/ is not what the document makes; writes nothing')
  .option('--out <dir>', 'what to compare (default: generated)')
  .addOption(new Option('--format <format>', 'how to report').choices(['text', 'github', 'json']).default('text'))
  .action(runs(async (options) => (await import('./command/check.js')).check(options)));

reads(
  program
    .command('adopt')
    .description("look at somebody's document and propose what it leaves unsaid, as an OpenAPI Overlay")
    .argument('<file>', 'the OpenAPI document, or its address; it stays as it is'),
  ['vendor/openapi.yaml', '--out', 'ours.yaml'],
)
  .option('--out <file>', 'the overlay to write, or to bring up to date: what was edited in it stays')
  .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
  .action(async (file: string, options: AdoptOptions) => {
    process.exitCode = await (await import('./command/adopt.js')).adopt(file, options);
  });

command('lint', 'check the document, as written and in both derived views')
  .option('--out <dir>', 'the folder named in findings (default: generated)')
  .action(runs(async (options) => (await import('./command/lint.js')).lintCommand(options)));

command('translations', 'which translations are older than the texts they translate', ['--accept'])
  .option('--accept', 'record that the translations fit the texts as they are now')
  .option('--only <pointer>', 'only texts whose JSON pointer begins like this')
  .action(runs(async (options) => (await import('./command/translations.js')).translationsCommand(options)));

command('docs', 'build the documentation as self-contained pages')
  .option('--out <dir>', 'the folder that gets docs/ (default: generated)')
  .action(runs(async (options) => (await import('./command/docs.js')).docs(options)));

command('package', 'compile the client into an npm package that needs only openapi-fetch', [
  '--name',
  '@acme/api',
  '--release',
  '1.2.0',
])
  .option('--out <dir>', 'the folder that gets package/ (default: generated)')
  .option('--name <name>', "the package's name (default: the client's name with -client)")
  .option('--release <version>', "the package's version (default: the document's, where it is a semantic one)")
  .action(runs(async (options) => (await import('./command/package.js')).packageCommand(options)));

function listed(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

const headerLine = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/;

function headers(text: string, before: readonly (readonly [string, string])[] = []): (readonly [string, string])[] {
  const [, name, value] = headerLine.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError("Write it like 'Name: value'.");
  return [...before, [name, value]];
}

/** What is wrong with one is not shown: it may hold what nobody else should read. */
function hostHeaders(text: string, before: readonly HostHeader[] = []): HostHeader[] {
  const [, host, header = ''] = /^(\S+)\s+(.*)$/s.exec(text) ?? [];
  const [, name, value] = headerLine.exec(header) ?? [];
  if (host === undefined || name === undefined || value === undefined || /[\r\n\0]/.test(value)) {
    const what = '--header-for takes a host and a header.';
    const fix = "Write it like --header-for 'git.example.com Authorization: Bearer …'.";
    throw new ProblemError([{ kind: 'usage', where: {}, what, fix }]);
  }
  return [...before, { host, name, value }];
}

/** Each is a whole name: one may hold a comma. */
function named(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

function phasesIn(text: string): Phase[] {
  return text.split(',').map((one) => {
    const found = phases.find((phase) => phase === one.trim());
    if (found === undefined) throw new InvalidArgumentError(`Phases are ${phases.join(', ')}.`);
    return found;
  });
}

function atLeastOne(text: string): number {
  const count = whole('It is a whole number.')(text);
  if (count === 0) throw new InvalidArgumentError('It is at least 1.');
  return count;
}

function seconds(text: string): number {
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(text)) throw new InvalidArgumentError('Seconds are a number from 0, such as 0.5.');
  return Number(text);
}

/** Reads a whole number from 0. */
function whole(otherwise: string): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(otherwise);
    return Number(text);
  };
}

function shard(text: string): ContractOptions['shard'] & object {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count) throw new InvalidArgumentError('A part is written like 2/5: the second of five.');
  return { index, count };
}

command('diff', 'what changed in the document since another one, rated by semantic versioning', [
  'origin/main',
  '--fail-on',
  'major',
])
  .argument('<old>', 'what to compare with: a file, an address, or a branch, tag or commit')
  .option('--out <dir>', 'the generated client of that time (default: generated)')
  .option('--consumers <dir>', 'code written against the client (default: test/consumers, where it exists)')
  .addOption(new Option('--format <format>', 'how to report').choices([...formats]).default('text'))
  .option('--allow <file>', 'changes that count for nothing: a list of { id, pointer, because, until }')
  .option('--changelog', 'print only the entry for a changelog')
  .addOption(new Option('--fail-on <rating>', 'exit 1 at this rating or above').choices(['major', 'minor', 'patch']))
  .action(async (old: string, options: DiffOptions) => {
    process.exitCode = await (await import('./command/diff.js')).diff(old, options);
  });

/** Options of the commands that serve. */
function serves(serving: Command): Command {
  const port = (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 0 || value > 65_535)
      throw new InvalidArgumentError('A port is a number from 0 to 65535.');
    return value;
  };
  return serving
    .option('--port <number>', 'where to listen; 0 finds a free port', port, 4010)
    .option('--host <address>', 'address to bind', '127.0.0.1')
    .option('--dynamic', 'generate answers instead of giving the documented examples')
    .option('--auth', 'ask for the credentials that the security schemes of the document name')
    .option('--seed <text>', 'seed of generated answers; the same seed and request give the same answer')
    .option('--stateful', 'remember what calls create, change and delete, as the document declares it')
    .addOption(new Option('--data <file>', 'keep what is remembered in a file').implies({ stateful: true }))
    .option('--data-repair', 'give back all that is whole of a damaged data file; the file itself is kept beside')
    .addOption(
      new Option('--seed-data <file>', 'begin with the resources of a YAML or JSON file').implies({ stateful: true }),
    )
    .addOption(
      new Option('--transition-time <seconds>', 'how long resources take to change by themselves (default: 2)')
        .argParser(seconds)
        .implies({ stateful: true }),
    )
    .addOption(
      new Option('--world-idle <seconds>', 'how long a world is remembered that nobody calls (default: 900)')
        .argParser(seconds)
        .implies({ stateful: true }),
    );
}

serves(command('mock', 'serve the mock alone', ['--port', '4010', '--dynamic', '--seed', '7'])).action(
  runs(async (options: MockCommandOptions) => (await import('./command/mock.js')).mock(options)),
);

serves(
  command('start', 'generate, then serve documentation and mock on one port and follow every edit', ['--port', '4010']),
)
  .option('--out <dir>', 'where to write (default: generated)')
  .action(runs(async (options: StartOptions) => (await import('./command/start.js')).start(options)));

command('contract', 'hold the mock, or any server, to the document, action by action', [
  '--only',
  "'Describe*'",
  '--seed',
  '7',
])
  .option('--out <dir>', 'the generated files to hold against the document (default: generated)')
  .option('--only <glob>', 'actions to look at, by name, * for anything; may be repeated', listed)
  .option('--seed <number>', 'seed of the varied requests', whole('A seed is a whole number.'), 1)
  .option('--shard <i/n>', 'look at the i-th of n parts of the actions', shard)
  .option('--vectors <dir>', 'wire vectors, a file an action (default: test/vectors beside spec/, if it is there)')
  .option('--report <file>', 'write a report as .xml (JUnit), .json, .md, .sarif or .har; may be repeated', named)
  .option('--phases <list>', `what is sent: ${phases.join(', ')} (default: all; no fuzzing of a target)`, phasesIn)
  .option('--max-response-time <ms>', 'an answer that takes longer is a failure', atLeastOne)
  .option('--target <url>', 'a server to look at instead of the mock')
  .option('--allow-state-changes <glob>', 'actions that may be sent though they change state; may be repeated', listed)
  .option('--header <header>', "sent with every call, as 'Name: value'; may be repeated", headers)
  .option('--vars <file>', 'YAML or JSON with values to send, by name')
  .option('--sign <module>', 'JavaScript module whose function gives the headers that sign a call')
  .option('--rate <number>', 'calls a second', atLeastOne, 5)
  .option('--max <number>', 'calls altogether', atLeastOne, 1000)
  .option('--stories', "tell the document's stories, against a mock that remembers or the target")
  .option('--proxy', 'stand before the target, pass everything through and sum up at the end')
  .option('--port <number>', 'where the proxy listens; 0 finds a free port', whole('A port is a whole number.'), 4011)
  .action(runs(async (options: ContractOptions) => (await import('./command/contract.js')).contract(options)));

program
  .command('new')
  .description('scaffold an action: its file, examples, errors and the reference in the root')
  .argument('<action>', 'its name, in PascalCase')
  .requiredOption('--method <method>', 'get or post: the template to start from')
  .option('--spec <file>', 'the OpenAPI document (default: spec/openapi.yaml)')
  .addHelpText('after', `\nExample:\n  ${invocation('new', ['PauseJob', '--method', 'get'])}`)
  .action(async (action, options) => {
    process.exitCode = await (await import('./command/new.js')).newAction(action, options);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof ProblemError) {
    const { problems } = error;
    const [first] = problems;
    // A port is no mistake in a document.
    console.error(
      first?.kind === 'port'
        ? `${first.what} ${first.fix}`
        : `${coloured(error.message)}\n\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}: nothing was written`,
    );
    process.exitCode = 2;
  } else throw error;
}
