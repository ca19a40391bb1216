import type { FolderHash } from '../../src/domain/version.ts';
import type { LedgerEntry } from '../../src/schema/history.ts';

/** Hashes of a made-up folder that holds one text. */
export const someHash: FolderHash = {
  sha256: 'ab'.repeat(32),
  swhid: `swh:1:dir:${'cd'.repeat(20)}`,
  files: [{ path: 'index.mdx', bytes: 5, sha256: 'ef'.repeat(32) }],
};

/** An entry of a ledger for tests. */
export function entryOf(
  version: number,
  { files, sha256, swhid }: FolderHash = someHash,
  fields: Partial<LedgerEntry> = {},
): LedgerEntry {
  return {
    version,
    date: `2026-0${version}-01`,
    status: 'draft',
    significance: 'substantive',
    changes: `What version ${version} changed.`,
    sha256,
    swhid,
    body: '12'.repeat(32),
    anchors: ['summary'],
    files: files.map((file) => ({ path: file.path, sha256: file.sha256 })),
    ...fields,
  };
}
