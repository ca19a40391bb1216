import type { RuleGuide } from '../rule-guide.ts';

/** Codes about files and folders. */
export const fileGuides = {
  bom: {
    title: 'A file starts with its first character, not with a byte order mark.',
    why: 'The mark is invisible, and it hides the `---` of the first line from many tools.',
    fix: 'Save the file as “UTF-8”, not as “UTF-8 with BOM”; `npm run check -- --fix` does it.',
    severity: ['error'],
  },
  crlf: {
    title: 'Lines end with a line feed alone.',
    why: 'The same text must have the same bytes on every machine: versions are known by their hashes.',
    fix: 'Set the line ends of the file to “LF” in your editor; `npm run check -- --fix` does it.',
    severity: ['error'],
  },
  encoding: {
    title: 'Texts are UTF-8.',
    why: 'In any other encoding letters outside a–z would be shown as something else.',
    fix: 'Open the file in an editor and save it again with the encoding “UTF-8”.',
    severity: ['error'],
  },
  empty: {
    title: 'A file of the record says something.',
    why: 'An empty file is most often one that was not saved.',
    fix: 'Write what belongs into it, or remove it.',
    severity: ['error'],
  },
  unreadable: {
    title: 'Every file of the record can be read.',
    why: 'What cannot be read can be neither checked nor shown.',
    fix: 'Look whether it is there, and whether you may read it.',
    severity: ['error'],
  },
  'missing-file': {
    title: 'The folder of a document has a text.',
    why: 'A folder with a number takes the number, and nothing can be shown at its address.',
    fix: 'Add an `index.mdx` or `index.md`, or remove the folder.',
    severity: ['error'],
  },
  'not-a-file': {
    title: 'What should be a file is no folder.',
    why: 'A folder of that name holds nothing that would be found.',
    fix: 'Put its content into a file of this name.',
    severity: ['error'],
  },
  'two-texts': {
    title: 'A document has one text.',
    why: 'With both `index.md` and `index.mdx` nobody could say which of them counts.',
    fix: 'Keep one of the two.',
    severity: ['error'],
  },
  'file-type': {
    title: 'Beside a text lie only pictures and its bibliography.',
    why: 'The record is prose and data. Code, archives and office files have no place in it, and are never published.',
    fix: 'Remove the file; link to it where it can be read.',
    severity: ['error'],
  },
  'file-name': {
    title: 'File names are short, in small letters, and mean the same on every system.',
    why: 'A name that differs in capitals only, or holds a sign that some system forbids, makes the record unreadable there.',
    fix: 'Rename the file with small letters, digits and hyphens.',
    severity: ['error'],
  },
  'unexpected-file': {
    title: 'Everything in the record has its place.',
    why: 'A file in the wrong folder is never read, and nobody would notice.',
    fix: 'Move it where it belongs, or remove it; the message names what it most likely should be.',
    severity: ['error'],
  },
  symlink: {
    title: 'The record holds files, not links to files elsewhere.',
    why: 'A link can lead out of the record, and would publish what it finds there.',
    fix: 'Put a copy of the file in its place.',
    severity: ['error'],
  },
  'public-file': {
    title: 'Files that are copied untouched take no address of the site.',
    why: 'One of the two would hide the other.',
    fix: 'Rename the file in `public/`.',
    severity: ['error'],
  },
  'document-folder': {
    title: 'The folder of a document has a number and a few words for a name.',
    why: 'The number is the identity of the document; without it there is no address.',
    fix: 'Name the folder like `0003-weight-updates`: four digits, a hyphen, small letters.',
    severity: ['error'],
  },
  'duplicate-number': {
    title: 'Every number is given once.',
    why: 'Two documents cannot have one address. It happens when two branches take the next free number.',
    fix: 'Give the newer one the next free number: `npm run renumber` does it everywhere.',
    severity: ['error'],
  },
  'not-a-folder': {
    title: 'The record is a folder.',
    why: 'There was something else at the path that was to be checked.',
    fix: 'Name the folder of a record with `--root`, or with `RECORD_DIR`.',
    severity: ['error'],
  },
  'empty-record': {
    title: 'A record holds at least one document.',
    why: 'A site without a document is most often built from the wrong folder.',
    fix: 'Name the right folder, or write the first document with `npm run new`.',
    severity: ['error'],
  },
} as const satisfies Readonly<Record<string, RuleGuide>>;
