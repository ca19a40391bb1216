import type { Finding } from './finding.ts';
import {
  mostFootnotes,
  mostHeadings,
  mostInCode,
  mostInLine,
  mostInParagraph,
  mostLevels,
  mostRows,
} from './profile-limits.ts';

/**
 * Limits that protect the parser, found by one look at each line: a text with a finding must not be parsed.
 * Fences are followed only roughly, so nothing is let through for standing in one but with a higher bound.
 */
export function checkLimitsBeforeParse(source: string): Finding[] {
  const scan: Scan = {
    findings: new Map(),
    fence: undefined,
    columns: [],
    blankBefore: true,
    paragraph: 0,
    tableLines: 0,
    headings: 0,
    footnotes: 0,
  };
  let number = 0;
  for (const text of source.split('\n')) {
    number += 1;
    const line = { text, number };
    checkLength(line, scan);
    checkDepth(line, scan);
    if (!followFence(line, scan)) checkBlocks(line, scan);
    scan.blankBefore = text.trim() === '';
  }
  return [...scan.findings.values()];
}

interface Line {
  text: string;
  number: number;
}

interface Scan {
  /** The first finding of each code. */
  findings: Map<string, Finding>;
  fence: { marker: string; number: number; length: number } | undefined;
  /** Columns of the list items that are open, from the outermost. */
  columns: number[];
  blankBefore: boolean;
  /** Characters of the paragraph so far, lines of the table so far. */
  paragraph: number;
  tableLines: number;
  headings: number;
  footnotes: number;
}

/** Levels in what looks like a code block: far below what overflows the parser's stack. */
const mostLevelsInFence = 100;

function checkLength({ text, number }: Line, scan: Scan): void {
  if (text.length <= mostInLine || text.trim() === '') return;
  refuse(scan, number, mostInLine + 1, {
    code: 'limit-line',
    message: `The line has ${text.length} characters, and ${mostInLine} are allowed.`,
    help: 'break it into several lines; in Markdown, that changes nothing for readers.',
  });
}

function checkDepth({ text, number }: Line, scan: Scan): void {
  if (/^\s*([-*_])(?:\s*\1)*\s*$/u.test(text)) return;
  const most = scan.fence ? mostLevelsInFence : mostLevels;
  const { markers, items } = openers(text, most + 1);
  const indent = text.length - text.trimStart().length;
  const [first] = items;
  if (first !== undefined || (scan.blankBefore && text.trim() !== '')) {
    const edge = first ?? indent;
    while ((scan.columns.at(-1) ?? -1) >= edge) scan.columns.pop();
    scan.columns.push(...items);
  }
  const column = markers[most] ?? (scan.columns.length > most ? scan.columns.at(-1) : undefined);
  if (column === undefined) return;
  refuse(scan, number, column + 1, {
    code: 'limit-depth',
    message: `The text is nested more than ${mostLevels} levels deep here.`,
    help: 'use fewer levels of lists and quotations.',
  });
}

/** Offsets of the signs that open a quotation or a list item at the start of a line. */
function openers(text: string, most: number): { markers: number[]; items: number[] } {
  const markers: number[] = [];
  const items: number[] = [];
  const opener = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/uy;
  for (let match = opener.exec(text); match && markers.length < most; match = opener.exec(text)) {
    const offset = match.index + match[0].length - match[0].trimStart().length;
    markers.push(offset);
    if (match[1] === undefined) items.push(offset);
  }
  return { markers, items };
}

/** Follows code fences; true if the line belongs to one. */
function followFence({ text, number }: Line, scan: Scan): boolean {
  const marker = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})(.*)$/u.exec(text);
  const [, sign = '', rest = ''] = marker ?? [];
  if (scan.fence === undefined) {
    if (sign === '' || (sign.startsWith('`') && rest.includes('`'))) return false;
    scan.fence = { marker: sign, number, length: 0 };
    endBlocks(scan);
    return true;
  }
  if (sign.startsWith(scan.fence.marker) && rest.trim() === '') {
    scan.fence = undefined;
    return true;
  }
  scan.fence.length += text.length + 1;
  if (scan.fence.length > mostInCode) {
    refuse(scan, scan.fence.number, 1, {
      code: 'limit-code',
      message: `The code block has more than ${mostInCode} characters, or its closing line of ${scan.fence.marker.slice(0, 3)} is missing.`,
      help: 'show the part that the text speaks of, and link to the rest.',
    });
  }
  return true;
}

function checkBlocks({ text, number }: Line, scan: Scan): void {
  if (/^ {0,3}#{1,6}(?:[ \t]|$)/u.test(text)) {
    scan.headings += 1;
    if (scan.headings > mostHeadings) {
      refuse(scan, number, 1, {
        code: 'limit-headings',
        message: `The text has more than ${mostHeadings} headings.`,
        help: 'split it into two documents.',
      });
    }
  }
  if (/^ {0,3}\[\^[^\]\s]+\]:/u.test(text)) {
    scan.footnotes += 1;
    if (scan.footnotes > mostFootnotes) {
      refuse(scan, number, 1, {
        code: 'limit-footnotes',
        message: `The text has more than ${mostFootnotes} footnotes.`,
        help: 'split it into two documents, or gather notes that belong together.',
      });
    }
  }
  checkTable({ text, number }, scan);
  checkParagraph({ text, number }, scan);
}

function checkTable({ text, number }: Line, scan: Scan): void {
  scan.tableLines = text.includes('|') ? scan.tableLines + 1 : 0;
  if (scan.tableLines <= mostRows + 1) return;
  refuse(scan, number - scan.tableLines + 1, 1, {
    code: 'limit-table',
    message: `The table has more than ${mostRows} rows.`,
    help: 'split the table, or publish it as data elsewhere and link to it.',
  });
}

function checkParagraph({ text, number }: Line, scan: Scan): void {
  const newBlock = /^\s*(?:$|#{1,6}[ \t]|[-+*][ \t]|\d{1,9}[.)][ \t]|<|\[)/u.test(text);
  if (newBlock || text.includes('|')) scan.paragraph = 0;
  if (/^(?: {4}|\t|\s*$)/u.test(text) && scan.paragraph === 0) return;
  if (text.includes('|')) return;
  scan.paragraph += text.length + 1;
  if (scan.paragraph <= mostInParagraph) return;
  refuse(scan, number, 1, {
    code: 'limit-paragraph',
    message: `The paragraph that ends here or below has more than ${mostInParagraph} characters.`,
    help: 'put a blank line where a new thought starts.',
  });
}

function endBlocks(scan: Scan): void {
  scan.paragraph = 0;
  scan.tableLines = 0;
}

function refuse(
  scan: Scan,
  line: number,
  column: number,
  finding: Pick<Finding, 'code' | 'message' | 'help'>,
): void {
  if (scan.findings.has(finding.code)) return;
  const place = { line, column, endLine: line, endColumn: column + 1 };
  scan.findings.set(finding.code, { ...finding, severity: 'error', place });
}
