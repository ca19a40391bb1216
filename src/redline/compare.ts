import { align } from './align.ts';
import { isHeading, type Block, type Box, type Leaf } from './blocks.ts';
import type { Effort, Step } from './common-pairs.ts';
import { leafSteps } from './leaf-steps.ts';
import { areSameColumns, columnSteps } from './table.ts';

export type Side = 'a' | 'b';

/** Two texts as one, in which each block is the same, has changed, or is on one side only. */
export type Compared = Pair | Only | Filler;

export type Pair =
  | { kind: 'same'; a: Block; b: Block }
  | { kind: 'leaf'; a: Leaf; b: Leaf; steps: readonly Step[] }
  | { kind: 'box'; a: Box; b: Box; children: readonly Compared[] };

export interface Only {
  kind: 'only';
  side: Side;
  block: Block;
  /** Of a cell: its column, among those of both tables. */
  column?: number;
  /** Of a row: the columns of both tables. */
  columns?: readonly Step[];
  move?: Move;
}

/** A block that stands in another place in each text: `changes` is `a` set against `b`. */
export interface Move {
  number: number;
  changes: Pair;
}

/** Fills the place of a cell in a row that never had that column. */
export interface Filler {
  kind: 'filler';
  side: Side;
  tagName: string;
}

/** Sets two rows of blocks side by side; `parent` is the tag that they are in. */
export function compareBlocks(
  a: readonly Block[],
  b: readonly Block[],
  effort: Effort,
  parent = '',
  columns?: readonly Step[],
): Compared[] {
  const steps = align(a, b, effort, (one) => isSingular(one, parent));
  return steps.map((step) => compareStep(a[step.a], b[step.b], effort, columns));
}

export function comparePair(
  a: Block,
  b: Block,
  effort: Effort,
  columns?: readonly Step[],
): Pair | undefined {
  if (a.type !== b.type) return undefined;
  if (a.key === b.key && a.face === b.face && !columns) return { kind: 'same', a, b };
  if (a.kind === 'leaf' && b.kind === 'leaf') {
    return { kind: 'leaf', a, b, steps: leafSteps(a, b, effort) };
  }
  if (a.kind === 'box' && b.kind === 'box') {
    return { kind: 'box', a, b, children: childrenOf(a, b, effort, columns) };
  }
  return { kind: 'same', a, b };
}

function compareStep(
  a: Block | undefined,
  b: Block | undefined,
  effort: Effort,
  columns: readonly Step[] | undefined,
): Compared {
  const pair = a && b ? comparePair(a, b, effort, columns) : undefined;
  if (pair) return pair;
  const [side, block] = a ? (['a', a] as const) : (['b', b] as const);
  if (!block) throw new RangeError('a step leads nowhere');
  return { kind: 'only', side, block, ...(columns ? { columns } : {}) };
}

function childrenOf(
  a: Box,
  b: Box,
  effort: Effort,
  columns: readonly Step[] | undefined,
): Compared[] {
  const { tagName } = a.element;
  if (tagName === 'table') {
    const own = columnSteps(a, b, effort);
    const uneven = own && !areSameColumns(own) ? own : undefined;
    if (own && !uneven) return compareBlocks(a.children, b.children, effort, tagName);
    return compareBlocks(a.children, b.children, effort, tagName, uneven);
  }
  if (tagName === 'tr') {
    const inOrder =
      a.children.length === b.children.length
        ? a.children.map((_, place) => ({ a: place, b: place }))
        : undefined;
    const cells = columns ?? inOrder;
    if (cells) return cells.flatMap((step, column) => compareCell(a, b, step, column, effort));
  }
  return compareBlocks(a.children, b.children, effort, tagName, columns);
}

function compareCell(a: Box, b: Box, step: Step, column: number, effort: Effort): Compared[] {
  const cellA = a.children[step.a];
  const cellB = b.children[step.b];
  const pair = cellA && cellB ? comparePair(cellA, cellB, effort) : undefined;
  if (pair) return [pair];
  return [
    ...(cellA ? [{ kind: 'only', side: 'a', block: cellA, column } as const] : []),
    ...(cellB ? [{ kind: 'only', side: 'b', block: cellB, column } as const] : []),
  ];
}

/** True for a block of which its place has but one, so that another in that place is the same one changed. */
function isSingular(block: Block, parent: string): boolean {
  return (
    isHeading(block) ||
    /^(?:p|section|div|aside)\./u.test(block.type.replace(/^box /u, '')) ||
    singularTypes.has(block.type) ||
    (block.type === 'p' && singleParents.has(parent))
  );
}

const singularTypes = new Set([
  ...['summary', 'figcaption', 'caption', 'box table', 'box thead', 'box tbody'],
]);
const singleParents = new Set(['td', 'th', 'figure']);
