import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { attribute, elements } from '../build/built-pages.ts';
import type { Visit } from './page-visit.ts';

/** What a page costs before any interaction; sizes are bytes after gzip, fonts as they are. */
export interface PageWeight {
  file: string;
  /** Scripts that were fetched, each on its own, and those inside the page. */
  scripts: number;
  /** Style sheets that were fetched and those inside the page. */
  styles: number;
  /** Fonts that the page asks to be fetched ahead. */
  fonts: { count: number; bytes: number };
  html: number;
  /** The HTML of the text alone. */
  text: number;
  /** Sum of all layout shifts, the worst of all widths. */
  shift: number;
}

/** Weighs a page from its HTML and from what a browser fetched for it. */
export function pageWeight(file: string, html: string, visit: Visit): PageWeight {
  const all = elements({ file, tree: fromHtml(html) });
  const inside = (tagName: string, counts: (element: Element) => boolean): number =>
    all
      .filter((element) => element.tagName === tagName && counts(element))
      .reduce((sum, element) => sum + gzipped(toString(element)), 0);
  const preloaded = all.flatMap((element) => {
    const isFont = attribute(element, 'rel') === 'preload' && attribute(element, 'as') === 'font';
    return isFont ? [attribute(element, 'href') ?? ''] : [];
  });
  return {
    file,
    scripts: fetchedBytes(visit, 'script') + inside('script', isInlineScript),
    styles: fetchedBytes(visit, 'stylesheet') + inside('style', () => true),
    fonts: {
      count: preloaded.length,
      bytes: preloaded.reduce((sum, address) => sum + fontBytes(visit, file, address), 0),
    },
    html: gzipped(html),
    text: gzipped(textOf(all, html)),
    shift: visit.shift,
  };
}

function fetchedBytes(visit: Visit, type: string): number {
  return visit.fetched
    .filter((resource) => resource.type === type)
    .reduce((sum, { body }) => sum + gzipped(body), 0);
}

function isInlineScript(script: Element): boolean {
  const type = attribute(script, 'type') ?? 'module';
  return attribute(script, 'src') === undefined && /^module$|javascript$/u.test(type);
}

function fontBytes(visit: Visit, file: string, address: string): number {
  const found = visit.fetched.find(({ path }) => path === address);
  if (found === undefined) throw new Error(`${file} preloads ${address}, which was not fetched.`);
  return found.body.length;
}

/** What stands between the tags of the text's element, as the file has it. */
function textOf(all: readonly Element[], html: string): string {
  const article = all.find(
    (element) =>
      element.tagName === 'article' &&
      (attribute(element, 'className') ?? '').split(' ').includes('prose'),
  );
  const start = article?.children[0]?.position?.start.offset;
  const end = article?.children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) throw new Error('A document page holds no text.');
  return html.slice(start, end);
}

function gzipped(content: string | Uint8Array): number {
  return content.length === 0 ? 0 : gzipSync(content, { level: 9 }).length;
}
