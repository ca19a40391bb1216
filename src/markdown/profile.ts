import type { Definition, FootnoteDefinition, Heading, Nodes, Root } from 'mdast';
import type { Finding } from './finding.ts';
import { linesOf } from './lines.ts';
import type { Pass } from './pass.ts';
import { placeOf } from './place.ts';
import { quoted } from './printable.ts';
import { checkElement } from './profile-components.ts';
import { checkHeadings } from './profile-headings.ts';
import { checkHtml } from './profile-html.ts';
import { checkNodeLimits, checkTotals, isLevel, mostLevels, mostNodes } from './profile-limits.ts';
import { checkImage, checkLink } from './profile-links.ts';
import { checkValues } from './profile-values.ts';
import { isComment } from './static-expressions.ts';
import type { TextFormat } from './syntax-problem.ts';

export { reservedIds } from './profile-headings.ts';

/**
 * Checks a parsed text against the profile of static MDX: an allow-list of nodes, components with literal
 * attributes, links and pictures of known forms, headings, hidden characters, limits. `source` is the file
 * with its front matter blanked out. Never throws; findings come in the order of the text.
 */
export function checkTree(
  tree: Root,
  context: { source: string; format: TextFormat; language: string },
): Finding[] {
  const findings: Finding[] = [];
  const pass: Pass = {
    ...context,
    lines: linesOf(context.source),
    refuse: (finding) => findings.push({ ...finding, severity: 'error' }),
    warn: (finding) => findings.push({ ...finding, severity: 'warning' }),
    ids: new Map(),
  };
  const nodes = flatten(tree, pass);
  if (nodes === undefined) return findings;
  for (const { node, parent } of nodes) {
    checkNode(node, parent, pass);
    checkNodeLimits(node, pass);
    checkValues(node, pass);
  }
  const all = nodes.map(({ node }) => node);
  checkDefinitions(all, pass);
  checkHeadings(all.filter(isHeading), pass);
  checkTotals({ headings: all.filter(isHeading), footnotes: all.filter(isFootnote) }, pass);
  return findings.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

interface Visited {
  node: Nodes;
  parent: Nodes | undefined;
}

/** All nodes in the order of the text; `undefined`, with a finding, if they are too many or too deep. */
function flatten(tree: Root, pass: Pass): Visited[] | undefined {
  const visited: Visited[] = [];
  const open: (Visited & { levels: number })[] = [{ node: tree, parent: undefined, levels: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent } = next;
    const levels = next.levels + (isLevel(node) ? 1 : 0);
    if (levels > mostLevels || visited.length >= mostNodes) {
      pass.refuse(levels > mostLevels ? tooDeep(node) : tooMany(node));
      return undefined;
    }
    visited.push({ node, parent });
    if ('children' in node) {
      for (const child of node.children.toReversed())
        open.push({ node: child, parent: node, levels });
    }
  }
  return visited;
}

function tooDeep(node: Nodes): Omit<Finding, 'severity'> {
  return {
    code: 'limit-depth',
    message: `The text is nested more than ${mostLevels} levels deep here.`,
    help: 'use fewer levels of lists, quotations, components or emphasis.',
    place: placeOf(node),
  };
}

function tooMany(node: Nodes): Omit<Finding, 'severity'> {
  return {
    code: 'limit-nodes',
    message: `The text has more than ${mostNodes} parts (paragraphs, links, words in emphasis, table cells …).`,
    help: 'split it into two documents.',
    place: placeOf(node),
  };
}

function checkNode(node: Nodes, parent: Nodes | undefined, pass: Pass): void {
  switch (node.type) {
    case 'root':
    case 'paragraph':
    case 'text':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'inlineCode':
    case 'code':
    case 'break':
    case 'thematicBreak':
    case 'heading':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'linkReference':
    case 'definition':
    case 'footnoteReference':
    case 'footnoteDefinition':
    case 'table':
    case 'tableRow':
    case 'tableCell':
      return;
    case 'link':
      return checkLink(node.url, placeOf(node), pass);
    case 'image':
      return checkImage(node, node.url, pass);
    case 'imageReference':
      return checkImage(node, undefined, pass);
    case 'html':
      return checkHtml(node, pass);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkElement(node, parent, pass);
    case 'mdxjsEsm':
      return pass.refuse({
        code: 'mdx-esm',
        message: `A paragraph that starts with ${quoted(node.value.split(' ')[0] ?? '')} is JavaScript, and contributed text is never run.`,
        help: 'remove it, or put it in a code block; if it is a sentence, start it with another word.',
        place: placeOf(node),
      });
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (isComment(node.value)) return;
      return pass.refuse({
        code: 'mdx-expression',
        message: `${quoted(`{${node.value}}`, 40)} is a JavaScript expression, and contributed text is never run.`,
        help: 'write \\{ for a brace, or put the text in backticks.',
        place: placeOf(node),
      });
    case 'yaml':
      return pass.refuse({
        code: 'markup',
        message: 'There is a second block of front matter here.',
        help: 'move its fields to the front matter at the start of the file.',
        place: placeOf(node),
      });
    default:
      return refuseUnknown(node, pass);
  }
}

function refuseUnknown(node: { type: string }, pass: Pass): void {
  pass.refuse({
    code: 'markup',
    message: `The text contains ${quoted(node.type)}, which is not part of its format.`,
    help: 'write it in Markdown.',
    place: placeOf(node),
  });
}

/** What a definition points at must suit what uses it: a picture, a link, or both. */
function checkDefinitions(nodes: readonly Nodes[], pass: Pass): void {
  const pictures = new Set(
    nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])),
  );
  const links = new Set(
    nodes.flatMap((node) => (node.type === 'linkReference' ? [node.identifier] : [])),
  );
  for (const node of nodes.filter(isDefinition)) {
    const forPicture = pictures.has(node.identifier);
    if (forPicture) checkImage(node, node.url, pass);
    if (!forPicture || links.has(node.identifier)) checkLink(node.url, placeOf(node), pass);
  }
}

function isDefinition(node: Nodes): node is Definition {
  return node.type === 'definition';
}

function isHeading(node: Nodes): node is Heading {
  return node.type === 'heading';
}

function isFootnote(node: Nodes): node is FootnoteDefinition {
  return node.type === 'footnoteDefinition';
}
