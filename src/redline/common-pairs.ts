import { diffArrays } from 'diff';

/** A place in `a` and the place in `b` that answers it; -1 where a side has none. */
export interface Step {
  a: number;
  b: number;
}

/** Says whether something was too large to be looked at closely. */
export interface Effort {
  coarse: boolean;
}

/** Cells of the table that the best common sequence is found in. */
const mostCells = 6_000_000;
/** Edits that the walk through longer sequences may find. */
const mostEdits = 400;

/** The heaviest common subsequence of two rows of numbers, as pairs of places. */
export function commonPairs(
  a: Int32Array,
  b: Int32Array,
  weight: (place: number) => number,
  effort: Effort,
): Step[] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middleA = a.subarray(start, a.length - end);
  const middleB = b.subarray(start, b.length - end);
  const inside =
    middleA.length * middleB.length <= mostCells
      ? byTable(middleA, middleB, (place) => weight(start + place))
      : byEdits(middleA, middleB, effort);
  return [
    ...Array.from({ length: start }, (_, place) => ({ a: place, b: place })),
    ...inside.map((pair) => ({ a: pair.a + start, b: pair.b + start })),
    ...Array.from({ length: end }, (_, place) => ({
      a: a.length - end + place,
      b: b.length - end + place,
    })),
  ];
}

/** All places of both sides in order: what only `a` has stands before what only `b` has. */
export function stepsOf(pairs: readonly Step[], lengthA: number, lengthB: number): Step[] {
  const steps: Step[] = [];
  let a = 0;
  let b = 0;
  for (const pair of [...pairs, { a: lengthA, b: lengthB }]) {
    while (a < pair.a) steps.push({ a: a++, b: -1 });
    while (b < pair.b) steps.push({ a: -1, b: b++ });
    if (pair.a < lengthA) steps.push(pair);
    a += 1;
    b += 1;
  }
  return steps;
}

function byTable(a: Int32Array, b: Int32Array, weight: (place: number) => number): Step[] {
  const width = b.length + 1;
  const best = new Int32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const key = a[i];
    const own = weight(i);
    const row = i * width;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = row + j;
      best[at] =
        key === b[j]
          ? (best[at + width + 1] ?? 0) + own
          : Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  const pairs: Step[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const at = i * width + j;
    if (a[i] === b[j]) pairs.push({ a: i++, b: j++ });
    else if ((best[at + width] ?? 0) >= (best[at + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

function byEdits(a: Int32Array, b: Int32Array, effort: Effort): Step[] {
  const parts = diffArrays([...a], [...b], { maxEditLength: mostEdits });
  if (parts === undefined) {
    effort.coarse = true;
    return [];
  }
  const pairs: Step[] = [];
  let i = 0;
  let j = 0;
  for (const { added, removed, count } of parts) {
    for (let left = count; left > 0; left -= 1) {
      if (!added && !removed) pairs.push({ a: i, b: j });
      if (!added) i += 1;
      if (!removed) j += 1;
    }
  }
  return pairs;
}
