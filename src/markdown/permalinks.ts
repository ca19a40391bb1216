import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { eachElement } from './each.ts';

/** Puts a link to itself behind each heading that has an id. */
export function rehypePermalinks({ label }: { label: string }) {
  return (tree: Root): void => {
    eachElement(tree, (node) => {
      const id = node.properties.id;
      if (!/^h[2-6]$/u.test(node.tagName) || typeof id !== 'string') return;
      if (id === footnoteLabelId) return;
      node.children.push(
        { type: 'text', value: ' ' },
        {
          type: 'element',
          tagName: 'a',
          properties: {
            className: ['permalink'],
            href: `#${id}`,
            ariaLabel: label.replace('{title}', toString(node)),
          },
          children: [],
        },
      );
    });
  };
}

/** The id that remark-rehype gives the heading of the footnotes. */
export const footnoteLabelId = 'footnote-label';
