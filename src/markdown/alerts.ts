import type { Root } from 'mdast';
import { eachNode } from './each.ts';
import { alertKinds, type AlertKind } from './text-options.ts';

const marker = new RegExp(`^\\[!(${alertKinds.join('|')})\\][ \\t]*(?:\\n|$)`, 'iu');

/** Makes GitHub alerts (`> [!NOTE]`) of block quotes: an aside with its kind in words. */
export function markAlerts(tree: Root, titles: Readonly<Record<AlertKind, string>>) {
  eachNode(tree, (quote) => {
    if (quote.type !== 'blockquote') return;
    const first = quote.children[0];
    const text = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first?.type !== 'paragraph' || text?.type !== 'text') return;
    const match = marker.exec(text.value);
    const kind = alertKinds.find((name) => name === match?.[1]?.toLowerCase());
    if (!match || !kind) return;
    text.value = text.value.slice(match[0].length);
    if (text.value === '') first.children.shift();
    if (first.children.length === 0) quote.children.shift();
    quote.data = {
      hName: 'aside',
      hProperties: { className: ['alert', `alert-${kind}`], role: 'note' },
    };
    quote.children.unshift({
      type: 'paragraph',
      data: { hProperties: { className: ['alert-title'] } },
      children: [{ type: 'text', value: titles[kind] }],
    });
  });
}
