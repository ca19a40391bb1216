import type { Element, Root as HtmlRoot } from 'hast';
import type { Nodes } from 'mdast';

/*
 * unist-util-visit describes every node for its error messages, which costs a fifth of all rendering. Where no
 * sibling is added or removed, these do.
 */

/** Calls `act` for each node of a Markdown tree, in the order of the text. */
export function eachNode(node: Nodes, act: (node: Nodes) => void): void {
  act(node);
  if ('children' in node) for (const child of node.children) eachNode(child, act);
}

/** Calls `act` for each element of an HTML tree, in the order of the text. */
export function eachElement(parent: HtmlRoot | Element, act: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    act(child);
    eachElement(child, act);
  }
}
