import type { Nodes, Root } from 'mdast';
import type { RaisedQuestion, TextLink } from '../domain/document.ts';
import { questionAnchor } from '../domain/href.ts';
import { nearest } from '../domain/nearest.ts';
import { isKnownLanguage, knownLanguages } from './code.ts';
import { eachNode } from './each.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './place.ts';
import type { TextOptions } from './text-options.ts';

/**
 * Links that stay inside the site. They are made complete, from the address of the document: its text is shown at
 * others as well. Changes the tree.
 */
export function collectLinks(
  tree: Root,
  { base, home }: Pick<TextOptions, 'base' | 'home'>,
): TextLink[] {
  const links: TextLink[] = [];
  eachNode(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    if (/^[a-z][a-z0-9+.-]*:/iu.test(node.url)) return;
    links.push({ url: node.url, place: placeOf(node) });
    if (/^(?:#|$)/u.test(node.url)) return;
    const { pathname, search, hash } = new URL(node.url, `https://site.invalid${home}`);
    node.url = base + pathname.slice(1) + search + hash;
  });
  return links;
}

/** Questions in the order of the text, without their bodies. */
export function collectQuestions(tree: Root): Omit<RaisedQuestion, 'html'>[] {
  const questions: Omit<RaisedQuestion, 'html'>[] = [];
  eachNode(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Question') return;
    const id = attributeOf(node, 'id') ?? '';
    const tag = attributeOf(node, 'tag');
    questions.push({
      id,
      anchor: questionAnchor(id),
      to: attributeOf(node, 'to'),
      tag: tag === 'workshop' || tag === 'research' ? tag : undefined,
      line: placeOf(node).line,
    });
  });
  return questions;
}

/** Pictures that the text shows and the folder does not hold. */
export function pictureFindings(tree: Root, options: TextOptions): Finding[] {
  const findings: Finding[] = [];
  eachNode(tree, (node) => {
    const source = pictureSource(node);
    const name = source?.replace(/^\.\//u, '');
    if (name === undefined || Object.hasOwn(options.assets, name)) return;
    const near = nearest(name, Object.keys(options.assets));
    findings.push({
      code: 'missing-picture',
      severity: 'error',
      message: `The text shows ${name}, and there is no such picture in its folder.`,
      help: near === undefined ? `put ${name} beside the text.` : `did you mean ./${near}?`,
      place: placeOf(node),
    });
  });
  return findings;
}

/** Fences that name a language nobody knows; they stay readable, so this is no error. */
export function codeLanguageFindings(tree: Root): Finding[] {
  const findings: Finding[] = [];
  eachNode(tree, (node) => {
    if (node.type !== 'code') return;
    const language = node.lang;
    if (language === null || language === undefined || isKnownLanguage(language)) return;
    const near = nearest(language, knownLanguages);
    findings.push({
      code: 'code-language',
      severity: 'warning',
      message: `The code block names the language ${JSON.stringify(language)}, which is not known here, so it is shown plain.`,
      help:
        near === undefined
          ? 'write a known language, or `text`.'
          : `did you mean \`${near}\`? Otherwise write \`text\`.`,
      place: {
        ...placeOf(node),
        endLine: placeOf(node).line,
        endColumn: placeOf(node).column + 3 + language.length,
      },
    });
  });
  return findings;
}

function pictureSource(node: Nodes): string | undefined {
  if (node.type === 'image') return node.url;
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    return node.name === 'Figure' ? attributeOf(node, 'src') : undefined;
  }
  return undefined;
}

function attributeOf(
  node: Extract<Nodes, { attributes: unknown }>,
  name: string,
): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name) {
      return typeof attribute.value === 'string' ? attribute.value : undefined;
    }
  }
  return undefined;
}
