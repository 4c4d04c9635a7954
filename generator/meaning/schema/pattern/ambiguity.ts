/**
 * How long an engine that goes back can take for a text, by the ways there are to match it. Two ways around one loop that read the
 * same text double with every turn: exponential. A loop that hands over to another one which reads the same text: polynomial.
 * The search may find more than there is (a way that places between characters forbid), never less.
 */
import { automatonOf, type Automaton } from './automaton.js';
import { memberOf, samples } from './samples.js';
import { children } from './write.js';
import type { Node } from './syntax.js';

/** `search`: linear from one place, but it begins anew at every character of the text. */
export type Time = 'linear' | 'search' | 'polynomial' | 'exponential';

const order: readonly Time[] = ['linear', 'search', 'polynomial', 'exponential'];

export function timeOf(node: Node): Time {
  // What looks around or never goes back is matched for itself.
  const apart = [node, ...inner(node)];
  const times = apart.map((one): Time => {
    const automaton = automatonOf(one, { countedUpTo: 3, lenient: true });
    return automaton === undefined ? 'exponential' : loopsOf(automaton);
  });
  if (hasLoop(node) && repeatsWork(node)) times.push('polynomial');
  const worst = times.reduce<Time>(
    (left, right) => (order.indexOf(left) > order.indexOf(right) ? left : right),
    'linear',
  );
  return worst === 'linear' && hasLoop(node) && !isAnchored(node) ? 'search' : worst;
}

function inner(node: Node): Node[] {
  return children(node).flatMap((child) => [
    ...((node.kind === 'look' || node.kind === 'atomic') && !isSimple(child) ? [child] : []),
    ...inner(child),
  ]);
}

/** `a*` alone has one way only. */
function isSimple(node: Node): boolean {
  return node.kind === 'set' || (node.kind === 'repeat' && node.body.kind === 'set');
}

function hasLoop(node: Node): boolean {
  return (node.kind === 'repeat' && isLoop(node)) || children(node).some(hasLoop);
}

/** A number of turns that is small or fixed leaves no choice. */
function isLoop({ least, most }: Extract<Node, { kind: 'repeat' }>): boolean {
  return most > 3 && most !== least;
}

/** Looks around in a loop, or compares with what a group has matched: work that is done again for every way. */
function repeatsWork(node: Node, isInLoop = false): boolean {
  if (node.kind === 'back') return true;
  if (node.kind === 'look' && isInLoop && hasLoop(node)) return true;
  const below = isInLoop || (node.kind === 'repeat' && isLoop(node));
  return children(node).some((child) => repeatsWork(child, below));
}

/** Nothing is tried but the beginning of the text. */
function isAnchored(node: Node): boolean {
  if (node.kind === 'assertion') return node.at === 'start';
  if (node.kind === 'choice') return node.options.every(isAnchored);
  if (node.kind === 'group') return isAnchored(node.body);
  if (node.kind !== 'sequence') return false;
  const first = node.items.find((item) => item.kind !== 'look');
  return first !== undefined && isAnchored(first);
}

/** Steps that read a character, and which can follow; how many ways lead there counts up to two. */
interface Graph {
  readonly next: readonly ReadonlyMap<number, number>[];
  /** Samples that the step reads, as bits. */
  readonly reads: readonly bigint[];
}

function loopsOf(automaton: Automaton): Time {
  const graph = graphOf(automaton);
  const loops = loopsIn(graph);
  if (loops.some((loop) => isExponential(graph, new Set(loop)))) return 'exponential';
  return loops.some((loop) => handsOver(graph, loop, loops)) ? 'polynomial' : 'linear';
}

