import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { RedlineLabels } from '../../src/redline/redline.ts';

export const labels: RedlineLabels = {
  inserted: 'inserted: ',
  endInserted: ' end of insertion',
  deleted: 'deleted: ',
  endDeleted: ' end of deletion',
  changed: 'changed: ',
  movedTo: 'moved from here',
  movedFrom: 'moved to here',
};

const blocks = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const things = new Set(['img', 'svg', 'math', 'input', 'br']);

/**
 * What a reader gets of a body, written without the redline's own code: one line a block, deeper ones further in,
 * text with the elements around it, white space as a browser shows it. A paragraph and bare text are one.
 */
export function canonical(html: string): string {
  const lines: string[] = [];
  let run: [around: string, text: string][] = [];
  const flush = (depth: number): void => {
    const text = shown(run);
    if (text !== '') lines.push(`${'  '.repeat(depth)}${text}`);
    run = [];
  };
  const visit = (node: RootContent | ElementContent, depth: number, around: string): void => {
    if (node.type === 'text') run.push([around, node.value]);
    if (node.type !== 'element' || isPermalink(node)) return;
    if (node.tagName === 'pre') {
      flush(depth);
      lines.push(`${'  '.repeat(depth)}${tag(node)} ${JSON.stringify(plain(node))}`);
    } else if (blocks.has(node.tagName)) {
      flush(depth);
      const isBare = node.tagName === 'p' && tag(node) === 'p';
      if (!isBare) lines.push(`${'  '.repeat(depth)}${tag(node)}`);
      for (const child of node.children) visit(child, isBare ? depth : depth + 1, '');
      flush(isBare ? depth : depth + 1);
    } else if (things.has(node.tagName)) {
      run.push([`${around}${node.tagName}`, withoutIds(toHtml(node)).replace(/\s+/gu, '·')]);
    } else {
      for (const child of node.children) visit(child, depth, `${around}${tag(node)}>`);
    }
  };
  for (const node of fromHtml(html, { fragment: true }).children) visit(node, 0, '');
  flush(0);
  return lines.join('\n');
}

function shown(run: readonly (readonly [string, string])[]): string {
  let text = '';
  let last = '';
  let space = false;
  for (const [around, value] of run) {
    for (const character of value) {
      if (/[ \t\n\f\r]/u.test(character)) {
        space = text !== '';
        continue;
      }
      if (space) text += ' ';
      if (around !== last) text += `‹${around}›`;
      text += character;
      last = around;
      space = false;
    }
  }
  return text;
}

/** Tag, link and class: what is seen of an element. A link inside the page may have lost its target. */
function tag({ tagName, properties }: Element): string {
  const { href, className } = properties;
  const link = typeof href === 'string' && !href.startsWith('#') ? `[${href}]` : '';
  const classes = Array.isArray(className) ? `.${className.join('.')}` : '';
  return `${tagName}${classes}${link}`;
}

function isPermalink({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('permalink');
}

function plain(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(plain).join('') : '';
}

function withoutIds(html: string): string {
  return html.replace(/ id="[^"]*"/gu, '');
}
