import { leastSimilar, similarity, tooUnlike } from './align.ts';
import { comparePair, type Compared, type Only } from './compare.ts';
import type { Effort } from './common-pairs.ts';

/** Words from which on a block that went here and came there is one that moved. */
const fewestWords = 8;
/** Share of common words from which on two such blocks are one. */
const leastAlike = 0.75;
/** Pairs that are looked at for likeness. */
const mostPairs = 20_000;

/** Finds the blocks that moved and marks both ends. Returns their number. */
export function markMoves(compared: readonly Compared[], effort: Effort): number {
  const rows = rowsOfOnly(compared);
  const all = rows.flat();
  const gone = all.filter(({ side, block }) => side === 'a' && block.words >= fewestWords);
  const come = all.filter(({ side, block }) => side === 'b' && block.words >= fewestWords);
  let count = 0;
  const join = (a: Only, b: Only): boolean => {
    const changes = a.move || b.move ? undefined : comparePair(a.block, b.block, effort);
    if (!changes) return false;
    count += 1;
    a.move = { number: count, changes };
    b.move = a.move;
    return true;
  };
  const byKey = Map.groupBy(come, ({ block }) => block.key);
  for (const a of gone) {
    const b = byKey.get(a.block.key)?.find(({ move }) => !move);
    if (b) join(a, b);
  }
  for (const [a, b] of alikePairs(gone, come)) join(a, b);
  joinNeighbours(rows, join);
  return count;
}

/** Pairs of much the same words that have not moved yet, the most alike first. */
function alikePairs(gone: readonly Only[], come: readonly Only[]): [Only, Only][] {
  const left = gone.filter(({ move }) => !move);
  const right = come.filter(({ move }) => !move);
  if (left.length * right.length > mostPairs) return [];
  const found: { share: number; pair: [Only, Only] }[] = [];
  for (const a of left) {
    for (const b of right) {
      const [bagA, bagB] = [a.block.bag, b.block.bag];
      if (a.block.type !== b.block.type || tooUnlike(bagA, bagB, leastAlike)) continue;
      const share = similarity(bagA, bagB);
      if (share >= Math.max(leastAlike, leastSimilar)) found.push({ share, pair: [a, b] });
    }
  }
  return found.sort((one, other) => other.share - one.share).map(({ pair }) => pair);
}

/** What stood beside a moved block on both sides moved along, however short it is. */
function joinNeighbours(
  rows: readonly (readonly Only[])[],
  join: (a: Only, b: Only) => boolean,
): void {
  const places = new Map<Only, { row: readonly Only[]; place: number }>();
  for (const row of rows)
    for (const [place, only] of row.entries()) places.set(only, { row, place });
  const ends = new Map<number, Only>();
  const pairs: [Only, Only][] = [];
  for (const only of rows.flat()) {
    if (!only.move) continue;
    const other = ends.get(only.move.number);
    if (!other) ends.set(only.move.number, only);
    else pairs.push(only.side === 'a' ? [only, other] : [other, only]);
  }
  for (const [a, b] of pairs) {
    for (const way of [-1, 1]) {
      for (let distance = way; ; distance += way) {
        const nextA = neighbour(places.get(a), distance);
        const nextB = neighbour(places.get(b), distance);
        if (nextA?.block.key !== nextB?.block.key || !nextA || !nextB) break;
        if (nextA.side !== 'a' || nextB.side !== 'b' || !join(nextA, nextB)) break;
      }
    }
  }
}

function neighbour(
  found: { row: readonly Only[]; place: number } | undefined,
  distance: number,
): Only | undefined {
  return found?.row[found.place + distance];
}

/** Rows of blocks that follow each other on one side only, at any depth. */
function rowsOfOnly(compared: readonly Compared[], rows: Only[][] = []): Only[][] {
  let row: Only[] = [];
  for (const one of compared) {
    if (one.kind === 'only' && one.column === undefined && !one.columns) {
      if (row.at(-1)?.side !== one.side) {
        row = [];
        rows.push(row);
      }
      row.push(one);
      continue;
    }
    row = [];
    if (one.kind === 'box') rowsOfOnly(one.children, rows);
  }
  return rows;
}
