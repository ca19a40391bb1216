import type { RuleGuide } from '../rule-guide.ts';

/** Codes about pictures. */
export const pictureGuides = {
  'missing-picture': {
    title: 'Every picture that a text shows lies in its folder.',
    why: 'Nothing is loaded from elsewhere, and a version freezes its pictures with the text.',
    fix: 'Put the picture beside the text, or correct its name.',
    severity: ['error'],
  },
  'image-url': {
    title: 'The address of a picture is a file beside the text.',
    why: 'A picture on another site can change or disappear, and tells that site who reads the document.',
    fix: 'Put the file beside the text and write `./name.png`.',
    severity: ['error'],
  },
  'image-alt': {
    title: 'A picture has words for someone who cannot see it.',
    why: 'Without them a part of the readers is left out, and so is every search.',
    fix: 'Write what it shows: `![what it shows](./name.png)`.',
    severity: ['error'],
  },
  'image-bytes': {
    title: 'A picture is what its name says.',
    why: 'A file that only calls itself a picture is not shown, and may be something else on purpose.',
    fix: 'Save it again in the format of its name.',
    severity: ['error'],
  },
  svg: {
    title: 'An SVG holds shapes and words, and nothing that acts.',
    why: 'SVG can hold scripts, links and parts from elsewhere. What is on a list of known shapes is shown.',
    fix: 'Save it as “plain SVG”, and remove what the message names.',
    severity: ['error'],
  },
} as const satisfies Readonly<Record<string, RuleGuide>>;
