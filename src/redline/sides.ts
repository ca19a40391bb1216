import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { neutral } from './attributes.ts';

/**
 * Puts the old form of every changed block in front of it, for a layout in two columns: a `div` of the class `side-old`
 * that is hidden from screen readers and from the keyboard, since the block itself says all. Its copy names nothing.
 */
export function withSides(html: string): string {
  const { children } = fromHtml(html, { fragment: true });
  const sides: Root = { type: 'root', children: children.flatMap(withOldSide) };
  return toHtml(sides);
}

function withOldSide(block: RootContent): RootContent[] {
  if (block.type !== 'element' || !isMarked(block)) return [block];
  const old = oldForm(block);
  if (old.length === 0) return [block];
  const side: Element = {
    type: 'element',
    tagName: 'div',
    properties: { className: ['side-old'], ariaHidden: 'true', inert: true },
    children: old.map((node) => neutral(node, new Set())),
  };
  return [side, block];
}

function isMarked(element: Element): boolean {
  return (
    element.properties['dataDiff'] !== undefined ||
    element.children.some((child) => child.type === 'element' && isMarked(child))
  );
}

/** What the new text added, and words for those who cannot see. */
const notOld = new Set(['inserted', 'moved-to', 'label', 'filler']);

function oldForm<T extends ElementContent>(node: T): ElementContent[] {
  if (node.type !== 'element') return [node];
  const { dataDiff, dataChange, ...properties } = node.properties;
  if (notOld.has(String(dataDiff))) return [];
  const kept = dataDiff === undefined ? properties : { ...properties, dataDiff };
  return [{ ...node, properties: kept, children: node.children.flatMap(oldForm) }];
}
