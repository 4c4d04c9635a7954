/** `npm run mock`: the mock alone. */
import v8 from 'node:v8';
import { opened, untilSignal } from '../dev/serve.js';
import { load } from '../load.js';
import { checkMockable, createMock, type MockOptions } from '../mock/mock.js';
import { buildApi } from '../model/build.js';
import { locating } from '../problem.js';
import { projectOf, type ProjectOptions } from './project.js';

export interface MockCommandOptions extends ProjectOptions, MockOptions {
  readonly port: number;
  readonly host: string;
}

/** By how many percent the heap may grow before it is cleaned; left alone, one large body doubles the process for good. */
const heapGrowth = 40;

export async function mock(options: MockCommandOptions): Promise<number> {
  v8.setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
  const { spec, loading } = projectOf(options);
  const source = await load(spec, loading);
  const api = buildApi(source);
  const made = await locating(source.locate, async () => {
    await checkMockable(api, options);
    return createMock(api, options);
  });
  const listening = await opened(options.port, () => made.listen(options));
  const path = api.dispatch?.path ?? '';
  console.log(
    `${api.operations.length} operations mocked at ${listening.url}${path}  (what can be asked for: ${listening.url}/__mock)`,
  );
  await untilSignal(() => listening.close());
  return 0;
}
