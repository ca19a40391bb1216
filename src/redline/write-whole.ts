import type { Element, ElementContent } from 'hast';
import { neutral, neutralAttributes } from './attributes.ts';
import type { Block } from './blocks.ts';
import type { Step } from './common-pairs.ts';
import type { Side } from './compare.ts';
import { element, placeLabels, setAnchor, type Mark } from './labels.ts';
import type { Numbered } from './ledger.ts';

interface Whole {
  /** Ids of the new text. */
  ids: ReadonlySet<string>;
  /** The columns of both tables, if the block is a row of one of them. */
  grid?: { columns: readonly Step[]; side: Side } | undefined;
}

/** Copies a block that one text has: its words inside `ins` or `del`, without ids if it is gone. */
export function wholeBlock(block: Block, mark: Mark, whole: Whole): ElementContent[] {
  const isOld = mark === 'deleted' || mark === 'moved-from';
  const copy = ({ tagName, properties }: Element, children: ElementContent[] = []): Element =>
    element(
      tagName,
      isOld ? neutralAttributes(properties, whole.ids) : { ...properties },
      children,
    );
  if (block.kind === 'rule') return [copy(block.element)];
  if (block.kind === 'box') {
    const box = copy(block.element, childrenOf(block.children, mark, whole, block.element.tagName));
    if (box.tagName === 'details' && box.properties.open === undefined) {
      box.properties.open = true;
      box.properties['dataDiffOpen'] = '';
    }
    return [box];
  }
  const nodes = block.nodes.filter((node) => !block.tail.some((link) => link === node));
  const inside = isOld ? nodes.map((node) => neutral(node, whole.ids)) : [...nodes];
  const marked =
    block.tokens.length === 0
      ? inside
      : [element(isOld ? 'del' : 'ins', { dataDiff: mark }, inside)];
  if (!block.element || !block.host) return marked;
  const content = isOld ? marked : [...marked, ...block.tail];
  if (block.host === block.element) return [copy(block.element, content)];
  return [copy(block.element, [copy(block.host, content)])];
}

interface Marking {
  block: Block;
  mark: Mark;
  /** What stands in front of it. */
  labels: readonly Element[];
  /** What stands behind it if it is part of a line. */
  end?: Element;
  number: Numbered | undefined;
}

/** Marks what was written for a block that one text has, and gives it the number of its change. */
export function markWhole(
  nodes: ElementContent[],
  { block, mark, labels, end, number }: Marking,
): void {
  const first = nodes.find((node) => node.type === 'element');
  if (block.element && first) {
    first.properties['dataDiff'] = mark;
    placeLabels(first, labels);
    const anchor = first.properties.id === undefined ? first : labels[0];
    if (number && anchor) setAnchor(anchor, number);
    return;
  }
  nodes.unshift(...labels);
  if (end) nodes.push(end);
  const label = labels[0];
  if (number && label) setAnchor(label, number);
}

function childrenOf(
  children: readonly Block[],
  mark: Mark,
  whole: Whole,
  parent: string,
): ElementContent[] {
  if (parent === 'tr' && whole.grid) return cellsOf(children, mark, whole);
  return children.flatMap((child, place) => [
    ...(place === 0 ? [] : [{ type: 'text', value: '\n' } as const]),
    ...wholeBlock(child, mark, whole),
  ]);
}

/** A row in the columns of both tables: where it never had a cell, an empty one. */
function cellsOf(cells: readonly Block[], mark: Mark, { ids, grid }: Whole): ElementContent[] {
  const { columns = [], side = 'a' } = grid ?? {};
  const isOld = mark === 'deleted';
  const place = (step: Step): number => (side === 'a' ? step.a : step.b);
  const tagName = cells[0]?.element?.tagName ?? 'td';
  return columnOrder(columns, isOld === (side === 'a')).flatMap((step) => {
    const cell = cells[place(step)];
    return cell ? wholeBlock(cell, mark, { ids }) : [element(tagName, { dataDiff: 'filler' }, [])];
  });
}

/** Columns as they are shown: between two that both tables have, those of the old one first. */
function columnOrder(columns: readonly Step[], isOldA: boolean): readonly Step[] {
  if (isOldA) return columns;
  const ordered: Step[] = [];
  let late: Step[] = [];
  for (const step of columns) {
    if (step.a !== -1 && step.b !== -1) {
      ordered.push(...late);
      late = [];
    }
    if (step.b === -1) late.push(step);
    else ordered.push(step);
  }
  return [...ordered, ...late];
}
