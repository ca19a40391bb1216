import type { FrontMatter } from '../schema/front-matter.ts';
import type { LedgerEntry } from '../schema/history.ts';
import type { Kind } from './kind.ts';

/** A record as it was at another commit: what a later one may not take back. */
export interface BaseRecord {
  /** The git ref it was read at, as it was given: `origin/main`. */
  ref: string;
  /** By file. */
  documents: readonly BaseDocument[];
}

export interface BaseDocument {
  kind: Kind;
  id: string;
  number: number;
  slug: string;
  /** `rfcs/0003-weight-updates`, relative to the record's root. */
  folder: string;
  /** `rfcs/0003-weight-updates/index.mdx`, relative to the record's root. */
  file: string;
  /** `undefined` if it cannot be read by today's schema. */
  front: FrontMatter | undefined;
  /** Its ledger, oldest first; empty if there was none. */
  entries: readonly LedgerEntry[];
}
