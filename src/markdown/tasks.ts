import type { Root } from 'hast';
import { eachElement } from './each.ts';

/** Gives the boxes of a task list a name: remark-gfm makes bare inputs, the only ones a text can have. */
export function rehypeTasks({ labels }: { labels: Readonly<Record<'done' | 'notDone', string>> }) {
  return (tree: Root): void => {
    eachElement(tree, (node) => {
      if (node.tagName !== 'input') return;
      node.properties.ariaLabel = node.properties.checked === true ? labels.done : labels.notDone;
    });
  };
}
