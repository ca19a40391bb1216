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

/** What makes an element a place to go to. */
const landmarks = ['dataChange', 'ariaLabel', 'role', 'tabIndex'];

/** What the new text added, and words for those who cannot see. */
const notOld = new Set(['inserted', 'moved-to', 'label', 'filler']);

function oldForm(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const { dataDiff } = node.properties;
  if (notOld.has(typeof dataDiff === 'string' ? dataDiff : '')) return [];
  const properties = { ...node.properties };
  for (const name of landmarks) Reflect.deleteProperty(properties, name);
  return [{ ...node, properties, children: node.children.flatMap(oldForm) }];
}
