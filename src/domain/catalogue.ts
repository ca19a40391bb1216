import type { Milestone, Organisation, Person, Workstream } from '../schema/registries.ts';
import { compareCodePoints } from './diagnostic.ts';
import type { Document } from './document.ts';
import { kindNames, type Kind } from './kind.ts';

/** Everything a record says, before it is indexed. `today` is the day of the build, `YYYY-MM-DD`. */
export interface CatalogueInput {
  documents: readonly Document[];
  people: ReadonlyMap<string, Person>;
  organisations: ReadonlyMap<string, Organisation>;
  workstreams: ReadonlyMap<string, Workstream>;
  milestones: ReadonlyMap<string, Milestone>;
  today: string;
}

/** All documents, indexed. */
export interface Catalogue extends CatalogueInput {
  /** By kind (reports, proposals, RFCs), then number. */
  documents: readonly Document[];
  byId: ReadonlyMap<string, Document>;
  /** Document id → ids of the documents whose forward edge points at it, by relation. */
  incoming: ReadonlyMap<string, Readonly<Partial<Record<RelationName, readonly string[]>>>>;
  /** `REPORT-0001/Q3` → ids of the documents that answer it. */
  answers: ReadonlyMap<string, readonly string[]>;
}

/** Forward edges that authors write; the inverse of each is computed. */
export const relationNames = ['supersedes', 'updates', 'requires', 'related'] as const;
export type RelationName = (typeof relationNames)[number];

export function createCatalogue(record: CatalogueInput): Catalogue {
  const documents = [...record.documents].sort(compareDocuments);
  const byId = new Map<string, Document>(documents.map((document) => [document.id, document]));
  const incoming = new Map<string, Partial<Record<RelationName, string[]>>>();
  const answers = new Map<string, string[]>();
  for (const document of documents) {
    for (const relation of relationNames) {
      for (const target of document.front[relation] ?? []) {
        const edges = incoming.get(target) ?? {};
        (edges[relation] ??= []).push(document.id);
        incoming.set(target, edges);
      }
    }
    for (const question of answered(document)) {
      answers.set(question, [...(answers.get(question) ?? []), document.id]);
    }
  }
  return { ...record, documents, byId, incoming, answers };
}

/** Ids of the questions that a document says it answers; reports answer none. */
export function answered(document: Document): readonly string[] {
  return document.kind === 'report' ? [] : (document.front.answers ?? []);
}

export function ofKind(catalogue: Catalogue, kind: Kind): readonly Document[] {
  return catalogue.documents.filter((document) => document.kind === kind);
}

function compareDocuments(a: Document, b: Document): number {
  return (
    kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) ||
    a.number - b.number ||
    compareCodePoints(a.file, b.file)
  );
}
