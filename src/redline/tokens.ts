import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { classesOf, signature, textOf } from './attributes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The least that is compared: a word, a sign, or a thing that is shown whole. */
export interface Token {
  /** Two tokens of one key are the same. */
  key: number;
  /** Number of the word, whatever its case and dress; -1 if it is none. */
  word: number;
  /** How much a match of it is worth, and how long it looks. */
  weight: number;
  /** True if white space stands before it. */
  space: boolean;
  pieces: readonly Piece[];
  /** An element that is shown whole. */
  atom: Element | undefined;
  /** What an atom that the renderer numbers or names shows; no part of the key. */
  face: string;
}

export interface Piece {
  text: string;
  within: Inline | undefined;
}

/** An inline element around tokens. */
export interface Inline {
  element: Element;
  within: Inline | undefined;
  /** Its signature behind those of all that it is within. */
  path: string;
}

/** Tokens of running text, and the links to itself that a heading ends with. White space is only between tokens. */
export function proseTokens(
  nodes: readonly ElementContent[],
  vocabulary: Vocabulary,
): { tokens: Token[]; tail: Element[] } {
  const tokens: Token[] = [];
  const tail: Element[] = [];
  let space = true;
  const walk = (node: ElementContent, within: Inline | undefined): void => {
    if (node.type === 'text') {
      for (const [text, blank, word] of node.value.matchAll(proseUnits)) {
        if (blank !== undefined) {
          space = true;
          continue;
        }
        const isWord = word !== undefined;
        tokens.push({
          key: vocabulary(`${space ? ' ' : ''}${text}\u0000${within?.path ?? ''}`),
          word: isWord ? vocabulary(text.toLowerCase()) : -1,
          weight: isWord ? wordWeight(text) : 1,
          space,
          pieces: [{ text, within }],
          atom: undefined,
          face: '',
        });
        space = false;
      }
      return;
    }
    if (node.type !== 'element') return;
    if (isPermalink(node)) {
      tail.push(node);
      return;
    }
    const generated = generatedKey(node);
    if (generated !== undefined || atomic.has(node.tagName) || isMath(node)) {
      const name = generated ?? atomKey(node);
      tokens.push({
        key: vocabulary(`${space ? ' ' : ''}\u0002${name}\u0000${within?.path ?? ''}`),
        word: vocabulary(`\u0002${name}`),
        weight: 10,
        space,
        pieces: [{ text: '', within }],
        atom: node,
        face: generated === undefined ? '' : textOf(node),
      });
      space = false;
      return;
    }
    const path = `${within?.path ?? ''}\u0001${signature(node)}`;
    const inline: Inline = { element: node, within, path };
    for (const child of node.children) walk(child, inline);
  };
  for (const node of nodes) walk(node, undefined);
  return { tokens, tail };
}

/** Tokens of code, white space included; how it is coloured does not count. */
export function codeTokens(nodes: readonly ElementContent[], vocabulary: Vocabulary): Token[] {
  const pieces: Piece[] = [];
  const walk = (node: ElementContent, within: Inline | undefined): void => {
    if (node.type === 'text') pieces.push({ text: node.value, within });
    if (node.type !== 'element') return;
    const path = `${within?.path ?? ''}\u0001${signature(node)}`;
    const inline: Inline = { element: node, within, path };
    for (const child of node.children) walk(child, inline);
  };
  for (const node of nodes) walk(node, undefined);
  const cut = cutter(pieces);
  const whole = pieces.map(({ text }) => text).join('');
  return [...whole.matchAll(codeUnits)].map(([text, word]) => ({
    key: vocabulary(text),
    word: word === undefined ? -1 : vocabulary(text.toLowerCase()),
    weight: word === undefined ? 1 : wordWeight(text),
    space: false,
    pieces: cut(text.length),
    atom: undefined,
    face: '',
  }));
}

/** True if a token is a word that a reader would count. */
export function isWord({ word, atom }: Token): boolean {
  return word !== -1 && atom === undefined;
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = `[[\\p{L}\\p{M}\\p{N}_]--[${unspaced}]]`;
const word = `[${unspaced}]\\p{M}*|${letter}+(?:['’.,\\-]${letter}+)*`;
/** Blank, word, or any other character; a script without spaces is taken letter by letter. */
const proseUnits = new RegExp(`([ \\t\\n\\f\\r]+)|(${word})|.`, 'gsv');
const codeUnits = /([\p{L}\p{M}\p{N}_]+)|\n|[^\S\n]+|./gsu;

/** Elements that are one thing to a reader. */
const atomic = new Set([
  ...['img', 'picture', 'svg', 'math', 'input', 'br', 'wbr', 'video', 'audio', 'canvas'],
  ...['iframe', 'object', 'embed', 'button', 'select', 'textarea', 'template'],
]);

function isMath({ properties }: Element): boolean {
  return classesOf(properties).some((name) => name === 'math' || name === 'katex');
}

function isPermalink({ tagName, properties }: Element): boolean {
  return tagName === 'a' && classesOf(properties).includes('permalink');
}

/**
 * What a link is known by whose text the renderer made: the number of a note, the arrow back from it, the title
 * of another document where it is first named.
 */
function generatedKey(element: Element): string | undefined {
  const only = element.children.length === 1 ? element.children[0] : undefined;
  const link = element.tagName === 'sup' && only?.type === 'element' ? only : element;
  const { href, dataFootnoteRef, dataFootnoteBackref } = link.properties;
  if (link.tagName !== 'a') return undefined;
  if (dataFootnoteBackref !== undefined) return 'back from a note';
  const isGenerated =
    dataFootnoteRef !== undefined || classesOf(link.properties).includes('mention');
  return isGenerated ? `link ${String(href)}` : undefined;
}

function atomKey(element: Element): string {
  return element.children.length === 0 ? signature(element) : toHtml(element);
}

function wordWeight(text: string): number {
  return 2 + Math.min(text.length, 8);
}

/** Cuts the next characters off a row of pieces. */
function cutter(pieces: readonly Piece[]): (length: number) => Piece[] {
  let index = 0;
  let offset = 0;
  return (length) => {
    const taken: Piece[] = [];
    for (let left = length; left > 0;) {
      const piece = pieces[index];
      if (!piece) break;
      const text = piece.text.slice(offset, offset + left);
      if (text !== '') taken.push({ text, within: piece.within });
      left -= text.length;
      offset += text.length;
      if (offset >= piece.text.length) {
        index += 1;
        offset = 0;
      }
    }
    return taken;
  };
}
