import type { RuleGuide } from '../rule-guide.ts';

/** Codes about sections and headings. */
export const structureGuides = {
  'required-sections': {
    title: 'A document has the sections of its kind, in their order.',
    why: 'A reader who knows one RFC knows where to look in all of them, and nobody forgets to say what was rejected, what could leak and what is open. Other sections may stand between them. Texts in other languages than English are not held to it: the names are English.',
    fix: 'Add the section that is missing; a section with nothing to say says so, and why.',
    severity: ['error', 'warning', 'note'],
  },
  'empty-section': {
    title: 'A heading has something below it.',
    why: 'An empty section leaves open whether there is nothing to say or nobody thought of it.',
    fix: 'Say it in a sentence, or remove the heading.',
    severity: ['warning', 'note'],
  },
  'text-before-heading': {
    title: 'The text begins with a heading.',
    why: 'What stands before the first heading is in no list of contents and cannot be linked.',
    fix: 'Put `## Summary` above it, or move it into a section.',
    severity: ['warning', 'note'],
  },
  'template-text': {
    title: 'The sentences of the template never reach review.',
    why: '`npm run new` writes into each section what belongs there. Whoever is asked to review should find that, and not the reminder.',
    fix: 'Write what the sentence asks for in its place. In a draft it may stay.',
    severity: ['error', 'note'],
  },
  'heading-depth': {
    title: 'Headings start at level two and skip no level.',
    why: 'The title is the heading of level one. Screen readers and lists of contents go by levels.',
    fix: 'Write as many `#` as the message says.',
    severity: ['error', 'warning'],
  },
  'heading-empty': {
    title: 'A heading has words.',
    why: 'Nothing could be shown in the list of contents.',
    fix: 'Write its text, or remove the line.',
    severity: ['error'],
  },
  'heading-id': {
    title: 'A heading can be linked to.',
    why: 'Its address is made of its words. Without a letter there is none, and a few words are taken by the page itself.',
    fix: 'Add a word to the heading.',
    severity: ['error'],
  },
  'duplicate-id': {
    title: 'Every heading, figure and question has an address of its own.',
    why: 'Of two places with one address only the first would ever be reached.',
    fix: 'Write one of the headings in other words, or give the question the next number.',
    severity: ['error'],
  },
} as const satisfies Readonly<Record<string, RuleGuide>>;
