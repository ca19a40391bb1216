import type { Element, ElementContent, Root, RootContent, Text } from 'hast';

const numbered = /(?<![\p{L}\p{N}-])\p{Lu}{2,10}-\d{1,5}(?![\p{L}\p{N}-])/gu;
const untouched = new Set(['pre', 'code']);

/** Keeps names such as `TAP-004` on one line: a browser may break after the hyphen, and CSS cannot forbid it there. */
export function rehypeUnbroken() {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap(mended);
  };
}

function mended<T extends RootContent | ElementContent>(node: T): (T | Text | Element)[] {
  if (node.type === 'element' && !untouched.has(node.tagName)) {
    node.children = node.children.flatMap(mended);
  }
  return node.type === 'text' ? split(node) : [node];
}

function split(text: Text): (Text | Element)[] {
  const parts: (Text | Element)[] = [];
  let end = 0;
  for (const { 0: name, index: at } of text.value.matchAll(numbered)) {
    if (at > end) parts.push({ type: 'text', value: text.value.slice(end, at) });
    parts.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['unbroken'] },
      children: [{ type: 'text', value: name }],
    });
    end = at + name.length;
  }
  if (parts.length === 0) return [text];
  if (end < text.value.length) parts.push({ type: 'text', value: text.value.slice(end) });
  return parts;
}
