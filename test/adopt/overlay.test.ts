/** The overlay that adopt writes, and what a second run leaves of what somebody made of it. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mergedOverlay } from '../../generator/adopt/overlay.js';
import type { Proposal } from '../../generator/adopt/proposal.js';
import { ProblemError } from '../../generator/problem.js';

const about = { title: 'Harbour', version: '1' };
const because = 'It says so.';
const proposal = (target: string, proposes: Proposal['proposes']): Proposal => ({
  target,
  proposes,
  sure: 'likely',
  because,
});
const rule = proposal('$', { 'x-action-dispatch': { in: 'query', parameter: 'Action' } });
const safety = proposal("$.paths['/a'].get", { 'x-safety': { changesState: false, repeatable: false } });
const removal = proposal("$.paths.*.post.requestBody.content['text/xml']", null);
const all = [rule, safety, removal];

const again = (text: string, proposals: readonly Proposal[] = all) =>
  mergedOverlay({ text, file: 'ours.yaml' }, proposals, about, false);
const first = mergedOverlay(undefined, all, about, false);
const targets = (text: string) =>
  (parse(text) as { actions: { target: string }[] }).actions.map(({ target }) => target);

describe('a new overlay', () => {
  it('is one by the standard, an action a proposal, each with its reason', () => {
    const { actions, ...rest } = parse(first.text) as { actions: unknown[] };
    expect(rest).toMatchObject({ overlay: '1.0.0', info: about });
    expect(actions).toEqual([
      { target: '$', description: `likely: ${because}`, update: rule.proposes },
      { target: safety.target, description: `likely: ${because}`, update: safety.proposes },
      { target: removal.target, description: `likely: ${because}`, remove: true },
    ]);
    expect(first).toMatchObject({ written: 3, kept: 0, removed: 0 });
  });

  it('is JSON where its name says so, and comes through a second run as JSON', () => {
    const { text } = mergedOverlay(undefined, all, about, true);
    expect(JSON.parse(text)).toEqual(parse(first.text));
    expect(mergedOverlay({ text, file: 'ours.json' }, all, about, true).text).toBe(text);
  });
});

describe('a second run', () => {
  it('changes nothing where nothing has changed', () => {
    expect(again(first.text)).toEqual({ text: first.text, written: 0, kept: 0, removed: 0 });
  });

  it('keeps an edited action, and every comment', () => {
    const edited = `# mine\n${first.text.replace('repeatable: false', 'repeatable: true # asked Ada')}`;
    const second = again(edited);
    expect(second.text).toBe(edited);
    expect(second).toMatchObject({ written: 0, kept: 1, removed: 0 });
    expect(again(second.text).text).toBe(edited);
  });

  it('keeps it also where it would say something else today', () => {
    const edited = first.text.replace('parameter: Action', 'parameter: Do');
    const changed = proposal('$', { 'x-action-dispatch': { in: 'header', parameter: 'X-Action' } });
    expect(again(edited, [changed, safety, removal]).text).toBe(edited);
  });

  it('brings up to date what nobody edited, comments kept', () => {
    const commented = first.text.replace('  - target: $\n', '  # The rule.\n  - target: $\n');
    const changed = proposal('$', { 'x-action-dispatch': { in: 'header', parameter: 'X-Action' } });
    const second = again(commented, [changed, safety, removal]);
    expect(second).toMatchObject({ written: 1, kept: 0, removed: 0 });
    expect(second.text).toContain('# The rule.\n  - target: $');
    expect(second.text).toContain('parameter: X-Action');
    expect(again(second.text, [changed, safety, removal]).text).toBe(second.text);
  });

  it('leaves out what somebody took out', () => {
    const [head = '', tail = ''] = first.text.split("  - target: $.paths['/a'].get");
    const without = head + tail.slice(tail.indexOf('  - target:'));
    expect(targets(without)).toEqual([rule.target, removal.target]);
    expect(targets(again(without).text)).toEqual([rule.target, removal.target]);
  });

  it('adds what is new', () => {
    const more = proposal("$.paths['/b'].get", { 'x-safety': { changesState: false, repeatable: false } });
    const second = again(first.text, [...all, more]);
    expect(targets(second.text)).toEqual([...all, more].map(({ target }) => target));
    expect(second).toMatchObject({ written: 1 });
  });

  it('takes out what nobody edited and nothing calls for any more, and leaves what has a comment', () => {
    expect(targets(again(first.text, [rule]).text)).toEqual([rule.target]);
    const commented = first.text.replace('changesState: false', 'changesState: false # sure');
    expect(targets(again(commented, [rule]).text)).toEqual([rule.target, safety.target]);
  });

  it('never says twice what somebody wrote', () => {
    const own = `overlay: 1.0.0\ninfo: { title: ours, version: '1' }\nactions:\n  - target: $\n    update: { x-action-dispatch: { in: header, parameter: X }, x-more: 1 }\n  - { target: $.info, update: { title: T } }\n`;
    const second = again(own);
    expect(targets(second.text)).toEqual(['$', '$.info', safety.target, removal.target]);
    expect(second).toMatchObject({ written: 2, kept: 2 });
    expect(second.text).toContain('parameter: X');
  });
});

describe('what is no overlay', () => {
  it.each([
    ['', 'is empty'],
    ['a: [', 'is no YAML'],
    ['openapi: 3.1.0\n', 'is no OpenAPI Overlay'],
    ['overlay: 1.0.0\n', 'is no OpenAPI Overlay'],
  ])('%j is refused', (text, want) => {
    expect(() => again(text)).toThrow(ProblemError);
    expect(() => again(text)).toThrow(want);
  });
});
