import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { Heading } from '../domain/document.ts';
import { eachElement } from './each.ts';
import { footnoteLabelId } from './permalinks.ts';

/** Headings of a finished text that a list of contents shows. */
export function headingsOf(tree: Root): Heading[] {
  const headings: Heading[] = [];
  eachElement(tree, (node) => {
    const id = node.properties.id;
    if (/^h[2-6]$/u.test(node.tagName) && typeof id === 'string' && id !== footnoteLabelId) {
      headings.push({ depth: Number(node.tagName[1]), id, text: toString(node).trim() });
    }
  });
  return headings;
}

/** Every id of a finished text. */
export function anchorsOf(tree: Root): string[] {
  const anchors: string[] = [];
  eachElement(tree, (node) => {
    const id = node.properties.id;
    if (typeof id === 'string') anchors.push(id);
  });
  return anchors;
}

/** HTML of the bodies of the questions, by anchor. */
export function questionBodies(tree: Root): Map<string, string> {
  const bodies = new Map<string, string>();
  eachElement(tree, (node) => {
    const id = node.properties.id;
    if (node.tagName !== 'section' || typeof id !== 'string') return;
    const body = node.children.filter(
      (child) =>
        !(child.type === 'element' && String(child.properties.className).startsWith('question-')),
    );
    bodies.set(id, toHtml({ type: 'root', children: body }).trim());
  });
  return bodies;
}

/** Words as the language counts them. */
export function countWords(tree: Root, language: string): number {
  const text = toString(tree);
  if (!unspaced.has(new Intl.Locale(language).language)) return text.match(spacedWord)?.length ?? 0;
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

/** Languages that write no spaces between words: only for these is the slow segmenter needed. */
const unspaced: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'bo', 'yue']);
const spacedWord = /[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*/gu;
