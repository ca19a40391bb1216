import type { RuleGuide } from '../rule-guide.ts';

const why =
  'Limits keep one text from holding up all others: every text is read, coloured and compared again and again.';

/** Codes about how large something may be. */
export const limitGuides = {
  'limit-size': {
    title: 'Files have a size that can be read.',
    why,
    fix: 'Split the text into two documents, or move long tables and listings elsewhere and link to them. Save pictures smaller.',
    severity: ['error'],
  },
  'limit-line': {
    title: 'Lines have an end.',
    why,
    fix: 'Break the line; a paragraph may have many.',
    severity: ['error'],
  },
  'limit-paragraph': {
    title: 'Paragraphs have an end.',
    why,
    fix: 'Put a blank line between two sentences.',
    severity: ['error'],
  },
  'limit-code': {
    title: 'Code blocks are closed, and no longer than a reader reads.',
    why,
    fix: 'Close the fence, or link to the code where it lives.',
    severity: ['error'],
  },
  'limit-table': {
    title: 'Tables have a size that fits a page.',
    why,
    fix: 'Split the table, or publish the data elsewhere and link to it.',
    severity: ['error'],
  },
  'limit-headings': {
    title: 'A text has no more headings than a list of contents can show.',
    why,
    fix: 'Split it into two documents.',
    severity: ['error'],
  },
  'limit-footnotes': {
    title: 'A text has no more footnotes than can be followed.',
    why,
    fix: 'Say it in the text, or split the document.',
    severity: ['error'],
  },
  'limit-depth': {
    title: 'Lists, quotations and components are not nested without end.',
    why,
    fix: 'Use fewer levels.',
    severity: ['error'],
  },
  'limit-nodes': {
    title: 'A text has no more parts than can be shown.',
    why,
    fix: 'Split it into two documents.',
    severity: ['error'],
  },
  deadline: {
    title: 'A text is read in a few seconds.',
    why,
    fix: 'Look for a very long paragraph full of `*`, `_`, `[` or backticks, and split it.',
    severity: ['error'],
  },
} as const satisfies Readonly<Record<string, RuleGuide>>;
