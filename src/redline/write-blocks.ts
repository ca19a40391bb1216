import type { Element, ElementContent } from 'hast';
import { signature, tellingAttributes, textOf } from './attributes.ts';
import { isHeading, type Block, type Leaf } from './blocks.ts';
import type { Compared, Move, Only, Pair, Side } from './compare.ts';
import { element, hiddenLabel, moveLink, placeLabels, setAnchor, type Mark } from './labels.ts';
import { listNumbers } from './list-numbers.ts';
import type { TokenStep } from './shared-inlines.ts';
import { tokenSteps, writeTokens, type Writing } from './write-leaf.ts';
import { markWhole, wholeBlock } from './write-whole.ts';

/** Which side the new text replaced, beside what marks are written with. */
export interface BlockWriting extends Writing {
  old: Side;
}

/** Writes blocks with their changes, in order: what is gone stands before what came in its place. */
export function writeBlocks(
  compared: readonly Compared[],
  writing: BlockWriting,
  columns = new Set<string>(),
): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (const { nodes: own } of writeEach(compared, writing, columns)) {
    if (nodes.length > 0) nodes.push({ type: 'text', value: '\n' });
    nodes.push(...own);
  }
  return nodes;
}

interface Written {
  one: Compared;
  nodes: ElementContent[];
}

function writeEach(
  compared: readonly Compared[],
  writing: BlockWriting,
  columns: Set<string>,
): Written[] {
  let last: Mark | undefined;
  return oldFirst(compared, writing.old).map((one) => {
    if (one.kind === 'filler') {
      return { one, nodes: [element(one.tagName, { dataDiff: 'filler' })] };
    }
    if (one.kind !== 'only') {
      last = undefined;
      return { one, nodes: writePair(one, writing, columns) };
    }
    const mark = markOf(one, writing.old);
    const place = `${mark} ${one.column ?? ''}`;
    const isNew =
      one.column === undefined ? mark !== last || isHeading(one.block) : !columns.has(place);
    if (one.column !== undefined) columns.add(place);
    last = mark;
    return { one, nodes: writeOnly(one, mark, { writing, isNew }) };
  });
}

/** Blocks of one side that follow each other, those of the old text first. */
function oldFirst(compared: readonly Compared[], old: Side): Compared[] {
  const ordered: Compared[] = [];
  let late: Compared[] = [];
  for (const one of compared) {
    const isPair = one.kind !== 'only' && one.kind !== 'filler';
    if (isPair) {
      ordered.push(...late);
      late = [];
    }
    if (!isPair && one.side !== old) late.push(one);
    else ordered.push(one);
  }
  return [...ordered, ...late];
}

function markOf({ side, move }: Only, old: Side): Mark {
  if (side === old) return move ? 'moved-from' : 'deleted';
  return move ? 'moved-to' : 'inserted';
}

function writePair(
  pair: Pair,
  writing: BlockWriting,
  columns = new Set<string>(),
): ElementContent[] {
  const [was, is] = writing.old === 'a' ? [pair.a, pair.b] : [pair.b, pair.a];
  if (pair.kind === 'same') {
    announceHeadings(is, writing, 'kept');
    return is.element ? [is.element] : [...(is.kind === 'leaf' ? is.nodes : [])];
  }
  if (pair.kind === 'leaf') {
    const steps = tokenSteps(pair.steps, pair.a.tokens, pair.b.tokens, writing.old);
    return is.kind === 'leaf' ? writeLeaf(steps, was, is, writing) : [];
  }
  const { tagName, properties } = is.element ?? pair.b.element;
  const box = element(tagName, { ...properties });
  noteAttributes(box, was.element, is.element, writing);
  const labels = box.children;
  const inside = tagName === 'table' ? new Set<string>() : columns;
  const written = writeEach(pair.children, writing, inside);
  if (tagName === 'ol') listNumbers(written, { old: writing.old, was, is });
  box.children = written.flatMap(({ nodes }, place) =>
    place === 0 ? nodes : [{ type: 'text', value: '\n' }, ...nodes],
  );
  if (labels.length > 0) placeLabels(box, labels.filter(isElement));
  if (pair.children.some(isChangedRun)) box.properties['dataDiff'] = 'changed';
  if (tagName === 'details' && box.properties.open === undefined) {
    box.properties.open = true;
    box.properties['dataDiffOpen'] = '';
  }
  return [box];
}

