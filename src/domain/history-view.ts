import { builtChanges } from './changes.ts';
import type { Document } from './document.ts';
import { documentMention, type DocumentMention } from './document-summary.ts';
import type { Hrefs } from './href.ts';
import { asShown, workingDiffers } from './projection.ts';
import { versionFacts, type VersionFacts } from './version-view.ts';

/** What the history page of a document shows: plain data. */
export interface HistoryView {
  document: DocumentMention;
  /** The working text, where it differs from the latest version, and what it changes. */
  draft?: { href: string; changes: string; after: number };
  /** Newest first. */
  versions: VersionRow[];
  /** What the browser needs to compare any two texts of the document. */
  comparison: Comparison;
}

export interface VersionRow extends VersionFacts {
  /** Pages that show what changed since the version before and since the first one. */
  since: { version: number; href: string }[];
}

/** Texts that can be compared, oldest first, with the addresses of their pages. */
export interface Comparison {
  versions: { version: number; date: string; href: string }[];
  /** Address of the working text's page, where it has one. */
  draft?: string;
  /** Pages of changes by pair, such as `1-2`. */
  built: Record<string, string>;
}

/** The history of a working document that has a version. */
export function historyView(document: Document, href: Hrefs): HistoryView {
  const { id, versions } = document;
  const latest = versions.at(-1)?.version ?? 0;
  const draft = workingDiffers(document) ? href.draft(id) : undefined;
  const pairs = builtChanges(document).filter(
    ({ from, to }) => to !== 'draft' || (draft !== undefined && from === latest),
  );
  const rows = versions.map((version) => ({
    ...versionFacts(document, version, href),
    since: pairs
      .filter(({ to }) => to === version.version)
      .map(({ from, to }) => ({ version: from, href: href.changes(id, from, to) })),
  }));
  return {
    document: documentMention(asShown(document), href),
    ...(draft !== undefined && {
      draft: { href: draft, changes: href.changes(id, latest, 'draft'), after: latest },
    }),
    versions: rows.toReversed(),
    comparison: {
      versions: rows.map(({ version, date, href: address }) => ({ version, date, href: address })),
      ...(draft !== undefined && { draft }),
      built: Object.fromEntries(
        pairs.map(({ from, to }) => [`${from}-${to}`, href.changes(id, from, to)]),
      ),
    },
  };
}
