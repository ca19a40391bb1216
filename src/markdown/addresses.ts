import type { Nodes } from 'mdast';
import type { Processor } from 'unified';
import { eachNode } from './each.ts';

/**
 * Bare addresses become links in a walk of the whole tree with four patterns: a tenth of all reading. This plugin,
 * used after remark-gfm, leaves the walk to texts that could hold such an address.
 */
export function remarkRareAddresses(this: Processor): void {
  for (const extension of (this.data().fromMarkdownExtensions ?? []).flat()) {
    if (!extension.transforms) continue;
    extension.transforms = extension.transforms.map(
      (transform) => (tree) => (holdsAddress(tree) ? transform(tree) : undefined),
    );
  }
}

function holdsAddress(tree: Nodes): boolean {
  let found = false;
  eachNode(tree, (node) => {
    found ||= node.type === 'text' && /:\/\/|www\.|@/iu.test(node.value);
  });
  return found;
}