/** Marks an element whose attributes changed, and keeps the old ones in it. */
function noteAttributes(
  written: Element,
  was: Element | undefined,
  is: Element | undefined,
  { ledger, labels }: BlockWriting,
): void {
  if (!was || !is || signature(was) === signature(is)) return;
  const label = hiddenLabel(labels.changed);
  written.properties['dataDiff'] = 'changed';
  written.properties['dataWas'] = JSON.stringify(tellingAttributes(was));
  written.children.push(label);
  setAnchor(written.properties.id === undefined ? written : label, ledger.change('changed'));
}

function writeLeaf(
  steps: readonly TokenStep[],
  was: Block,
  is: Leaf,
  writing: BlockWriting,
): ElementContent[] {
  announceHeadings(is, writing, 'kept');
  if (!is.element || !is.host) return writeTokens(steps, writing);
  const outer = element(is.element.tagName, { ...is.element.properties });
  const host = is.host === is.element ? outer : element(is.host.tagName, { ...is.host.properties });
  noteAttributes(outer, was.element, is.element, writing);
  const labels = outer.children;
  if (host !== outer) {
    noteAttributes(host, was.kind === 'leaf' ? was.host : undefined, is.host, writing);
    outer.children = [host];
  }
  const tail = is.tail.flatMap((link) => [{ type: 'text', value: ' ' } as const, link]);
  host.children = [
    ...labels,
    ...(host === outer ? [] : host.children),
    ...writeTokens(steps, writing),
    ...tail,
  ];
  if (steps.some((step) => !step.was || !step.is)) outer.properties['dataDiff'] = 'changed';
  return [outer];
}

function writeOnly(
  { block, columns, move, side }: Only,
  mark: Mark,
  { writing, isNew }: { writing: BlockWriting; isNew: boolean },
): ElementContent[] {
  const { labels, ledger } = writing;
  announceHeadings(block, writing, mark, move);
  const number = isNew ? ledger.change(mark) : undefined;
  if (!move) {
    const isInserted = mark === 'inserted';
    ledger.words(isInserted ? 'inserted' : 'deleted', block.words);
    const nodes = wholeBlock(block, mark, { ids: writing.ids, grid: columns && { columns, side } });
    const label = hiddenLabel(isInserted ? labels.inserted : labels.deleted);
    const end = hiddenLabel(isInserted ? labels.endInserted : labels.endDeleted);
    markWhole(nodes, { block, mark, labels: [label], end, number });
    return nodes;
  }
  const [from, to] = ['from', 'to'].map((end) => ledger.freeId(`moved-${move.number}-${end}`));
  const isOld = mark === 'moved-from';
  const nodes =
    isOld || move.changes.kind === 'same'
      ? wholeBlock(block, mark, { ids: writing.ids })
      : writePair(move.changes, { ...writing, ledger: { ...ledger, heading: () => undefined } });
  const link = isOld
    ? moveLink(labels.movedTo, from ?? '', to ?? '')
    : moveLink(labels.movedFrom, to ?? '', from ?? '');
  markWhole(nodes, { block, mark, labels: [hiddenLabel(''), link], number });
  return nodes;
}

/** Tells the ledger of every heading in a block. */
function announceHeadings(
  block: Block,
  writing: BlockWriting,
  mark: Mark | 'kept',
  move?: Move,
): void {
  if (block.kind === 'box') {
    for (const child of block.children) announceHeadings(child, writing, mark, move);
  } else if (block.element && isHeading(block)) {
    const { id } = block.element.properties;
    writing.ledger.heading({
      title: textOf(block.element).replace(/\s+/gu, ' ').trim(),
      mark,
      id: typeof id === 'string' ? id : undefined,
      move: move?.number,
    });
  }
}

function isChangedRun(one: Compared): boolean {
  if (one.kind !== 'leaf' || (one.a.element && one.b.element)) return false;
  return one.steps.some(({ a, b }) => a === -1 || b === -1);
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
