import type { FrontMatter } from '../schema/front-matter.ts';
import type { LedgerEntry } from '../schema/history.ts';
import type { Asset } from './asset.ts';
import type { TextFacts } from './document.ts';

/** A cut that can be shown: what the ledger says of it, and its frozen text. `F` is the front matter of the kind. */
export interface Version<F extends FrontMatter = FrontMatter> extends LedgerEntry {
  /** `rfcs/0003-weight-updates/versions/1`, relative to the record's root. */
  folder: string;
  /** `rfcs/0003-weight-updates/versions/1/index.mdx`, relative to the record's root. */
  file: string;
  front: F;
  text: TextFacts;
  /** Pictures of the frozen folder, by name. */
  assets: Asset[];
}

/** What checks, but no page, need to know of a document's cuts: what its ledger says, and what its folders hold. */
export interface History {
  /** `rfcs/0003-weight-updates/history.yaml`, relative to the record's root; `undefined` if there is none. */
  file: string | undefined;
  /** Oldest first, as written; empty if the ledger is missing or cannot be read. */
  entries: readonly LedgerEntry[];
  /** The folders below `versions/`, by number; whether the ledger knows them or not. */
  folders: readonly FrozenFolder[];
}

/** A folder's content in numbers that anyone can compute again; `src/schema/history.ts` says how. */
export interface FolderHash {
  sha256: string;
  swhid: string;
  /** In order of path. */
  files: readonly HashedFile[];
}

export interface HashedFile {
  /** Relative to the folder, with forward slashes. */
  path: string;
  bytes: number;
  sha256: string;
}

/** A folder below `versions/` as it was found. */
export interface FrozenFolder extends FolderHash {
  version: number;
  /** `rfcs/0003-weight-updates/versions/1`, relative to the record's root. */
  folder: string;
  /** sha256 of the text as it is rendered now; `undefined` if it cannot be rendered. */
  body: string | undefined;
  /** Every fragment that the text answers as it is rendered now. */
  anchors: readonly string[];
}
