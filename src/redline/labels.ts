import type { Element, ElementContent, Properties } from 'hast';
import { blockTags } from './blocks.ts';
import type { Numbered } from './ledger.ts';

/** Words that say what marks show. All but the two of moved blocks are visually hidden. */
export interface RedlineLabels {
  /** Before inserted words or in front of an inserted block, with the sign and space that follow: `inserted: `. */
  inserted: string;
  /** After inserted words inside a line. */
  endInserted: string;
  deleted: string;
  endDeleted: string;
  /** In front of a block of which only an attribute changed. */
  changed: string;
  /** The link in the old place of a moved block. */
  movedTo: string;
  /** The link in the new place of a moved block. */
  movedFrom: string;
}

/** What happened to a block, or to words: the values of `data-diff`. */
export type Mark = 'inserted' | 'deleted' | 'moved-from' | 'moved-to';

export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Words for those who do not see the mark. */
export function hiddenLabel(words: string): Element {
  return element('span', { className: ['visually-hidden'], dataDiff: 'label' }, [
    { type: 'text', value: words },
  ]);
}

/** The link from one end of a move to the other. */
export function moveLink(words: string, own: string, other: string): Element {
  return element(
    'a',
    { className: ['moved-link'], id: own, href: `#${other}`, dataDiff: 'label' },
    [{ type: 'text', value: words }],
  );
}

/** Makes an element the one that a change is found by. */
export function setAnchor({ properties }: Element, { id, number }: Numbered): void {
  properties.id = id;
  properties['dataChange'] = String(number);
}

/** Puts labels where the text of a block starts. */
export function placeLabels(block: Element, labels: readonly Element[]): void {
  if (block.tagName === 'hr') {
    block.properties.ariaLabel = labels
      .flatMap(({ children }) =>
        children.map((child) => (child.type === 'text' ? child.value : '')),
      )
      .join(' ')
      .trim();
    return;
  }
  const first = block.children.find(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  );
  const inside =
    first?.type === 'element' && (blockTags.has(first.tagName) || block.tagName === 'pre')
      ? first
      : undefined;
  if (inside) placeLabels(inside, labels);
  else if (!wordless.has(block.tagName)) block.children.unshift(...labels);
}

/** Elements that may hold no words of their own. */
const wordless = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'details']);
