import type { Catalogue } from '../domain/catalogue.ts';
import { documentId, kindNames, kinds, padded, type Kind } from '../domain/kind.ts';
import { nearest } from '../domain/nearest.ts';
import { nextNumber } from '../domain/next-number.ts';
import { templateSummary } from '../domain/template.ts';
import { printable } from '../markdown/printable.ts';
import { registryId } from '../schema/primitives.ts';
import type { Reading } from '../sources/reading.ts';
import { readSource } from '../sources/source-reading.ts';
import { readRegistryFile } from '../sources/front-matter.ts';
import { UsageError, type Decision } from './decision.ts';
import { firstText, registryText, slugOf } from './first-text.ts';
import type { Step } from './plan.ts';

export interface NewRequest {
  kind: Kind;
  title: string;
  /** Ids of people and organisations. */
  authors: readonly string[];
  workstream: string;
  /** Without it, a sentence that `check` lets no further than a draft. */
  summary: string | undefined;
  /** Words of the folder's name; without them, those of the title. */
  slug: string | undefined;
  /** The one author whom the record does not know yet. */
  person: NewPerson | undefined;
}

export interface NewPerson {
  name: string;
  /** Id of an organisation. */
  affiliation: string | undefined;
}

/** Decides on a new document and, if asked, on the file of its author; writes nothing. Throws a `UsageError`. */
export function decideNew(
  request: NewRequest,
  { catalogue, known }: Pick<Reading, 'catalogue' | 'known'>,
): Decision {
  const { kind, title } = request;
  const people = newPeople(request, known, catalogue);
  refuseUnknown('workstream', request.workstream, idsOf(known, 'workstreams'));
  const number = nextNumber(kind, catalogue.documents, known);
  const slug = acceptedSlug(request.slug ?? slugOf(title), title);
  const folder = `${kinds[kind].folder}/${padded(number)}-${slug}`;
  const path = `${folder}/index.mdx`;
  const content = firstText(kind, {
    title: title.normalize('NFC'),
    summary: (request.summary ?? templateSummary).normalize('NFC'),
    authors: request.authors,
    workstream: request.workstream,
    created: catalogue.today,
  });
  refuseFaults(content, { kind, number, folder });
  const id = documentId(kind, number);
  return {
    outcome: 'plan',
    plan: {
      // People first: a text whose author is missing would be an error, an author without a text is none.
      steps: [...people.steps, { kind: 'write', path, content }],
      summary: [
        `${id}  ${printable(title)}`,
        ...people.summary,
        `  writes ${path}`,
        'Each section there says what belongs in it: put your text in the place of that sentence.',
        `\`npm run dev\` shows it as you write, \`npm run check\` says what is wrong, and then`,
        `\`npm run move -- ${id} ${kind === 'report' ? 'published' : 'review'}\` takes it further. \`npm run help\` shows the whole path.`,
      ],
    },
  };
}

/** The kind that a word means; throws a `UsageError`. */
export function kindOf(word: string): Kind {
  const name = word.toLowerCase().replace(/s$/u, '');
  const kind = kindNames.find((one) => one === name);
  if (kind) return kind;
  throw new UsageError(
    `${JSON.stringify(printable(word))} is no kind of document. ${meant(name, kindNames)}`,
  );
}

/** Throws a `UsageError` with what was probably meant if the record has no such id. */
export function refuseUnknown(flag: string, id: string, ids: readonly string[]): void {
  if (ids.includes(id)) return;
  throw new UsageError(
    `--${flag}: the record has no ${JSON.stringify(printable(id))}. ${meant(id, ids)}`,
  );
}

/** Ids of the entries of a registry, readable or not. */
export function idsOf(known: ReadonlySet<string>, ...registries: readonly string[]): string[] {
  return [...known].flatMap((name) => {
    const [registry = '', id] = name.split('/');
    return id !== undefined && registries.includes(registry) ? [id] : [];
  });
}

function meant(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `Did you mean ${near}?`;
  return candidates.length === 0 ? 'There are none yet.' : `Write one of ${candidates.join(', ')}.`;
}

function acceptedSlug(slug: string, title: string): string {
  if (registryId.safeParse(slug).success && slug.length <= 50) return slug;
  throw new UsageError(
    slug === ''
      ? `The folder needs a name, and ${JSON.stringify(printable(title))} has no letter from a to z: add --slug with one to five words such as weight-updates.`
      : `--slug: ${JSON.stringify(printable(slug))} cannot be a folder's name. Write small letters and digits with single hyphens, at most 50, such as weight-updates.`,
  );
}

function newPeople(
  { authors, person }: NewRequest,
  known: ReadonlySet<string>,
  { people, today }: Catalogue,
): { steps: Step[]; summary: string[] } {
  const ids = idsOf(known, 'people', 'organisations');
  const unknown = authors.filter((author) => !ids.includes(author));
  const [id, second] = unknown;
  if (id === undefined) {
    // An interrupted run may have left the file of the person: the same command, given again, goes on.
    const written = authors.some((author) => people.get(author)?.name === person?.name);
    if (person === undefined || written) return { steps: [], summary: [] };
    throw new UsageError(
      '--name is for an author whom the record does not know, and it knows all.',
    );
  }
  if (person === undefined || second !== undefined) {
    const near = nearest(id, ids);
    throw new UsageError(
      [
        `--author: the record has no ${JSON.stringify(printable(id))}.`,
        near === undefined ? '' : ` Did you mean ${near}?`,
        ' To add a person, repeat the command with --name "Their name" and, if they work for one of its organisations, --affiliation its-id',
        second === undefined ? '.' : ', for one person at a time.',
      ].join(''),
    );
  }
  const { affiliation } = person;
  if (affiliation !== undefined) {
    refuseUnknown('affiliation', affiliation, idsOf(known, 'organisations'));
  }
  if (!registryId.safeParse(id).success || id.length > 50) {
    throw new UsageError(
      `--author: ${JSON.stringify(printable(id))} cannot be an id. Write small letters and digits with single hyphens, such as ada-lovelace.`,
    );
  }
  const content = registryText({
    name: person.name.normalize('NFC'),
    ...(affiliation === undefined
      ? {}
      : { affiliations: [{ organisation: affiliation, from: today }] }),
  });
  const [fault] = readRegistryFile(content, 'people').findings;
  if (fault) throw new UsageError(`--name: ${fault.message} Help: ${fault.help}`);
  const path = `people/${id}.yaml`;
  const since =
    affiliation === undefined ? '' : ` (at ${affiliation} from ${today}: write the true day there)`;
  return {
    steps: [{ kind: 'write', path, content }],
    summary: [`  writes ${path}${since}`],
  };
}

/** Throws a `UsageError` for the first error that `check` would find in a file that is not there yet. */
function refuseFaults(
  content: string,
  place: { kind: Kind; number: number; folder: string },
): void {
  const bytes = new TextEncoder().encode(content);
  const fault = readSource({ bytes, ...place }).findings.find(
    ({ severity }) => severity === 'error',
  );
  if (fault) throw new UsageError(`${fault.message} Help: ${fault.help}`);
}
