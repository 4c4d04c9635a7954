/** `npm run mock`: the mock alone. */
import v8 from 'node:v8';
import { opened, untilSignal } from '../dev/serve.js';
import { load } from '../read/load.js';
import { openMock } from '../mock/mock.js';
import { buildApi } from '../meaning/build.js';
import { locating } from '../problem.js';
import { mockOptionsOf, type MockFlags } from './options/mock.js';
import { projectOf, type ProjectOptions } from './options/project.js';
import { sayFindings, saying } from './terminal/findings.js';

export interface MockCommandOptions extends ProjectOptions, MockFlags {
  readonly port: number;
  readonly host: string;
}

/**
 * The heap may grow by 40 percent before it is cleaned; left alone, one large body doubles the process for good. And V8 is
 * not to place what it takes for long-lived among the old: it guesses so of parts of answers, on some starts and not on
 * others, and then every answer outlives its collection (measured: half the rate, four times the 99th percentile).
 */
const v8Flags = ['--heap-growing-percent=40', '--no-allocation-site-pretenuring'];

export async function mock(options: MockCommandOptions): Promise<number> {
  for (const flag of v8Flags) v8.setFlagsFromString(flag);
  const { spec, loading } = projectOf(options);
  const source = await load(spec, loading);
  const api = buildApi(source);
  const found = saying(source.locate);
  const made = await locating(source.locate, () => openMock(api, { ...mockOptionsOf(options), found }));
  sayFindings(source.findings.list(source.locate));
  const listening = await opened(options.port, () => made.listen(options));
  const path = api.dispatch?.path ?? '';
  if (options.stateful === true) {
    const remembered = api.operations.filter(({ state }) => state !== undefined).length;
    console.log(
      remembered === 0
        ? 'the document declares no x-resources, so nothing is remembered'
        : `${remembered} of ${api.operations.length} operations remember${options.data === undefined ? '' : `, in ${options.data}`}`,
    );
  }
  if (options.auth !== true && api.operations.some(({ security }) => security.some((one) => one.length > 0)))
    console.log('calls are taken without credentials; --auth asks for them');
  console.log(
    `${api.operations.length} operations mocked at ${listening.url}${path}  (what can be asked for: ${listening.url}/__mock)`,
  );
  await untilSignal(async () => {
    await listening.close();
    await made.close();
  });
  return 0;
}
