import type { Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { TextSection } from '../domain/document.ts';
import { templateSentences } from '../domain/template.ts';
import { placeOf, subPlace } from './place.ts';

/**
 * The sections of a text in order. The first has depth 0 and stands for what comes before the first heading. Headings
 * inside quotations and components open no section.
 */
export function outlineOf(tree: Root): TextSection[] {
  const sections: TextSection[] = [];
  let section: TextSection = {
    depth: 0,
    title: '',
    place: placeOf(tree.children[0] ?? tree),
    empty: true,
    keywords: [],
    template: [],
  };
  sections.push(section);
  for (const node of tree.children) {
    if (node.type === 'heading') {
      section = {
        depth: node.depth,
        title: toString(node, { includeImageAlt: false }).trim(),
        place: placeOf(node),
        empty: true,
        keywords: [],
        template: [],
      };
      sections.push(section);
    } else if (saysSomething(node)) {
      section.empty = false;
      readInto(section, node);
    }
  }
  return sections;
}

const silent: ReadonlySet<string> = new Set([
  'definition',
  'footnoteDefinition',
  'html',
  'thematicBreak',
  'mdxFlowExpression',
]);

function saysSomething(node: RootContent): boolean {
  return !silent.has(node.type);
}

const keyword =
  /(?<![\p{Lu}\p{N}_-]|[\p{Lu}]{2} )(?:MUST(?: NOT)?|SHALL(?: NOT)?|SHOULD(?: NOT)?|(?:NOT )?RECOMMENDED|REQUIRED|MAY|OPTIONAL)(?![\p{L}\p{N}_-]| [\p{Lu}]{2}| \d)/gu;

/** A paragraph that says how the key words are to be read uses none of them. */
const boilerplate = /\b(?:BCP\s?14|RFC\s?2119|RFC\s?8174)\b/u;

/** Adds what a part of the text says; what it quotes, and code, are not its own words. */
function readInto(section: TextSection, node: Nodes): void {
  if (node.type === 'blockquote' || node.type === 'heading') return;
  if (node.type === 'text') {
    for (const { 0: word, index } of node.value.matchAll(keyword)) {
      section.keywords.push({ word, place: subPlace(node, index, word.length) });
    }
    return;
  }
  if (!('children' in node)) return;
  if (node.type === 'paragraph') {
    const text = toString(node, { includeImageAlt: false }).replace(/\s+/gu, ' ');
    if (templateSentences.some((sentence) => text.includes(sentence))) {
      section.template.push(placeOf(node));
    }
    if (boilerplate.test(text)) return;
  }
  for (const child of node.children) readInto(section, child);
}
