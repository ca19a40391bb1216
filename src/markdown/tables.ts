import type { Element, ElementContent, Root, RootContent } from 'hast';

const alignments: Readonly<Record<string, string>> = {
  left: 'align-start',
  right: 'align-end',
  center: 'align-center',
};

/**
 * Wide tables scroll inside themselves: each gets a focusable, named section. Alignment is a class, since a
 * style attribute would break the content security policy, and left and right become start and end.
 */
export function rehypeTables({ label }: { label: string }) {
  return (tree: Root): void => {
    let count = 0;
    const wrapped = <T extends RootContent | ElementContent>(node: T): T | Element => {
      if (node.type !== 'element') return node;
      alignByClass(node);
      node.children = node.children.map(wrapped);
      if (node.tagName !== 'table') return node;
      count += 1;
      return {
        type: 'element',
        tagName: 'section',
        properties: {
          className: ['table-scroll'],
          ariaLabel: label.replace('{n}', String(count)),
          tabIndex: 0,
        },
        children: [node],
      };
    };
    tree.children = tree.children.map(wrapped);
  };
}

function alignByClass(node: Element): void {
  const align = node.properties.align;
  if (typeof align !== 'string') return;
  delete node.properties.align;
  const className = alignments[align];
  if (className !== undefined) node.properties.className = [className];
}
