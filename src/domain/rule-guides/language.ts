import type { RuleGuide } from '../rule-guide.ts';

/** Codes about words and characters. */
export const languageGuides = {
  'keyword-in-informative-section': {
    title: 'The key words of BCP 14 stand in capitals only where it is said what has to be done.',
    why: 'MUST, SHOULD and MAY bind whoever builds by the text. In a motivation nobody looks for rules; in a report there are none.',
    fix: 'Write the word in small letters, or move the sentence into “Specification” (of a proposal: “Proposal”). Code and quotations are not looked at.',
    severity: ['warning', 'note'],
  },
  'weak-alternative-text': {
    title: 'The words for a picture say what it shows.',
    why: '“Diagram” tells nothing to somebody who cannot see it, and a caption that is read twice neither.',
    fix: 'Say what the picture shows and what follows from it, as you would over the telephone.',
    severity: ['warning'],
  },
  unicode: {
    title: 'A text holds no hidden characters.',
    why: 'Direction controls, characters without width and tags make a text read otherwise than it is stored, or hide a second text in it. Where a script needs them they are allowed.',
    fix: 'Delete the character that the message names.',
    severity: ['error'],
  },
  confusable: {
    title: 'A word is written with the letters of one script.',
    why: 'A Cyrillic “о” in an English word cannot be seen, and searching for the word does not find it. Mathematical and full-width letters are read out one by one, if at all.',
    fix: 'Type the word again. For bold or italic letters use `**bold**` and `*italic*`.',
    severity: ['warning'],
  },
  'code-language': {
    title: 'A code block names a language that can be coloured.',
    why: 'An unknown name is most often a typing mistake; the code is shown plain then.',
    fix: 'Write the name that the message suggests, or `text`.',
    severity: ['warning'],
  },
} as const satisfies Readonly<Record<string, RuleGuide>>;
