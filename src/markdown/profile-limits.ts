import type { FootnoteDefinition, Heading, Nodes } from 'mdast';
import type { Pass } from './pass.ts';
import { placeOf } from './place.ts';

/** Levels of nesting: quotations, list items, components, emphasis. */
export const mostLevels = 24;
export const mostNodes = 60_000;
export const mostRows = 2000;
export const mostColumns = 40;
export const mostHeadings = 500;
export const mostFootnotes = 500;
/** UTF-16 code units of a line, a paragraph and a code block. */
export const mostInLine = 10_000;
export const mostInParagraph = 16 * 1024;
export const mostInCode = 64 * 1024;

/** Whether a node counts as a level of nesting. */
export function isLevel(node: Nodes): boolean {
  return levels.has(node.type);
}

const levels = new Set<string>([
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

export function checkNodeLimits(node: Nodes, pass: Pass): void {
  const place = placeOf(node);
  const length = (node.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0);
  if (node.type === 'paragraph' && length > mostInParagraph) {
    pass.refuse({
      code: 'limit-paragraph',
      message: `The paragraph has ${length} characters, and ${mostInParagraph} are allowed.`,
      help: 'put a blank line where a new thought starts.',
      place,
    });
  }
  if (node.type === 'code' && length > mostInCode) {
    pass.refuse({
      code: 'limit-code',
      message: `The code block has ${length} characters, and ${mostInCode} are allowed.`,
      help: 'show the part that the text speaks of, and link to the rest.',
      place,
    });
  }
  if (node.type === 'table') {
    const columns = Math.max(
      0,
      ...node.children.slice(0, mostRows).map((row) => row.children.length),
    );
    if (node.children.length > mostRows || columns > mostColumns) {
      pass.refuse({
        code: 'limit-table',
        message: `The table has ${node.children.length} rows and ${columns} columns, and ${mostRows} × ${mostColumns} are allowed.`,
        help: 'split the table, or publish it as data elsewhere and link to it.',
        place,
      });
    }
  }
}

export function checkTotals(
  totals: { headings: readonly Heading[]; footnotes: readonly FootnoteDefinition[] },
  pass: Pass,
): void {
  const heading = totals.headings[mostHeadings];
  if (heading) {
    pass.refuse({
      code: 'limit-headings',
      message: `The text has ${totals.headings.length} headings, and ${mostHeadings} are allowed.`,
      help: 'split it into two documents.',
      place: placeOf(heading),
    });
  }
  const footnote = totals.footnotes[mostFootnotes];
  if (footnote) {
    pass.refuse({
      code: 'limit-footnotes',
      message: `The text has ${totals.footnotes.length} footnotes, and ${mostFootnotes} are allowed.`,
      help: 'split it into two documents, or gather notes that belong together.',
      place: placeOf(footnote),
    });
  }
}