function graphOf({ sets, steps }: Automaton): Graph {
  const reading = steps.flatMap((step, index) => (step[0] === 'set' ? [index] : []));
  const numbers = new Map(reading.map((step, index) => [step, index]));
  const bits = bitsOf(sets);
  const next = reading.map((index) => {
    const ways = new Map<number, number>();
    const visits = new Map<number, number>();
    const follow = (at: number): void => {
      const step = steps[at];
      const count = (visits.get(at) ?? 0) + 1;
      if (step === undefined || count > 2) return;
      visits.set(at, count);
      if (step[0] === 'set') ways.set(numbers.get(at) ?? 0, count);
      else if (step[0] === 'at') follow(step[2]);
      else if (step[0] === 'fork') {
        follow(step[1]);
        if (step[2] !== step[1]) follow(step[2]);
      }
    };
    follow((steps[index] as readonly ['set', number, number])[2]);
    return ways;
  });
  return { next, reads: reading.map((index) => bits[(steps[index] as readonly ['set', number, number])[1]] ?? 0n) };
}

function bitsOf(sets: readonly string[]): bigint[] {
  const members = sets.flatMap((set) => memberOf(set) ?? []);
  const characters = [...new Set([...samples, ...members])];
  return sets.map((set) => {
    const expression = new RegExp(`^${set}$`, 'u');
    return characters.reduce((bits, one, index) => (expression.test(one) ? bits | (1n << BigInt(index)) : bits), 0n);
  });
}

/** Steps that lead to each other (Tarjan's algorithm), and what leads to itself; of a part of the graph, if it is given. */
function loopsIn({ next }: Graph, part?: ReadonlySet<number>): number[][] {
  const found: number[][] = [];
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const visit = (at: number): void => {
    index.set(at, index.size);
    low.set(at, index.get(at) ?? 0);
    stack.push(at);
    for (const to of next[at]?.keys() ?? []) {
      if (part?.has(to) === false) continue;
      if (!index.has(to)) visit(to);
      if (stack.includes(to)) low.set(at, Math.min(low.get(at) ?? 0, low.get(to) ?? 0));
    }
    if (low.get(at) === index.get(at)) found.push(stack.splice(stack.indexOf(at)));
  };
  for (const at of part ?? next.keys()) if (!index.has(at)) visit(at);
  return found.filter(([first = 0, ...more]) => more.length > 0 || next[first]?.has(first) === true);
}

/** Larger loops are not looked through; they count as the worst. */
const mostInLoop = 120;

function isExponential({ next, reads }: Graph, loop: ReadonlySet<number>): boolean {
  const steps = [...loop];
  const inside = (at: number) => [...(next[at] ?? [])].filter(([to]) => loop.has(to));
  if (steps.some((at) => inside(at).some(([, ways]) => ways > 1))) return true;
  if (steps.length === 1) return false;
  if (steps.length > mostInLoop) return true;
  // Two ways that begin and end at one step, read the same text and part in between.
  const size = next.length;
  const reached = new Set<number>();
  const queue = steps.map((at) => at * size + at);
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    const [left, right] = [Math.floor(pair / size), pair % size];
    for (const [one] of inside(left)) {
      for (const [other] of inside(right)) {
        if (((reads[one] ?? 0n) & (reads[other] ?? 0n)) === 0n) continue;
        if (one === other && left !== right) return true;
        const to = one * size + other;
        if (one !== other && !reached.has(to)) queue.push(to);
        reached.add(to);
      }
    }
  }
  return false;
}

/** Whether a text that a loop reads again and again can also lead to another loop that reads it. */
function handsOver(graph: Graph, loop: readonly number[], loops: readonly (readonly number[])[]): boolean {
  const { next, reads } = graph;
  const all = (steps: readonly number[]) => steps.reduce((bits, at) => bits | (reads[at] ?? 0n), 0n);
  return loops.some((other) => {
    const shared = all(loop) & all(other);
    if (other === loop || shared === 0n) return false;
    const reading = (steps: readonly number[]) => new Set(steps.filter((at) => ((reads[at] ?? 0n) & shared) !== 0n));
    const ends = new Set(loopsIn(graph, reading(other)).flat());
    const queue = loopsIn(graph, reading(loop)).flat();
    const seen = new Set(queue);
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const to of next[at]?.keys() ?? []) {
        if (((reads[to] ?? 0n) & shared) === 0n || seen.has(to)) continue;
        if (ends.has(to)) return true;
        seen.add(to);
        queue.push(to);
      }
    }
    return false;
  });
}
