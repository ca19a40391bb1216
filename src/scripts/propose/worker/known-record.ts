import type { CheckedRecord } from '../../../check/rule.ts';
import { createCatalogue } from '../../../domain/catalogue.ts';
import type { Document, TextFacts } from '../../../domain/document.ts';
import { documentId, kinds, padded, parseDocumentId, type Kind } from '../../../domain/kind.ts';
import type { KnownDocument, Named, ProposeRecord } from '../../../domain/propose-record.ts';
import type { Version } from '../../../domain/version.ts';
import type {
  FrontMatter,
  ProposalFrontMatter,
  ReportFrontMatter,
  RfcFrontMatter,
} from '../../../schema/front-matter.ts';
import type { Organisation, Person, Workstream } from '../../../schema/registries.ts';
import type { FrontMatterEntry } from '../../../sources/front-matter.ts';

/** A document that is proposed: where it will stand, and what its file says. */
export interface Proposed {
  number: number;
  slug: string;
  /** `rfcs/0004-merging-late-updates`, relative to the record's root. */
  folder: string;
  file: string;
  entry: FrontMatterEntry;
  text: TextFacts;
}

/**
 * The record with a proposed document, as the checker's rules see it. Of the other documents only what the proposed one
 * can refer to is known, so what the rules say of their files means nothing.
 */
export function recordWith(
  known: ProposeRecord,
  proposed: Proposed | undefined,
  newcomers: ReadonlyMap<string, Person>,
  rest: Pick<CheckedRecord, 'places' | 'targets'>,
): CheckedRecord {
  const own = proposed && documentOf(proposed.entry, { ...proposed, versions: [] });
  const documents = known.documents.flatMap((document) => knownDocument(document));
  return {
    catalogue: createCatalogue({
      documents: own ? [...documents, own] : documents,
      people: new Map([...known.people.map(personOf), ...newcomers]),
      organisations: new Map(known.organisations.map(organisationOf)),
      workstreams: new Map(known.workstreams.map(workstreamOf)),
      milestones: new Map(),
      today: known.today,
    }),
    known: new Set([
      ...known.documents.map(({ id }) => id),
      ...(own ? [own.id] : []),
      ...known.people.map(({ id }) => `people/${id}`),
      ...[...newcomers.keys()].map((id) => `people/${id}`),
      ...known.organisations.map(({ id }) => `organisations/${id}`),
      ...known.workstreams.map(({ id }) => `workstreams/${id}`),
    ]),
    histories: new Map(),
    rerenderings: [],
    ...rest,
  };
}

interface Place {
  number: number;
  slug: string;
  folder: string;
  file: string;
  text: TextFacts;
  versions: readonly number[];
}

function documentOf(entry: FrontMatterEntry, place: Place): Document {
  const { kind } = entry;
  const { versions, number, slug, folder, file, text } = place;
  const base = { id: documentId(kind, number), number, slug, folder, file, text, assets: [] };
  switch (entry.kind) {
    case 'report':
      return { ...base, ...entry, versions: versions.map((n) => versionOf(n, entry.front, place)) };
    case 'proposal':
      return { ...base, ...entry, versions: versions.map((n) => versionOf(n, entry.front, place)) };
    case 'rfc':
      return { ...base, ...entry, versions: versions.map((n) => versionOf(n, entry.front, place)) };
  }
}

function versionOf<F extends FrontMatter>(version: number, front: F, place: Place): Version<F> {
  const folder = `${place.folder}/versions/${version}`;
  return {
    version,
    date: front.created,
    status: front.status,
    significance: 'substantive',
    changes: '',
    sha256: '',
    swhid: '',
    files: [],
    body: '',
    anchors: [],
    folder,
    file: `${folder}/index.mdx`,
    front,
    text: place.text,
    assets: [],
  };
}

function knownDocument(document: KnownDocument): Document[] {
  const parsed = parseDocumentId(document.id);
  if (!parsed) return [];
  const { kind, number } = parsed;
  const folder = `${kinds[kind].folder}/${padded(number)}-known`;
  const text = {
    ...nothingSaid,
    questions: document.questions.map(({ id }) => ({
      id,
      anchor: id.toLowerCase(),
      html: '',
      line: 1,
    })),
  };
  const place = { number, slug: 'known', folder, file: `${folder}/index.mdx`, text };
  const entry = entryOf(kind, document);
  return entry ? [documentOf(entry, { ...place, versions: document.versions })] : [];
}

const nothingSaid: TextFacts = {
  digest: '',
  body: '',
  headings: [],
  mentions: [],
  questions: [],
  words: 0,
};

/** Front matter of which only what others refer to is true. */
export function entryOf(
  kind: Kind,
  document: Omit<KnownDocument, 'id' | 'versions' | 'questions'>,
): FrontMatterEntry | undefined {
  const { title, workstream, created } = document;
  const head = { title, summary: '', authors: [], workstream, created, language: 'en' };
  switch (kind) {
    case 'report': {
      const status = statusOf(kinds.report.statuses, document);
      return status && { kind, front: { ...head, status } satisfies ReportFrontMatter };
    }
    case 'proposal': {
      const status = statusOf(kinds.proposal.statuses, document);
      return status && { kind, front: { ...head, status } satisfies ProposalFrontMatter };
    }
    case 'rfc': {
      const status = statusOf(kinds.rfc.statuses, document);
      return status && { kind, front: { ...head, status } satisfies RfcFrontMatter };
    }
  }
}

function statusOf<S extends string>(
  statuses: readonly S[],
  { status }: Pick<KnownDocument, 'status'>,
): S | undefined {
  return statuses.find((name) => name === status);
}

function personOf({ id, name }: Named): [string, Person] {
  return [id, { name, affiliations: [] }];
}

function organisationOf({ id, name }: Named): [string, Organisation] {
  return [id, { name, country: 'ZZ' }];
}

function workstreamOf({ id, name }: Named): [string, Workstream] {
  return [id, { name, summary: '', thread: 'gall', group: 'work-group', source: '' }];
}
