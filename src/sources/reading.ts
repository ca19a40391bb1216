import type { Catalogue } from '../domain/catalogue.ts';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import type { TextTargets } from '../domain/document.ts';
import type { History } from '../domain/version.ts';
import type { Rerendering } from '../schema/history.ts';

/** Places of the fields of one file, by path: `requires.1`. */
export type FieldPlaces = Readonly<Record<string, Place>>;

/** A record as it was read: what it means, where everything stands, what was wrong with its files. */
export interface Reading {
  catalogue: Catalogue;
  /** What has a file or folder, readable or not: document ids, and registry entries as `people/ada`. */
  known: ReadonlySet<string>;
  /** File, relative to the record's root → its fields. */
  places: ReadonlyMap<string, FieldPlaces>;
  /** File → what the text in it links to and answers, frozen ones too; texts with errors are left out. */
  targets: ReadonlyMap<string, TextTargets>;
  /** Document id → its ledger and frozen folders; documents that were never cut are left out. */
  histories: ReadonlyMap<string, History>;
  /** `rerendered.yaml` of the record, oldest first. */
  rerenderings: readonly Rerendering[];
  /** What reading found, with files relative to the record's root. */
  diagnostics: readonly Diagnostic[];
}
