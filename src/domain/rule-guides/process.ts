import type { RuleGuide } from '../rule-guide.ts';

/** Codes about what a change does to a document. */
export const processGuides = {
  'illegal-transition': {
    title: 'A document goes only ways that its lifecycle allows, one step at a time.',
    why: 'Who skips the last call takes away the last chance to object. Several steps in one change are allowed where a version was cut at each.',
    fix: 'Go back to the status it had, or to one that may follow; `npm run move` knows them.',
    severity: ['error'],
    base: true,
  },
  'last-call-length': {
    title: 'A last call stays open for at least ten days, and is never cut short.',
    why: 'Members in other time zones and with other holidays were promised the time. It may become longer.',
    fix: 'Write the day that the message names, or a later one.',
    severity: ['error'],
  },
  recusal: {
    title: 'Who decides on a document shares no institution with its authors.',
    why: 'A decision on one’s own work convinces nobody. In a small field it cannot always be avoided, so this is a warning.',
    fix: 'Let somebody else decide, or say in the decision’s `note` how the conflict was dealt with.',
    severity: ['warning'],
    base: true,
  },
  'number-collision': {
    title: 'No new document takes a number that another one has got in the meantime.',
    why: 'Two branches that both take the next free number meet when the second is merged.',
    fix: 'Run the command that the message shows: it renames the folder and rewrites every reference.',
    severity: ['error'],
    base: true,
  },
  'base-removed-document': {
    title: 'A document never disappears, and never gets another number.',
    why: 'Its address is for ever: somebody has cited it.',
    fix: 'Put it back. To end a document, change its status to withdrawn, with a reason.',
    severity: ['error'],
    base: true,
  },
  'removed-alias': {
    title: 'An alias leads to its document for ever.',
    why: 'Whoever cited the document by that name would find nothing.',
    fix: 'Put it back into `aliases`.',
    severity: ['error'],
    base: true,
  },
  'several-documents': {
    title: 'A change concerns one document.',
    why: 'It can then be discussed and decided by itself. This is a remark and stops nothing.',
    fix: 'Make a pull request of each, unless one makes no sense without the other.',
    severity: ['note'],
    base: true,
  },
  'files-outside-content': {
    title: 'A change of the record changes the record alone.',
    why: 'Who reviews a text should not have to review code with it. This is a remark and stops nothing.',
    fix: 'Make a pull request of its own of the other files.',
    severity: ['note'],
    base: true,
  },
} as const satisfies Readonly<Record<string, RuleGuide>>;
