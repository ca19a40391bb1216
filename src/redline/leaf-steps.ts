import { align, type Item } from './align.ts';
import { commonPairs, stepsOf, type Effort, type Step } from './common-pairs.ts';
import type { Leaf } from './blocks.ts';
import type { Token } from './tokens.ts';

/** The tokens of two leaves side by side. */
export function leafSteps(a: Leaf, b: Leaf, effort: Effort): Step[] {
  return a.isCode ? codeSteps(a.tokens, b.tokens, effort) : proseSteps(a.tokens, b.tokens, effort);
}

function proseSteps(a: readonly Token[], b: readonly Token[], effort: Effort): Step[] {
  const pairs = tokenPairs(a, b, effort);
  return stepsOf(withoutCrumbs(pairs, a, b), a.length, b.length);
}

function tokenPairs(a: readonly Token[], b: readonly Token[], effort: Effort): Step[] {
  return commonPairs(
    Int32Array.from(a, ({ key }) => key),
    Int32Array.from(b, ({ key }) => key),
    (place) => a[place]?.weight ?? 1,
    effort,
  );
}

/** Weight up to which words between two changes are read as a part of them. */
const crumb = 10;

/** Leaves out what is only by chance the same: a sign or a little word between two larger changes. */
function withoutCrumbs(pairs: readonly Step[], a: readonly Token[], b: readonly Token[]): Step[] {
  const runs = runsOf(pairs);
  const kept: Step[][] = [];
  let before = 0;
  let endA = 0;
  let endB = 0;
  for (const [index, run] of runs.entries()) {
    const first = run[0] ?? { a: endA, b: endB };
    const last = run.at(-1) ?? first;
    const next = runs[index + 1]?.[0] ?? { a: a.length, b: b.length };
    before += Math.max(weightOf(a, endA, first.a), weightOf(b, endB, first.b));
    endA = last.a + 1;
    endB = last.b + 1;
    const after = Math.max(weightOf(a, endA, next.a), weightOf(b, endB, next.b));
    const own = weightOf(a, first.a, endA);
    const isThing = a.slice(first.a, endA).some(({ atom }) => atom !== undefined);
    if (!isThing && own <= crumb && own <= before && own <= after) {
      before += own;
    } else {
      kept.push(run);
      before = 0;
    }
  }
  return kept.flat();
}

/** Pairs that follow each other on both sides, together. */
function runsOf(pairs: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const pair of pairs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.a + 1 === pair.a && last.b + 1 === pair.b) run.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

function weightOf(tokens: readonly Token[], start: number, end: number): number {
  let sum = 0;
  for (let place = start; place < end; place += 1) sum += tokens[place]?.weight ?? 0;
  return sum;
}

interface Line extends Item {
  start: number;
  tokens: readonly Token[];
}

/** Code is compared by lines, and by words where a line changed. */
function codeSteps(a: readonly Token[], b: readonly Token[], effort: Effort): Step[] {
  const names = new Map<string, number>();
  const linesA = linesOf(a, names);
  const linesB = linesOf(b, names);
  const pairs: Step[] = [];
  for (const step of align(linesA, linesB, effort)) {
    const [lineA, lineB] = [linesA[step.a], linesB[step.b]];
    if (!lineA || !lineB) continue;
    for (const pair of tokenPairs(lineA.tokens, lineB.tokens, effort)) {
      pairs.push({ a: lineA.start + pair.a, b: lineB.start + pair.b });
    }
  }
  return stepsOf(pairs, a.length, b.length);
}

function linesOf(tokens: readonly Token[], names: Map<string, number>): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const [place, { pieces }] of tokens.entries()) {
    if (pieces[0]?.text !== '\n' && place < tokens.length - 1) continue;
    const own = tokens.slice(start, place + 1);
    const name = own.map(({ key }) => key).join(' ');
    const key = names.get(name) ?? names.size;
    names.set(name, key);
    const words = own.flatMap(({ word }) => (word === -1 ? [] : [word]));
    lines.push({ type: 'line', key, bag: Int32Array.from(words).sort(), start, tokens: own });
    start = place + 1;
  }
  return lines;
}
