import { commonPairs, stepsOf, type Effort, type Step } from './common-pairs.ts';

/** What can be set beside another: the same key is the same thing, much the same words are a changed one. */
export interface Item {
  type: string;
  key: number;
  /** Numbers of its words, sorted. */
  bag: Int32Array;
}

/** Share of common words from which on two items are one that changed. */
export const leastSimilar = 0.4;

/**
 * Sets two rows of items side by side: first what is the same, then, in the gaps between, what is similar. A gap
 * with one item on either side is closed if `pairsAlone` says so.
 */
export function align<T extends Item>(
  a: readonly T[],
  b: readonly T[],
  effort: Effort,
  pairsAlone: (a: T, b: T) => boolean = () => false,
): Step[] {
  const same = commonPairs(
    Int32Array.from(a, ({ key }) => key),
    Int32Array.from(b, ({ key }) => key),
    (place) => 1 + Math.min(a[place]?.bag.length ?? 0, 60),
    effort,
  );
  const similar = withGaps(same, a.length, b.length, (gap) =>
    similarPairs(a.slice(gap.a, gap.endA), b.slice(gap.b, gap.endB), effort),
  );
  const alone = withGaps(similar, a.length, b.length, (gap) => {
    const [oneA, oneB] = [a[gap.a], b[gap.b]];
    const isAlone = gap.endA - gap.a === 1 && gap.endB - gap.b === 1;
    return isAlone && oneA && oneB && oneA.type === oneB.type && pairsAlone(oneA, oneB)
      ? [{ a: 0, b: 0 }]
      : [];
  });
  return stepsOf(alone, a.length, b.length);
}

/** Twice the common words by all words: 1 is the same words, 0 none in common. */
export function similarity(a: Int32Array, b: Int32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return (2 * common) / Math.max(1, a.length + b.length);
}

/** No two bags of these sizes can be as similar. */
export function tooUnlike(a: Int32Array, b: Int32Array, least: number): boolean {
  return 2 * Math.min(a.length, b.length) < least * (a.length + b.length);
}

/** Pairs, and words to be looked at, in one gap. */
const mostPairs = 40_000;
const mostWords = 6_000_000;

function similarPairs(a: readonly Item[], b: readonly Item[], effort: Effort): Step[] {
  if (a.length === 0 || b.length === 0) return [];
  const work = a.length * wordsOf(b) + b.length * wordsOf(a);
  if (a.length * b.length > mostPairs || work > mostWords) {
    effort.coarse = true;
    return [];
  }
  const width = b.length + 1;
  const gain = new Float64Array(a.length * b.length);
  const best = new Float64Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const own = gainOf(a[i], b[j]);
      gain[i * b.length + j] = own;
      const at = i * width + j;
      best[at] = Math.max(
        own > 0 ? own + (best[at + width + 1] ?? 0) : 0,
        best[at + width] ?? 0,
        best[at + 1] ?? 0,
      );
    }
  }
  const pairs: Step[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const at = i * width + j;
    const own = gain[i * b.length + j] ?? 0;
    if (own > 0 && best[at] === own + (best[at + width + 1] ?? 0)) pairs.push({ a: i++, b: j++ });
    else if (best[at] === best[at + width]) i += 1;
    else j += 1;
  }
  return pairs;
}

/** One good pair outweighs two poor ones, and a long one a short one. */
function gainOf(a: Item | undefined, b: Item | undefined): number {
  if (a?.type !== b?.type || !a || !b || tooUnlike(a.bag, b.bag, leastSimilar)) return 0;
  const share = similarity(a.bag, b.bag);
  const size = 8 + Math.min(a.bag.length + b.bag.length, 120) / 2;
  return share < leastSimilar ? 0 : share * share * size;
}

interface Gap {
  a: number;
  endA: number;
  b: number;
  endB: number;
}

/** The pairs with those that `fill` finds in each gap between them, its places counted from the start of the gap. */
function withGaps(
  pairs: readonly Step[],
  lengthA: number,
  lengthB: number,
  fill: (gap: Gap) => readonly Step[],
): Step[] {
  const all: Step[] = [];
  let a = 0;
  let b = 0;
  for (const pair of [...pairs, { a: lengthA, b: lengthB }]) {
    const inside = fill({ a, endA: pair.a, b, endB: pair.b });
    for (const found of inside) all.push({ a: a + found.a, b: b + found.b });
    if (pair.a < lengthA) all.push(pair);
    a = pair.a + 1;
    b = pair.b + 1;
  }
  return all;
}

function wordsOf(items: readonly Item[]): number {
  return items.reduce((sum, { bag }) => sum + bag.length, 0);
}
