import GithubSlugger from 'github-slugger';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit, type VisitorResult } from 'unist-util-visit';
import { isKnownLanguage } from '../../src/markdown/code.ts';
import { reservedIds } from '../../src/markdown/profile.ts';
import { mostInCode, mostInLine } from '../../src/markdown/profile-limits.ts';

/**
 * Any Markdown as static MDX: raw HTML and comments are left out, pictures become their words, links that leave
 * the text for no full address become text, headings start at `##` and leave no level out.
 */
export function staticBody(markdown: string): string {
  const tree = parser.parse(markdown.replaceAll('\r\n', '\n').replace(hidden, ''));
  keepStatic(tree);
  levelHeadings(tree);
  dropEmpty(tree);
  return writer.stringify(tree);
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
const writer = unified()
  .use(remarkStringify, { bullet: '-', fences: true, resourceLink: true, rule: '-' })
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkMdx)
  .freeze();

/** Characters that the profile refuses: control, format and private-use ones, but for line breaks and tabs. */
const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu;

function keepStatic(tree: Root): void {
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => void addresses.set(identifier, url));
  visit(tree, (node, index, parent): VisitorResult => {
    if (parent === undefined || index === undefined) return undefined;
    const replace = (...nodes: readonly Nodes[]): VisitorResult => {
      const list: Nodes[] = parent.children;
      list.splice(index, 1, ...nodes);
      return [SKIP, index];
    };
    if (node.type === 'html') return replace();
    if (node.type === 'image' || node.type === 'imageReference') {
      return replace(...words(node.alt ?? ''));
    }
    if (node.type === 'definition' && !isWebAddress(node.url)) return replace();
    if (node.type === 'link' && !isWebAddress(node.url)) return replace(...node.children);
    if (node.type === 'linkReference' && !isWebAddress(addresses.get(node.identifier) ?? '')) {
      return replace(...node.children);
    }
    if (node.type === 'code') {
      node.meta = null;
      if (typeof node.lang === 'string' && !isKnownLanguage(node.lang)) node.lang = 'text';
      node.value = shortLines(node.value.slice(0, mostInCode - 2000));
    }
    if (node.type === 'text') {
      node.value = node.value.replace(/\b(RFC|REPORT|PROPOSAL)-(?=\d{4})/gu, '$1 ');
      if (index === 0 && parent.type === 'paragraph') node.value = withoutKeyword(node.value);
    }
    return undefined;
  });
}

/** Cuts lines that are longer than the profile allows, with room for what may stand before them. */
function shortLines(code: string): string {
  const most = mostInLine - 1000;
  return code
    .split('\n')
    .flatMap((line) =>
      Array.from({ length: Math.ceil(line.length / most) || 1 }, (_, index) =>
        line.slice(index * most, (index + 1) * most),
      ),
    )
    .join('\n');
}

/** A paragraph that starts with `import` or `export` would be read as JavaScript. */
function withoutKeyword(text: string): string {
  return text.replace(/^(?:import|export)\b/u, (word) => `The ${word}`);
}

function isWebAddress(url: string): boolean {
  if (!/^https?:\/\/[\x21-\x7e]+$/u.test(url) || !URL.canParse(url)) return false;
  return !/%(?![0-9a-f]{2})|\\|^https?:\/\/[^/?#]*[@%]|xn--/iu.test(url);
}

/** Moves all headings so that the first has two signs and none leaves a level out; each gets a usable id. */
function levelHeadings(tree: Root): void {
  const slugger = new GithubSlugger();
  const open: number[] = [];
  visit(tree, 'heading', (heading) => {
    while ((open.at(-1) ?? 0) >= heading.depth) open.pop();
    open.push(heading.depth);
    heading.depth = depths[Math.min(open.length, depths.length) - 1] ?? 2;
    const id = slugger.slug(toString(heading));
    if (id === '' || reservedIds.includes(id) || id.startsWith('user-content-')) {
      heading.children.push(...words(' of this document'));
    }
  });
}

const depths = [2, 3, 4, 5, 6] as const;

function dropEmpty(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const empty =
      (node.type === 'paragraph' || node.type === 'heading' || node.type === 'link') &&
      toString(node).trim() === '';
    if (!empty) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function words(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
