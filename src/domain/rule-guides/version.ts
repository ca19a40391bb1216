import type { RuleGuide } from '../rule-guide.ts';

/** Codes about versions and their ledger. */
export const versionGuides = {
  'uncut-status': {
    title: 'A document that is decided or published has a version of that status.',
    why: 'What readers rely on is frozen, so that it can be seen what was decided.',
    fix: 'Run `npm run cut`, which freezes the text as it is.',
    severity: ['error'],
  },
  'frozen-version': {
    title: 'A frozen version never changes and never disappears.',
    why: 'It is cited because of that. Every hash is computed anew at each check.',
    fix: 'Put the folder back as the message shows; to change the text, edit the working text and cut a new version.',
    severity: ['error'],
  },
  'version-ledger': {
    title: 'Versions count 1, 2, 3; dates never run backwards, and statuses follow the lifecycle.',
    why: 'The ledger is the history of the document; it only grows.',
    fix: 'Let `npm run cut` write the ledger, and undo what was changed by hand.',
    severity: ['error'],
  },
  'base-ledger': {
    title: 'What the ledger said it says for ever, in the same order.',
    why: 'An entry that changes would change what was published.',
    fix: 'Put the ledger back as the message shows; a new version is a new entry at its end.',
    severity: ['error'],
    base: true,
  },
  'lost-anchor': {
    title: 'A link to a section of a version works for ever.',
    why: 'The page of a version answers every id that its headings had when it was cut.',
    fix: 'Undo the change of the site that took the id away.',
    severity: ['error'],
  },
  'rendered-body': {
    title: 'A frozen text is shown as it was when it was cut.',
    why: 'A change of the site can alter a text as much as a change of its words.',
    fix: 'Undo the change of the site, or read through what `npm run rerender` lists and accept it with a reason.',
    severity: ['error'],
  },
} as const satisfies Readonly<Record<string, RuleGuide>>;
