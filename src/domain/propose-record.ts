import { fieldOrder } from '../schema/front-matter.ts';
import type { Catalogue } from './catalogue.ts';
import type { Document } from './document.ts';
import { kindNames, type Kind } from './kind.ts';
import type { Status } from './lifecycle.ts';
import { nextNumber } from './next-number.ts';

/** What a browser must know of the record to write and check a new document: plain data, small. */
export interface ProposeRecord {
  /** Day of the build, `YYYY-MM-DD`. */
  today: string;
  documents: readonly KnownDocument[];
  people: readonly Named[];
  organisations: readonly Named[];
  workstreams: readonly Named[];
  /** The next free number of each kind. */
  next: Readonly<Record<Kind, number>>;
  /** Fields of the front matter of each kind, in the order in which files list them. */
  fields: Readonly<Record<Kind, readonly string[]>>;
}

/** Something with an id that documents use, and a name for people. */
export interface Named {
  id: string;
  name: string;
}

export interface KnownDocument {
  id: string;
  title: string;
  status: Status;
  workstream: string;
  created: string;
  /** Numbers of its versions. */
  versions: readonly number[];
  /** Questions that it raises, `name` being their beginning in plain text. */
  questions: readonly Named[];
}

export function proposeRecord(catalogue: Catalogue): ProposeRecord {
  const { documents, people, organisations, workstreams, today } = catalogue;
  const numbers = kindNames.map((kind) => [kind, nextNumber(kind, documents)] as const);
  return {
    today,
    documents: documents.map(knownDocument),
    people: named(people),
    organisations: named(organisations),
    workstreams: named(workstreams),
    next: { report: 1, proposal: 1, rfc: 1, ...Object.fromEntries(numbers) },
    fields: fieldOrder,
  };
}

function knownDocument({ id, front, text, versions }: Document): KnownDocument {
  const { title, status, workstream, created } = front;
  return {
    id,
    title,
    status,
    workstream,
    created,
    versions: versions.map(({ version }) => version),
    questions: text.questions.map(question),
  };
}

function question({ id, html }: Document['text']['questions'][number]): Named {
  const words = html
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const name = words.length <= 90 ? words : `${words.slice(0, 90).replace(/\s\S*$/u, '')} …`;
  return { id, name };
}

function named(entries: ReadonlyMap<string, { name: string }>): Named[] {
  return [...entries].map(([id, { name }]) => ({ id, name }));
}
