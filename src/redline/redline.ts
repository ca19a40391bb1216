import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { idsOf } from './attributes.ts';
import { blocksOf } from './blocks.ts';
import type { Effort } from './common-pairs.ts';
import { compareBlocks } from './compare.ts';
import type { RedlineLabels } from './labels.ts';
import { newLedger, type RedlineSection } from './ledger.ts';
import { markMoves } from './moves.ts';
import { markNames } from './resolve.ts';
import { newVocabulary } from './vocabulary.ts';
import { writeBlocks } from './write-blocks.ts';

export { accept, reject } from './resolve.ts';
export type { RedlineLabels } from './labels.ts';
export type { RedlineSection } from './ledger.ts';

/** Two versions of a text as one, with what changed marked and counted. */
export interface Redline {
  /**
   * Valid HTML. Words that came or went stand in `ins` and `del` with `data-diff`; so do whole blocks, whose
   * element carries `data-diff` itself. The first element of change N has `data-change="N"` and the id `change-N`
   * (`redline-change-N` where the text itself uses that id).
   */
  html: string;
  changes: number;
  /** Words; those of moved blocks are not among them. */
  inserted: number;
  deleted: number;
  /** Blocks. */
  moved: number;
  /** Sections with changes, by headings of any level, in order. */
  sections: RedlineSection[];
  /** True if some part was too large to be compared word by word, or block by block. */
  coarse: boolean;
}

/**
 * Compares the HTML of two bodies. White space, the order of attributes and what the renderer numbers by itself are
 * no change. Counts are the same in both directions: what is compared is always the same pair of texts.
 */
export function redline(before: string, after: string, labels: RedlineLabels): Redline {
  const trees = { before: bodyOf(before), after: bodyOf(after) };
  const old = before <= after ? 'a' : 'b';
  const [first, second] = old === 'a' ? [trees.before, trees.after] : [trees.after, trees.before];
  const vocabulary = newVocabulary();
  const a = blocksOf(first.children, vocabulary);
  const b = blocksOf(second.children, vocabulary);
  const effort: Effort = { coarse: false };
  const compared = compareBlocks(a, b, effort);
  const moved = markMoves(compared, effort);

  const ids = idsOf(trees.after.children);
  const ledger = newLedger(ids);
  const children = writeBlocks(compared, { labels, ledger, ids, old });
  return {
    html: toHtml({ type: 'root', children }),
    moved,
    coarse: effort.coarse,
    ...ledger.counted(),
  };
}

/** The tree of a body, without any mark that a redline would leave. */
function bodyOf(html: string): Root {
  const tree = fromHtml(html, { fragment: true });
  withoutMarks(tree);
  return tree;
}

function withoutMarks(node: Nodes): void {
  if (node.type === 'element') {
    for (const name of markNames) {
      Reflect.deleteProperty(node.properties, name);
    }
  }
  if ('children' in node) node.children.forEach(withoutMarks);
}
