/** Signs of life and colours: for people at a terminal, and for nobody else. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coloured, progressOf } from '../../generator/command/terminal/progress.js';

const problem = 'a.yaml:1:2 at /x\nIt is wrong.\n1 | abc\n  |  ^\nFix: Mend it.';
const escape = '\u001B';

beforeEach(() => {
  vi.stubEnv('CI', undefined);
  vi.stubEnv('NO_COLOR', undefined);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) > 0 };
}

describe('colours', () => {
  it('set place, caret and fix apart on a terminal', () => {
    const text = coloured(problem, terminal(true));
    expect(text).toContain(`${escape}[1ma.yaml:1:2${escape}[22m at /x`);
    expect(text).toContain(`${escape}[31m  |  ^${escape}[39m`);
    expect(text).toContain(`${escape}[32mFix: ${escape}[39mMend it.`);
  });

  it('are nowhere else, and nowhere with NO_COLOR', () => {
    expect(coloured(problem, terminal(false))).toBe(problem);
    vi.stubEnv('NO_COLOR', '1');
    expect(coloured(problem, terminal(true))).toBe(problem);
  });
});

describe('progress', () => {
  it('counts seconds on a terminal, and leaves the line empty', () => {
    const stream = terminal(true);
    const progress = progressOf('generating', stream);
    vi.advanceTimersByTime(900);
    expect(stream.written, 'short work needs no sign').toEqual([]);
    vi.advanceTimersByTime(1_200);
    progress.end();
    vi.advanceTimersByTime(5_000);
    expect(stream.written).toEqual(['\rgenerating … 1 s', '\rgenerating … 2 s', `\r${escape}[K`]);
  });

  it('is quiet in CI and where nobody looks', () => {
    const streams = [terminal(true), terminal(false)];
    vi.stubEnv('CI', 'true');
    progressOf('generating', streams[0]);
    vi.stubEnv('CI', undefined);
    progressOf('generating', streams[1]);
    vi.advanceTimersByTime(5_000);
    expect(streams.flatMap(({ written }) => written)).toEqual([]);
  });
});
