import { align, type Item } from './align.ts';
import { stepsOf, type Effort, type Step } from './common-pairs.ts';
import type { Block, Box } from './blocks.ts';

/** Columns of two tables side by side; `undefined` if a table has no columns, for cells that span several. */
export function columnSteps(a: Box, b: Box, effort: Effort): Step[] | undefined {
  const columnsA = columnsOf(a);
  const columnsB = columnsOf(b);
  if (!columnsA || !columnsB) return undefined;
  const steps = align(columnsA, columnsB, effort, () => true);
  const isSameShape = columnsA.length === columnsB.length && !steps.some(isPair);
  return isSameShape
    ? stepsOf(
        columnsA.map((_, place) => ({ a: place, b: place })),
        columnsA.length,
        columnsB.length,
      )
    : steps;
}

/** True if no column came or went. */
export function areSameColumns(steps: readonly Step[]): boolean {
  return steps.every(isPair);
}

function isPair({ a, b }: Step): boolean {
  return a !== -1 && b !== -1;
}

/** A column is known by its head. */
function columnsOf(table: Box): Item[] | undefined {
  const rows = rowsOf(table);
  const [head] = rows;
  if (!head) return undefined;
  const isGrid = rows.every(
    ({ children }) => children.length === head.children.length && children.every(isPlainCell),
  );
  if (!isGrid) return undefined;
  return head.children.map((cell, place) => {
    const cells = rows.flatMap(({ children }) => [...(children[place]?.bag ?? [])]);
    return { type: 'column', key: cell.key, bag: Int32Array.from(cells).sort() };
  });
}

function rowsOf(block: Block): Box[] {
  if (block.kind !== 'box') return [];
  return block.element.tagName === 'tr' ? [block] : block.children.flatMap(rowsOf);
}

function isPlainCell({ element }: Block): boolean {
  if (element?.tagName !== 'td' && element?.tagName !== 'th') return false;
  return element.properties.colSpan === undefined && element.properties.rowSpan === undefined;
}
