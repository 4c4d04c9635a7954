/** Patterns that an engine which goes back could need ages for, matched by going through the text once. */

export interface Automaton {
  /** Atoms of expressions with the flag `u`, one character each. */
  readonly sets: readonly string[];
  /** By number; the last one is the first. */
  readonly steps: readonly Step[];
}

type Step =
  | readonly ['set', set: number, next: number]
  | readonly ['fork', next: number, other: number]
  | readonly ['at', place: string, next: number]
  | readonly ['end'];

/** Whether some part of a text matches, as `RegExp.test` tells it. */
export type Matcher = (text: string) => boolean;

export function matcherOf({ sets, steps }: Automaton): Matcher {
  const expressions = sets.map((set) => new RegExp(`^${set}$`, 'u'));
  const known = new Map<string, readonly boolean[]>();
  const readBy = (character: string): readonly boolean[] => {
    const found = known.get(character) ?? expressions.map((expression) => expression.test(character));
    if (known.size > 5_000) known.clear();
    known.set(character, found);
    return found;
  };
  const first = steps.length - 1;

  return (text) => {
    let waiting: number[] = [];
    let isEnd = false;
    /** By step, the position at which it was last reached. */
    const reached = new Int32Array(steps.length).fill(-1);
    const reach = (from: number, position: number, before: string, after: string, isLast: boolean): void => {
      const open = [from];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        const step = steps[at];
        if (step === undefined || reached[at] === position) continue;
        reached[at] = position;
        if (step[0] === 'set') waiting.push(at);
        else if (step[0] === 'end') isEnd = true;
        else if (step[0] === 'fork') open.push(step[1], step[2]);
        else if (isAt(step[1], before, after, isLast)) open.push(step[2]);
      }
    };
    let before = '';
    let position = 0;
    let offset = 0;
    for (const character of text) {
      const arrived: number[] = waiting;
      waiting = [];
      step(arrived, character);
      if (isEnd) return true;
      before = character;
      offset += character.length;
      position += 1;
    }
    const arrived = waiting;
    waiting = [];
    step(arrived, '');
    return isEnd;

    /** Goes on from the steps that read the character before; a match may also begin here. */
    function step(arrived: readonly number[], character: string): void {
      const isLast = character === '\n' && offset + 1 === text.length;
      if (before !== '') {
        const reads = readBy(before);
        for (const at of arrived) {
          const [, set, next] = steps[at] as readonly ['set', number, number];
          if (reads[set] === true) reach(next, position, before, character, isLast);
        }
      }
      reach(first, position, before, character, isLast);
    }
  };
}

function isAt(place: string, before: string, after: string, isLast: boolean): boolean {
  switch (place) {
    case 'start':
      return before === '';
    case 'end':
      return after === '';
    case 'last':
      return after === '' || isLast;
    case 'line-start':
      return before === '' || before === '\n';
    case 'line-end':
      return after === '' || after === '\n';
    default:
      return (/\w/.test(before) !== /\w/.test(after)) === (place === 'word');
  }
}
