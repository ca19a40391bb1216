import type { RuleGuide } from '../rule-guide.ts';

/** Codes about the facts that a document states of itself, and about the files of the registries. */
export const frontMatterGuides = {
  frontmatter: {
    title: 'Front matter has the fields of its kind, each with a value that its rule allows.',
    why: 'Lists, feeds, search and citations are made from these fields. An unknown field would be read by nobody, so it is an error and not ignored.',
    fix: 'The message names the field, and what it may hold; the authoring guide lists them all.',
    severity: ['error'],
  },
  number: {
    title: 'The number of a document stands in the name of its folder, and nowhere else.',
    why: 'A number in two places can be two numbers.',
    fix: 'Remove the line; rename the folder if its number is the wrong one.',
    severity: ['error'],
  },
  yaml: {
    title: 'Front matter and registries are YAML.',
    why: 'What a machine cannot read as YAML it cannot show.',
    fix: 'Most often a value needs double quotes, because it has a colon followed by a space, or starts with a sign.',
    severity: ['error'],
  },
  'yaml-key': {
    title: 'A field is written once, and its name is plain text.',
    why: 'Of two values one would be lost without a word.',
    fix: 'Keep one of the lines.',
    severity: ['error'],
  },
  'yaml-anchor': {
    title: 'Values are written out: no anchors, aliases or merges.',
    why: 'They make short files very large, and nobody reads them at a glance.',
    fix: 'Write the value again where it is needed.',
    severity: ['error'],
  },
  'yaml-tag': {
    title: 'Values have no types of their own.',
    why: 'A tag such as `!!binary` asks a reader to build something; the fields say by themselves what they hold.',
    fix: 'Remove the tag, and write the value in quotes if it is text.',
    severity: ['error'],
  },
  'field-order': {
    title: 'Fields stand in one order.',
    why: 'Two documents can then be compared line by line, and a reviewer knows where to look.',
    fix: '`npm run check -- --fix` moves them.',
    severity: ['warning', 'note'],
  },
  'duplicate-entry': {
    title: 'Nobody and nothing is named twice.',
    why: 'A second mention adds nothing, and can contradict the first: an author with two roles, a document that is required and merely related.',
    fix: 'Keep the entry that says most.',
    severity: ['error'],
    eased: true,
  },
  'summary-repeats-title': {
    title: 'The summary says something that the title does not.',
    why: 'Wherever the summary is shown, the title stands right above it.',
    fix: 'Begin with what a reader does not know yet.',
    severity: ['warning', 'note'],
  },
  'status-fields': {
    title:
      'A status brings the fields it needs, and no field stays that belongs to another status.',
    why: 'A decision without date and decider cannot be verified; a last call without an end never closes.',
    fix: '`npm run move` changes the status and asks for what it needs.',
    severity: ['error'],
  },
  'date-order': {
    title: 'Nothing ends before it starts, or is decided before it is written.',
    why: 'One of the two dates is a slip, and both are published.',
    fix: 'Correct one of them.',
    severity: ['error'],
  },
  'future-date': {
    title: 'What is written down has happened.',
    why: 'A date in the future is most often a wrong year. Only plans have dates to come: milestones and the end of a last call.',
    fix: 'Write the day on which it happened.',
    severity: ['error'],
  },
  'affiliation-current': {
    title: 'An affiliation in a byline is one that the person had while the document was written.',
    why: 'Whom a text speaks for, and who may decide on it, follows from affiliations. They are those of the time, not of today.',
    fix: 'Correct the byline, or add the affiliation with its dates to the person’s file.',
    severity: ['warning'],
  },
  'alias-taken': {
    title: 'An alias leads to one document, and looks like the id of no other.',
    why: 'A name that leads to two places leads nowhere.',
    fix: 'Remove it from one of the two documents.',
    severity: ['error'],
  },
} as const satisfies Readonly<Record<string, RuleGuide>>;
