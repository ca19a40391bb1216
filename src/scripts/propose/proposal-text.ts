import { relationFields, type Draft, type DraftAuthor, type Newcomer } from './draft.ts';

/** Where a line of a written file comes from in the form. */
export type Owner =
  | { part: 'field'; name: string }
  /** `line` counts from 0 in the section's own text; the heading is -1. */
  | { part: 'section'; index: number; line: number };

/** The text of a file, and for each of its lines what part of the form it comes from. */
export interface ProposalText {
  text: string;
  owners: readonly (Owner | undefined)[];
}

/**
 * The file of a draft: front matter with one line a field in the order of `fields`, then the sections. What was left
 * empty is left out, so that the checks say that it is missing.
 */
export function proposalText(draft: Draft, fields: readonly string[]): ProposalText {
  const lines: string[] = [];
  const owners: (Owner | undefined)[] = [];
  const add = (owner: Owner | undefined, line: string): void => {
    lines.push(line);
    owners.push(owner);
  };
  add(undefined, '---');
  for (const entry of inOrder(frontMatterEntries(draft), fields)) {
    for (const line of entry.lines) add({ part: 'field', name: entry.owner }, line);
  }
  add(undefined, '---');
  draft.sections.forEach(({ heading, text }, index) => {
    add(undefined, '');
    if (heading.trim() !== '') {
      add({ part: 'section', index, line: -1 }, `## ${heading.trim()}`);
      add(undefined, '');
    }
    const body = text.replaceAll(/\r\n?/gu, '\n').trimEnd();
    if (body === '') return;
    body.split('\n').forEach((line, at) => add({ part: 'section', index, line: at }, line));
  });
  return { text: `${lines.join('\n').trimEnd()}\n`, owners };
}

/** The file of a person: `people/<id>.yaml`. */
export function newcomerText(newcomer: Newcomer): string {
  const { name, latinName, orcid, github, organisation, since } = newcomer;
  const entries = [
    ['name', name],
    ['latinName', latinName],
    ['orcid', orcid],
    ['github', github],
  ] as const;
  const lines = entries
    .filter(([field, value]) => field === 'name' || value.trim() !== '')
    .map(([field, value]) => `${field}: ${quoted(value)}`);
  if (organisation !== '') {
    const from = since === '' ? '' : `, from: ${since}`;
    lines.push('affiliations:', `  - { organisation: ${organisation}${from} }`);
  }
  return `${lines.join('\n')}\n`;
}

interface Entry {
  field: string;
  /** Name of the part of the form that the lines come from. */
  owner: string;
  lines: string[];
}

function frontMatterEntries(draft: Draft): Entry[] {
  const { title, summary, workstream, created, aiUse, participating, newcomers } = draft;
  const authors = [...draft.authors.map(writtenAuthor), ...newcomers.map(({ id }) => scalar(id))];
  const related = relationFields.map((name): [string, string] => [
    name,
    list(draft.relations.filter(({ field }) => field === name).map(({ id }) => scalar(id))),
  ]);
  const values: [string, string][] = [
    ['title', quotedText(title)],
    ['summary', quotedText(summary)],
    ['authors', list(authors)],
    ['status', 'draft'],
    ['workstream', scalar(workstream)],
    ['participating', list(participating.map(scalar))],
    ['created', scalar(created)],
    ...related,
    ['aiUse', quotedText(aiUse)],
  ];
  return [
    ...values
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ({
        field: name,
        owner: ownerOf(name),
        lines: [`${name}: ${value}`],
      })),
    ...otherEntries(draft.more),
  ];
}

function ownerOf(name: string): string {
  return relationFields.some((relation) => relation === name) ? 'relations' : name;
}

/** Fields of YAML that is kept as it was written, each with the lines that belong to it. */
function otherEntries(more: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of more.replaceAll(/\r\n?/gu, '\n').split('\n')) {
    if (line.trim() === '') continue;
    const name = /^([A-Za-z]\w*)\s*:/u.exec(line)?.[1];
    const last = entries.at(-1);
    if (name === undefined && last) last.lines.push(line);
    else entries.push({ field: name ?? '', owner: 'more', lines: [line] });
  }
  return entries;
}

function inOrder(entries: readonly Entry[], fields: readonly string[]): Entry[] {
  const place = ({ field }: Entry): number => {
    const index = fields.indexOf(field);
    return index === -1 ? fields.length : index;
  };
  return [...entries].sort((a, b) => place(a) - place(b));
}

function writtenAuthor({ id, affiliation, roles = [] }: DraftAuthor): string {
  if (affiliation === undefined && roles.length === 0) return scalar(id);
  const parts = [
    `id: ${scalar(id)}`,
    ...(affiliation === undefined ? [] : [`affiliation: ${scalar(affiliation)}`]),
    ...(roles.length === 0 ? [] : [`roles: [${roles.map(quoted).join(', ')}]`]),
  ];
  return `{ ${parts.join(', ')} }`;
}

/** An id, a date: as it is where YAML reads it as text, else between quotes. */
function scalar(value: string): string {
  if (value === '') return '';
  const plain = /^[A-Za-z0-9][\w/-]*$/u.test(value) && !readOtherwise.test(value);
  return plain ? value : quoted(value);
}

/** Words that YAML takes for something other than text. */
const readOtherwise = /^(?:true|false|null|[\d_]+|0x[\da-f]+|0o[0-7]+|\d+e\d+)$/iu;

function quotedText(value: string): string {
  return value.trim() === '' ? '' : quoted(value);
}

/** Text between double quotes: what JSON writes, YAML reads the same. */
function quoted(value: string): string {
  return JSON.stringify(value.normalize('NFC'));
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `[${items.filter((item) => item !== '').join(', ')}]`;
}
