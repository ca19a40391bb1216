import { isCalendarDate } from '../schema/primitives.ts';
import { frontMatter } from '../schema/front-matter.ts';
import { complaints } from '../markdown/issue.ts';
import { kindNames } from '../domain/kind.ts';
import { nearest } from '../domain/nearest.ts';
import type { Reading } from '../sources/reading.ts';
import { UsageError } from './decision.ts';
import type { MoveFields, WantedFlag } from './move-flags.ts';
import { idsOf } from './new.ts';
import { something, type Complaint, type Terminal } from './terminal.ts';

/** What `new` was given, before it is known to be enough. */
export interface NewWords {
  kind: string | undefined;
  title: string | undefined;
  authors: readonly string[];
  workstream: string | undefined;
  name: string | undefined;
}

/** What `new` cannot do without. */
export interface NewAnswers extends NewWords {
  kind: string;
  title: string;
  workstream: string;
}

/** Asks for what is missing, or throws a `UsageError` that names every missing flag where nobody can be asked. */
export async function newAnswers(
  given: NewWords,
  { known }: Pick<Reading, 'known'>,
  terminal: Terminal | undefined,
): Promise<NewAnswers> {
  const workstreams = idsOf(known, 'workstreams');
  const bylines = idsOf(known, 'people', 'organisations');
  const { kind, title, authors, workstream } = given;
  if (terminal === undefined) {
    const missing = [
      ...(kind === undefined ? [`the kind: ${kindNames.join(', ')}`] : []),
      ...(title === undefined ? ['the title, in quotes'] : []),
      ...(authors.length === 0 ? ['--author with the id of a person or an organisation'] : []),
      ...(workstream === undefined ? [`--workstream with one of ${workstreams.join(', ')}`] : []),
    ];
    if (kind === undefined || title === undefined || workstream === undefined || missing.length > 0)
      throw new UsageError(
        [
          'Something is missing:',
          ...missing.map((each) => `  ${each}`),
          'Write it like: npm run new -- rfc "Merging late weight updates" --author ada-lovelace --workstream data-governance',
        ].join('\n'),
      );
    return { ...given, kind, title, workstream };
  }
  const { ask } = terminal;
  const ids: Complaint = (answer) => (listed(answer).length === 0 ? something('') : undefined);
  const answered = {
    ...given,
    kind: kind ?? (await ask(`Kind (${kindNames.join(', ')})`, oneOf(kindNames))),
    title: title ?? (await ask('Title', titleComplaint)),
    authors: authors.length > 0 ? authors : listed(await ask('Authors, by id', ids)),
    workstream:
      workstream ?? (await ask(`Workstream (${workstreams.join(', ')})`, oneOf(workstreams))),
  };
  const stranger = answered.authors.find((author) => !bylines.includes(author));
  if (stranger === undefined || answered.name !== undefined) return answered;
  const near = nearest(stranger, bylines);
  const name = await ask(
    `The record has no ${stranger}${near === undefined ? '' : ` (but ${near})`}. Name of this new person`,
    something,
  );
  return { ...answered, name };
}

/** Asks for what a move wants, or throws a `UsageError` that names every missing flag where nobody can be asked. */
export async function moveAnswers(
  fields: MoveFields,
  wanted: readonly WantedFlag[],
  command: string,
  terminal: Terminal | undefined,
): Promise<MoveFields> {
  if (wanted.length === 0) return fields;
  if (terminal === undefined) {
    const flags = wanted.map(({ flag, example }) => `${flag} ${example}`).join(' ');
    throw new UsageError(
      [
        'Something is missing:',
        ...wanted.map(({ flag, question }) => `  ${flag}: ${question}`),
        `Write it like: ${command} ${flags}`,
      ].join('\n'),
    );
  }
  let answered = fields;
  for (const { name, question } of wanted) {
    const answer = await terminal.ask(question, complaintOf[name] ?? something);
    answered = { ...answered, [name]: name === 'decidedBy' ? listed(answer) : answer };
  }
  return answered;
}

const day: Complaint = (answer) =>
  isCalendarDate(answer) ? undefined : 'Write a day that exists as YYYY-MM-DD.';

const complaintOf: Partial<Record<keyof MoveFields, Complaint>> = {
  ends: day,
  decidedOn: day,
};

const titleComplaint: Complaint = (answer) => {
  const { error } = frontMatter.rfc.shape.title.safeParse(answer);
  const [first] = complaints(error?.issues ?? [], answer, () => []);
  return first && `${first.message} ${first.help}`;
};

function oneOf(words: readonly string[]): Complaint {
  return (answer) => {
    if (words.includes(answer)) return undefined;
    const near = nearest(answer, words);
    return near === undefined ? `Write one of ${words.join(', ')}.` : `Did you mean ${near}?`;
  };
}

function listed(answer: string): string[] {
  return answer.split(/[\s,]+/u).filter((id) => id !== '');
}
