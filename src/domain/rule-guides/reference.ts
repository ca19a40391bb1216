import type { RuleGuide } from '../rule-guide.ts';

/** Codes about what a document names outside itself. */
export const referenceGuides = {
  'unknown-document': {
    title: 'Every document that is named exists.',
    why: 'An id becomes a link with title and status; a wrong one would lead nowhere, or to another document than was meant.',
    fix: 'Correct the id; the message names the nearest one.',
    severity: ['error'],
    eased: true,
  },
  'unknown-version': {
    title: 'Every version that is named was cut.',
    why: 'A version is cited because it never changes. One that does not exist proves nothing.',
    fix: 'Name the document alone, or a version that exists.',
    severity: ['error'],
    eased: true,
  },
  'unknown-author': {
    title: 'Every author is a person or an organisation of the record.',
    why: 'Names, affiliations and pages of authors come from there.',
    fix: 'Correct the id, or add the person’s file.',
    severity: ['error'],
  },
  'unknown-organisation': {
    title: 'Affiliations, positions and deciders name organisations of the record.',
    why: 'Whoever decides or objects can be looked up.',
    fix: 'Correct the id, or add the organisation’s file.',
    severity: ['error'],
  },
  'unknown-workstream': {
    title: 'Every workstream that is named exists.',
    why: 'A document of an unknown workstream would be in no list.',
    fix: 'Correct the id; the message names the nearest one.',
    severity: ['error'],
  },
  'unknown-question': {
    title: 'Every question that a document answers was raised by another document.',
    why: 'The list of open questions is made from both ends.',
    fix: 'Correct the id of the question, or remove it from `answers`.',
    severity: ['error'],
    eased: true,
  },
  'dead-link': {
    title: 'Links inside the site lead to a page, and to a section that exists.',
    why: 'A reader who follows a dead link has lost the thread.',
    fix: 'Correct the link; the message names the nearest page or section.',
    severity: ['error'],
    eased: true,
  },
  'relation-cycle': {
    title:
      'No document supersedes, updates, requires or relates to itself, directly or through others.',
    why: 'In a circle of requirements nothing can ever be settled.',
    fix: 'Remove one of the relations; the message shows the way round.',
    severity: ['error'],
    eased: true,
  },
  'less-settled': {
    title: 'A document requires only what is at least as settled as itself.',
    why: 'What stands on a draft can fall with it. An open document may wait for another; a decided one cannot.',
    fix: 'Move the required document on first, or name it in `related`.',
    severity: ['error', 'warning'],
  },
  'requires-closed': {
    title: 'No document counts on one that was rejected, withdrawn or retracted.',
    why: 'Nothing will come of it any more. If it was withdrawn after it was required, this is a warning; to require it now is an error.',
    fix: 'Require what takes its place, or name it in `related` and say why it still counts.',
    severity: ['error', 'warning'],
    eased: true,
  },
} as const satisfies Readonly<Record<string, RuleGuide>>;
