import type { Element, ElementContent, RootContent } from 'hast';
import { classesOf, signature } from './attributes.ts';
import { codeTokens, isWord, proseTokens, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A part of a text that stands on its own lines. */
export type Block = Leaf | Box | Rule;

interface Common {
  /** Only blocks of one type are compared with each other. */
  type: string;
  /** Two blocks of one key say and show the same. */
  key: number;
  /** Tells blocks of one key apart by what the renderer numbers or names in them. */
  face: number;
  /** Numbers of its words, sorted. */
  bag: Int32Array;
  /** Words that a reader would count. */
  words: number;
}

/** Holds running text or code. A run, text beside blocks, has no element of its own. */
export interface Leaf extends Common {
  kind: 'leaf';
  element: Element | undefined;
  /** The element that the tokens are in. */
  host: Element | undefined;
  isCode: boolean;
  tokens: readonly Token[];
  /** The very nodes that the tokens were made of. */
  nodes: readonly ElementContent[];
  /** Links to itself at the end of a heading. */
  tail: readonly Element[];
}

/** Holds blocks. */
export interface Box extends Common {
  kind: 'box';
  element: Element;
  children: readonly Block[];
}

export interface Rule extends Common {
  kind: 'rule';
  element: Element;
}

/** The blocks of a text; text between blocks becomes runs. */
export function blocksOf(
  nodes: readonly (RootContent | ElementContent)[],
  vocabulary: Vocabulary,
): Block[] {
  const blocks: Block[] = [];
  let run: ElementContent[] = [];
  const endRun = (): void => {
    if (run.some((node) => !isBlank(node))) {
      blocks.push(leaf(undefined, undefined, run, vocabulary));
    }
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' && node.type !== 'text') continue;
    if (node.type === 'element' && isBlock(node)) {
      endRun();
      blocks.push(blockOf(node, vocabulary));
    } else run.push(node);
  }
  endRun();
  return blocks;
}

/** `h2`, `h3` … */
export function isHeading({ element }: Block): boolean {
  return element !== undefined && /^h[1-6]$/u.test(element.tagName);
}

/** Elements that start a line of their own. */
export const blockTags: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'caption', 'colgroup', 'dd', 'details', 'div'],
  ...['dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4'],
  ...['h5', 'h6', 'header', 'hgroup', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section'],
  ...['summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);
const leafTags = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'summary', 'figcaption', 'caption'],
]);
/** Elements that many things are made of, told apart by their first class. */
const general = new Set(['section', 'div', 'aside', 'p']);

function isBlock(element: Element): boolean {
  return blockTags.has(element.tagName) || element.children.some(holdsBlock);
}

function holdsBlock(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName !== 'svg' && isBlock(node);
}

function blockOf(element: Element, vocabulary: Vocabulary): Block {
  const { tagName } = element;
  if (tagName === 'hr') {
    const key = vocabulary('\u0003hr');
    return { kind: 'rule', type: 'hr', element, key, face: 0, bag: Int32Array.of(key), words: 0 };
  }
  if (tagName === 'pre') {
    const only = element.children.length === 1 ? element.children[0] : undefined;
    const host = only?.type === 'element' && only.tagName === 'code' ? only : element;
    return leaf(element, host, host.children, vocabulary);
  }
  if (leafTags.has(tagName) && !element.children.some(holdsBlock)) {
    return leaf(element, element, element.children, vocabulary);
  }
  const children = blocksOf(element.children, vocabulary);
  return {
    kind: 'box',
    type: `box ${typeOf(element)}`,
    element,
    children,
    key: vocabulary(`\u0003${signature(element)}\u0004${children.map(({ key }) => key).join(' ')}`),
    face: vocabulary(`\u0005${children.map(({ face }) => face).join(' ')}`),
    bag: merged(children.map(({ bag }) => bag)),
    words: children.reduce((sum, { words }) => sum + words, 0),
  };
}

function leaf(
  element: Element | undefined,
  host: Element | undefined,
  nodes: readonly ElementContent[],
  vocabulary: Vocabulary,
): Leaf {
  const isCode = element?.tagName === 'pre';
  const { tokens, tail } = isCode
    ? { tokens: codeTokens(nodes, vocabulary), tail: [] }
    : proseTokens(nodes, vocabulary);
  const type = element === undefined ? 'p' : typeOf(element);
  const shell =
    element === undefined || signature(element) === 'p'
      ? 'p'
      : `${signature(element)} ${host ? signature(host) : ''}`;
  const bag = Int32Array.from(
    tokens.some(({ word }) => word !== -1)
      ? tokens.flatMap(({ word }) => (word === -1 ? [] : [word]))
      : tokens.map(({ key }) => key),
  ).sort();
  const keys = tokens.map(({ key }) => key).join(' ');
  const faces = tokens.flatMap(({ atom, face }) => (atom ? [face] : []));
  return {
    ...{ kind: 'leaf', type, element, host, isCode, tokens, nodes, tail, bag },
    key: vocabulary(`\u0003${shell}\u0004${keys}`),
    face: vocabulary(`\u0005${faces.join('\u0000')}`),
    words: tokens.filter(isWord).length,
  };
}

function typeOf({ tagName, properties }: Element): string {
  const first = general.has(tagName) ? classesOf(properties)[0] : undefined;
  return first === undefined ? tagName : `${tagName}.${first}`;
}

function merged(bags: readonly Int32Array[]): Int32Array {
  const bag = new Int32Array(bags.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of bags) {
    bag.set(part, end);
    end += part.length;
  }
  return bag.sort();
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && /^[ \t\n\f\r]*$/u.test(node.value);
}
