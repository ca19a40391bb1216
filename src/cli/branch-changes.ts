import type { BaseDocument, BaseRecord, ChangedFile } from '../domain/base-record.ts';
import { builtChanges } from '../domain/changes.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Document } from '../domain/document.ts';
import type { Hrefs } from '../domain/href.ts';
import { workingDiffers } from '../domain/projection.ts';
import type { Reading } from '../sources/reading.ts';

/** What a branch changes in a record. */
export interface BranchChanges {
  /** In the order of the catalogue. */
  documents: readonly DocumentChange[];
  /** Documents that the base has and the branch has not. */
  removed: readonly BaseDocument[];
  /** Other files of the record. */
  elsewhere: readonly ChangedFile[];
  /** Files outside the record: code. */
  outside: readonly ChangedFile[];
  /** Findings in none of the documents. */
  findings: readonly Diagnostic[];
}

export interface DocumentChange {
  document: Document;
  /** `undefined` for a new document. */
  before: BaseDocument | undefined;
  /** Versions that the base does not have. */
  newVersions: readonly number[];
  /** Page of the built site that marks what changed, where there is one. */
  redline: string | undefined;
  findings: readonly Diagnostic[];
}

export function branchChanges(
  { catalogue, known }: Pick<Reading, 'catalogue' | 'known'>,
  base: BaseRecord,
  findings: readonly Diagnostic[],
  href: Hrefs,
): BranchChanges {
  const changed = catalogue.documents.filter(({ folder }) =>
    base.changedFiles.some(({ path, inRecord }) => inRecord && isIn(folder, path)),
  );
  const documents = changed.map((document): DocumentChange => {
    const before = base.documents.find(({ id }) => id === document.id);
    const old = new Set(before?.entries.map(({ version }) => version));
    const newVersions = document.versions.flatMap(({ version }) =>
      old.has(version) ? [] : [version],
    );
    return {
      document,
      before,
      newVersions,
      redline: redlineOf(document, newVersions, href),
      findings: findings.filter(({ file }) => isIn(document.folder, file)),
    };
  });
  const removed = base.documents.filter(({ id }) => !known.has(id));
  const folders = [...changed, ...removed].map(({ folder }) => folder);
  return {
    documents,
    removed,
    elsewhere: base.changedFiles.filter(
      ({ path, inRecord }) => inRecord && !folders.some((folder) => isIn(folder, path)),
    ),
    outside: base.changedFiles.filter(({ inRecord }) => !inRecord),
    findings: findings.filter(({ file }) => !changed.some(({ folder }) => isIn(folder, file))),
  };
}

/** What became of the version before the newest one, or of the latest version in the working text. */
function redlineOf(
  document: Document,
  newVersions: readonly number[],
  href: Hrefs,
): string | undefined {
  const newest = newVersions.at(-1);
  const pairs = builtChanges(document);
  const latest = document.versions.at(-1)?.version;
  const pair =
    newest === undefined
      ? pairs.find(({ from, to }) => from === latest && to === 'draft' && workingDiffers(document))
      : pairs.find(({ from, to }) => to === newest && from === newest - 1);
  return pair && href.changes(document.id, pair.from, pair.to);
}

function isIn(folder: string, file: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}
