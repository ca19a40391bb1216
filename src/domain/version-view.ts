import type { Significance } from '../schema/history.ts';
import { builtChanges } from './changes.ts';
import type { Document } from './document.ts';
import type { Hrefs } from './href.ts';
import { statusDefinition, type Status, type Tone } from './lifecycle.ts';
import { asShown, workingDiffers } from './projection.ts';
import type { Version } from './version.ts';

/** Which text of a document a page shows: what its address shows, a version by number, or its working text. */
export type Shown = 'document' | number | 'draft';

/** A version as other pages name it; `href` is its address for ever. */
export interface VersionLink {
  version: number;
  date: string;
  href: string;
}

/** Another version, and what changed between it and the text that is shown. */
export interface Neighbour extends VersionLink {
  changes: string;
}

/** A version by itself: what its ledger says that readers want to know. */
export interface VersionFacts extends VersionLink {
  status: Status;
  tone: Tone;
  significance: Significance;
  /** One sentence to readers. */
  changes: string;
  sha256: string;
  swhid: string;
  /** From the root of the record. */
  folder: string;
}

/** Versions that a page of changes leads to the latest from, and the page that compares any other with it. */
export interface Since {
  built: Record<number, string>;
  compare: string;
}

/** What a page says of the text that it shows: plain data. */
export interface VersionView {
  /** `uncut` is a working text that no version was cut from yet. */
  shows: 'latest' | 'old' | 'draft' | 'uncut';
  /** The permanent address of a version, and not the document's. */
  permanent: boolean;
  /** What is shown, unless it is a working text. */
  version?: VersionFacts;
  /** The address that search engines should know this text by. */
  canonical: string;
  /** Address of the document, which shows the latest version. */
  document: string;
  latest?: VersionLink;
  previous?: Neighbour;
  next?: Neighbour;
  history?: { href: string; count: number };
  /** Only on an old version and a working text: what changed between it and the latest. */
  redline?: string;
  /** Only on the latest version, where the working text differs from it. */
  draft?: { href: string; changes: string };
  /** Only on an old version and a working text: fragments that the document's address answers. */
  sections?: string[];
  /** Only on the latest version: what changed since any other. */
  since?: Since;
}

/** `document` is the working document with its ledger; a version that it does not have is a `RangeError`. */
export function versionView(document: Document, text: Shown, href: Hrefs): VersionView {
  const { id } = document;
  const versions: readonly Version[] = document.versions;
  const latest = versions.at(-1);
  const address = href.document(id);
  if (!latest) return { shows: 'uncut', permanent: false, canonical: address, document: address };

  const shown = shownVersion(versions, text);
  const at = shown ? versions.indexOf(shown) : versions.length;
  const previous = versions[at - 1];
  const next = versions[at + 1];
  const shows = shown === undefined ? 'draft' : shown === latest ? 'latest' : 'old';
  return {
    shows,
    permanent: typeof text === 'number',
    canonical:
      shows === 'latest' ? address : shown ? href.version(id, shown.version) : href.draft(id),
    document: address,
    latest: versionLink(document, latest, href),
    history: { href: href.history(id), count: versions.length },
    ...(shown && { version: versionFacts(document, shown, href) }),
    ...(previous && {
      previous: {
        ...versionLink(document, previous, href),
        changes: href.changes(id, previous.version, shown?.version ?? 'draft'),
      },
    }),
    ...(next &&
      shown && {
        next: {
          ...versionLink(document, next, href),
          changes: href.changes(id, shown.version, next.version),
        },
      }),
    ...(shows === 'draft' && { redline: href.changes(id, latest.version, 'draft') }),
    ...(shows === 'old' &&
      shown && { redline: changesBetween(document, shown.version, latest.version, href) }),
    ...(shows === 'latest' &&
      workingDiffers(document) && {
        draft: { href: href.draft(id), changes: href.changes(id, latest.version, 'draft') },
      }),
    ...(shows === 'latest'
      ? { since: changesSince(document, latest.version, href) }
      : { sections: sectionsOf(asShown(document)) }),
  };
}

/** The texts of a working document that have a page beside the document's own. */
export function shownTexts(document: Document): (number | 'draft')[] {
  return [
    ...document.versions.map(({ version }) => version),
    ...(workingDiffers(document) ? (['draft'] as const) : []),
  ];
}

/** What a version's ledger says of it, with its address. */
export function versionFacts(document: Document, version: Version, href: Hrefs): VersionFacts {
  const { status, significance, changes, sha256, swhid, folder } = version;
  return {
    ...versionLink(document, version, href),
    status,
    tone: statusDefinition(document.kind, status).tone,
    significance,
    changes,
    sha256,
    swhid,
    folder,
  };
}

/** Where two versions are compared: on a page of their own, or in the reader's browser. */
export function changesBetween(document: Document, from: number, to: number, href: Hrefs): string {
  const built = builtChanges(document).some((pair) => pair.from === from && pair.to === to);
  return built ? href.changes(document.id, from, to) : href.compare(document.id, from, to);
}

function shownVersion(versions: readonly Version[], text: Shown): Version | undefined {
  if (text === 'draft') return undefined;
  if (text === 'document') return versions.at(-1);
  const shown = versions.find(({ version }) => version === text);
  if (!shown) throw new RangeError(`there is no version ${text}`);
  return shown;
}

function versionLink({ id }: Document, { version, date }: Version, href: Hrefs): VersionLink {
  return { version, date, href: href.version(id, version) };
}

function changesSince(document: Document, latest: number, href: Hrefs): Since {
  const pairs = builtChanges(document).filter(({ to }) => to === latest);
  return {
    built: Object.fromEntries(
      pairs.map(({ from }) => [from, href.changes(document.id, from, latest)]),
    ),
    compare: href.compare(document.id, undefined, latest),
  };
}

function sectionsOf({ text }: Document): string[] {
  return [...text.headings.map(({ id }) => id), ...text.questions.map(({ anchor }) => anchor)];
}
