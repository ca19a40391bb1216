import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const alignments: Readonly<Record<string, string>> = {
  left: 'align-start',
  right: 'align-end',
  center: 'align-center',
};

/**
 * Wide tables scroll inside themselves: each gets a focusable, named region. Alignment is a class, since a
 * style attribute would break the content security policy, and left and right become start and end.
 */
export function rehypeTables({ label }: { label: string }) {
  return (tree: Root): void => {
    let count = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'td' || node.tagName === 'th') alignByClass(node);
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      count += 1;
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          role: 'region',
          ariaLabel: label.replace('{n}', String(count)),
          tabIndex: 0,
        },
        children: [node],
      };
      visit(node, 'element', alignByClass);
      return SKIP;
    });
  };
}

function alignByClass(node: Element): void {
  const align = node.properties.align;
  if (typeof align !== 'string') return;
  delete node.properties.align;
  const className = alignments[align];
  if (className !== undefined) node.properties.className = [className];
}
