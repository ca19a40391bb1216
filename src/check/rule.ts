import type { Catalogue } from '../domain/catalogue.ts';
import { fileStart, type Diagnostic, type Place, type Severity } from '../domain/diagnostic.ts';
import type { BaseRecord } from '../domain/base-record.ts';
import type { Document, TextTargets } from '../domain/document.ts';
import type { History } from '../domain/version.ts';
import type { Rerendering } from '../schema/history.ts';
import { asVersion } from '../domain/projection.ts';
import type { RegistryName } from '../schema/registries.ts';

/** A record as rules see it: what it means, and where everything stands. */
export interface CheckedRecord {
  catalogue: Catalogue;
  /** What has a file or folder, readable or not: document ids, and registry entries as `people/ada`. */
  known: ReadonlySet<string>;
  places: ReadonlyMap<string, Readonly<Record<string, Place>>>;
  /** File → what the text in it links to and answers, frozen ones too; texts with errors are left out. */
  targets: ReadonlyMap<string, TextTargets>;
  /** Document id → its ledger and frozen folders; documents that were never cut are left out. */
  histories: ReadonlyMap<string, History>;
  /** Changes of frozen bodies that were read through and accepted, oldest first. */
  rerenderings: readonly Rerendering[];
  /** The record as it was before, if it is compared with one. */
  base?: BaseRecord | undefined;
}

/** What finds one kind of mistake. Its docstring is its documentation. */
export interface Rule {
  /** Permanent kebab-case name: the file's name. */
  code: string;
  check: (record: CheckedRecord) => Iterable<Found>;
}

/** A finding before it has its rule's name. */
export interface Found {
  severity?: Severity;
  /** Relative to the record's root. */
  file: string;
  place: Place;
  message: string;
  help: string;
}

/** A rule that looks at one document at a time: at its working text, or at every text it has. */
export function documentRule(
  code: string,
  check: (document: Document, record: CheckedRecord, at: At) => Iterable<Omit<Found, 'file'>>,
  texts: (catalogue: Catalogue) => Iterable<Document> = ({ documents }) => documents,
): Rule {
  return {
    code,
    *check(record) {
      for (const document of texts(record.catalogue)) {
        const at: At = (path) => placeOf(record, document.file, path);
        for (const found of check(document, record, at)) yield { ...found, file: document.file };
      }
    },
  };
}

/** Every document as its working text has it, and as each of its versions has it. */
export function* everyText({ documents }: Catalogue): Iterable<Document> {
  for (const document of documents) {
    yield document;
    for (const { version } of document.versions) yield asVersion(document, version);
  }
}

/** Where a field stands: `requires.1`; a field that is not there stands at the start of the file. */
export type At = (path: string) => Place;

export function placeOf(record: CheckedRecord, file: string, path: string): Place {
  return record.places.get(file)?.[path] ?? fileStart;
}

/** Ids of the entries that a registry of the record has, readable or not. */
export function idsIn(record: CheckedRecord, registry: RegistryName): readonly string[] {
  const known = registryIds.get(record) ?? groupIds(record.known);
  registryIds.set(record, known);
  return known.get(registry) ?? [];
}

const registryIds = new WeakMap<CheckedRecord, ReadonlyMap<string, string[]>>();

function groupIds(known: ReadonlySet<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of known) {
    const [registry = '', id] = name.split('/');
    if (id !== undefined) groups.set(registry, [...(groups.get(registry) ?? []), id]);
  }
  return groups;
}

export function toDiagnostic(rule: Rule, found: Found): Diagnostic {
  return { severity: 'error', ...found, code: rule.code };
}
