/** Patterns as documents write them: what they are read as, what they match, how long they can take. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressionOf, matchingText } from '../../../../generator/meaning/schema/pattern/expression.js';
import { matcherOf } from '../../../../generator/runtime/automaton.js';

function read(pattern: string) {
  const found = expressionOf(pattern);
  if ('why' in found) throw new Error(`${pattern} cannot be read: it ${found.why}`);
  return found;
}

function tests(pattern: string, text: string): boolean {
  const { source, flags } = read(pattern);
  return new RegExp(source, flags).test(text);
}

describe('ECMAScript stays as it is', () => {
  it.each([
    { pattern: '^[a-z]+$', flags: 'u' },
    { pattern: '^\\p{L}{1,3}$', flags: 'u' },
    { pattern: '^[^]$', flags: 'u' },
    // Without the flag u only.
    { pattern: '^\\d{3}\\-\\d{4}$', flags: '' },
    { pattern: '^[\\w-.]+$', flags: '' },
    { pattern: '^a{,3}$', flags: '' },
  ])('$pattern has the flags "$flags"', ({ pattern, flags }) => {
    expect(read(pattern)).toMatchObject({ source: pattern, flags, translated: false });
  });
});

describe('other dialects', () => {
  it.each([
    { pattern: '\\A[a-z]+\\z', takes: ['ab'], refuses: ['A', '', ' ab', 'Aabz', 'ab\n'] },
    { pattern: '\\Aab\\Z', takes: ['ab', 'ab\n'], refuses: ['ab\n\n', 'xab'] },
    { pattern: '\\A(?P<n>ab)\\Z', takes: ['ab'], refuses: ['ab\n'] },
    { pattern: '(?i)straße', takes: ['STRAßE', 'straße'], refuses: ['strasse'] },
    { pattern: '^(?i)[a-c]x$', takes: ['AX', 'bx'], refuses: ['dx'] },
    { pattern: '^(?i:a)b$', takes: ['Ab', 'ab'], refuses: ['aB'] },
    { pattern: '^a(?i)b|c$', takes: ['aB', 'xC'], refuses: ['Ab'] },
    { pattern: '^(?-i)a$', takes: ['a'], refuses: ['A'] },
    { pattern: '(?i)^\\p{Lu}$', takes: ['a', 'A'], refuses: ['1'] },
    { pattern: '(?s)^a.b$', takes: ['a\nb'], refuses: ['ab'] },
    { pattern: '(?m)^b$', takes: ['a\nb\nc'], refuses: ['ab'] },
    { pattern: '(?x) ^ a\\ b # the end\n $', takes: ['a b'], refuses: ['ab'] },
    { pattern: '^[[:alpha:]_][[:alnum:]-]*$', takes: ['a-1', '_'], refuses: ['1a', 'ä'] },
    { pattern: '^[[:^digit:]]$', takes: ['a'], refuses: ['1'] },
    { pattern: '^[^[:space:]]$', takes: ['a'], refuses: [' '] },
    { pattern: '^\\p{IsLatin}+$', takes: ['Ärger'], refuses: ['я'] },
    { pattern: '^\\p{InCyrillic}$', takes: ['я'], refuses: ['a'] },
    { pattern: '^\\p{IsBasicLatin}*$', takes: ['', 'a~'], refuses: ['ä'] },
    { pattern: '^\\p{Alnum}\\p{IsAlphabetic}\\p{Han}$', takes: ['1a漢'], refuses: ['aa1', '-a漢'] },
    { pattern: '/^a+$/', takes: ['aa'], refuses: ['/a/', 'A'] },
    { pattern: '/^a+$/gi', takes: ['aA'], refuses: ['b'] },
    { pattern: '^\\pL\\PL$', takes: ['ä1'], refuses: ['1ä'] },
    { pattern: '^\\p{^L}\\p{L&}$', takes: ['1a'], refuses: ['aa'] },
    { pattern: '^\\p{javaLowerCase}\\p{Punct}$', takes: ['a!'], refuses: ['A!'] },
    { pattern: '^[\\p{L}\\-\\_]\\-$', takes: ['--', 'ä-'], refuses: ['1-'] },
    { pattern: '^a\\h+b\\R$', takes: ['a \tb\n', 'a\u00a0b\r\n'], refuses: ['a\nb\n'] },
    { pattern: '^[\\h]\\H\\N$', takes: ['\tab'], refuses: ['a\ta'] },
    { pattern: '^\\Qa.b*\\E+$', takes: ['a.b*', 'a.b**'], refuses: ['axb'] },
    { pattern: '^\\x{1F600}\\e\\a$', takes: ['😀\x1b\x07'], refuses: ['x'] },
    { pattern: '^a++b$', takes: ['aab'], refuses: ['b'] },
    { pattern: '^a*+ab$', takes: [], refuses: ['aab', 'ab'] },
    { pattern: '^(?>a|ab)c$', takes: ['ac'], refuses: ['abc'] },
    { pattern: '^(?P<q>[\'"])x(?P=q)$', takes: ['"x"'], refuses: ['"x\''] },
    { pattern: '^(a)(?P<n>b)\\g{1}\\k{n}$', takes: ['abab'], refuses: ['abba'] },
    { pattern: '^(?#a comment)a{,2}$', takes: ['', 'aa'], refuses: ['aaa'] },
    { pattern: '^[]a-]+\\z', takes: [']a-'], refuses: ['b'] },
    { pattern: '^[a-z[0-9]]+$', takes: ['a1'], refuses: ['a]', ''] },
    { pattern: '^[[a]\\z', takes: ['[', 'a'], refuses: ['b'] },
  ])('$pattern', ({ pattern, takes, refuses }) => {
    const told = [...takes, ...refuses].map((text) => [text, tests(pattern, text)]);
    expect(told).toEqual([...takes.map((text) => [text, true]), ...refuses.map((text) => [text, false])]);
    expect(read(pattern).translated).toBe(true);
  });
});

describe('what ECMAScript has no words for is said', () => {
  it.each([
    ['[a-z&&[^aeiou]]', 'intersects classes'],
    ['(a', 'opens a group that nothing closes'],
    ['a)', 'closes a group that nothing opens'],
    ['[a', 'ends in the middle'],
    ['*a', 'repeats nothing'],
    ['(?R)', 'opens a group with (?R'],
    ['(?(1)a|b)', 'no words for'],
    ['(*UTF8)a', 'steers the engine'],
    ['\\Ka', 'says \\K'],
    ['\\p{Klingon}', '\\p{Klingon}'],
    ['[[:vowel:]]', '[:vowel:]'],
    ['(?i)[z-a]', 'runs backwards'],
    ['a{2,1}', 'is no regular expression'],
    ['(?P=n)', 'refers to a group "n"'],
  ])('%s: it %s', (pattern, why) => {
    const found = expressionOf(pattern);
    expect('why' in found && found.why).toContain(why);
  });
});

describe('how long a pattern can take', () => {
  it.each([
    ['^a+$', 'linear'],
    ['^[^@]+@[^@.]+\\.[^@]+$', 'linear'],
    ['^([a-z0-9]+-)*[a-z0-9]+$', 'linear'],
    ['^(?:\\d{1,3}\\.){3}\\d{1,3}$', 'linear'],
    ['^(?=.*[A-Z])(?=.*\\d).{8,}$', 'linear'],
    ['abc', 'linear'],
    ['\\d+x', 'search'],
    ['^a|b+$', 'search'],
    ['^\\s*\\w*\\s*$', 'polynomial'],
    ['^.*,.*,.*$', 'polynomial'],
    ['^((?=.*x).)*$', 'polynomial'],
    ['^(.*)-\\1$', 'polynomial'],
    ['^(a+)+$', 'exponential'],
    ['^(a|a)*$', 'exponential'],
    ['^(a*)*$', 'exponential'],
    ['^(a|b|ab)*c$', 'exponential'],
    ['^(\\w+\\s?)*$', 'exponential'],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'exponential'],
    ['^(a{0,30}){0,30}$', 'exponential'],
    ['^(?=(a+)+$)', 'exponential'],
    ['^(?>a+)+$', 'linear'],
  ])('%s: %s', (pattern, want) => {
    expect(read(pattern).time).toBe(want);
  });
});

describe('the automaton', () => {
  const atoms = fc.constantFrom('a', 'b', '[ab]', '[^a]', '.', '\\b', '\\w', 'c');
  const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc.oneof(
      { maxDepth: 4 },
      atoms,
      fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => one + other),
      fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(${one}|${other})`),
      fc
        .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{0,2}', '{2,}', '*?'))
        .map(([one, times]) => `(?:${one})${times}`),
    ),
  }));
  const anchored = fc.tuple(fc.constantFrom('', '^'), pattern, fc.constantFrom('', '$')).map((parts) => parts.join(''));

  it('takes what the engine takes', () => {
    fc.assert(
      fc.property(anchored, fc.array(fc.constantFrom(...'abcé \n'), { maxLength: 8 }), (given, characters) => {
        const { source, flags, automaton } = read(given);
        if (automaton === undefined) return;
        const text = characters.join('');
        expect([text, matcherOf(automaton)(text)]).toEqual([text, new RegExp(source, flags).test(text)]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes what the engine takes at every place between characters', () => {
    const told = ['(?m)^b+?$', '(?:a|ab)+\\Z', '\\A(?:x*)*\\z', '\\Bb+\\b'].flatMap((given) =>
      ['b', 'a\nb', 'ab\n', 'xx', 'xb ', ''].map((text) => {
        const { source, automaton } = read(given);
        const want = new RegExp(source, 'u').test(text);
        return [given, text, automaton === undefined ? 'no automaton' : matcherOf(automaton)(text), want];
      }),
    );
    expect(told.map(([given, text, got]) => [given, text, got])).toEqual(
      told.map(([given, text, , want]) => [given, text, want]),
    );
  });

  it('comes to an end where going back would not', () => {
    const { automaton } = read('^(\\w+\\s?)*$');
    if (automaton === undefined) throw new Error('no automaton');
    expect(matcherOf(automaton)(`${'a'.repeat(20_000)}!`)).toBe(false);
  });
});

describe('a text that a pattern matches', () => {
  it.each([
    ['^[A-Z]{3}-\\d{4}$', 0],
    ['^\\p{Lu}\\p{Ll}+$', 12],
    ['^(?=.*[A-Z])(?=.*\\d).{8,}$', 8],
    ['(?P<y>\\d{4})-(?P=y)', 0],
    ['^(\\w+\\s?)*$', 5],
    ['^[\u4e00-\u9fff]{2,}$', 7],
    ['^https?://', 40],
    ['^(?!x)[a-z]+$', 3],
  ])('%s, %i characters', (pattern, length) => {
    const text = matchingText(pattern, length) ?? '';
    expect([text, tests(pattern, text)]).toEqual([text, true]);
    if (!pattern.endsWith('//')) expect([...text].length).toBeGreaterThanOrEqual(length);
  });

  it('is not made up', () => {
    expect([matchingText('^a\\bb$'), matchingText('(')]).toEqual([undefined, undefined]);
  });
});
