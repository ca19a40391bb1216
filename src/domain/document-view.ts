import type { PositionStance } from '../schema/front-matter.ts';
import type { Catalogue } from './catalogue.ts';
import type { Document, Heading } from './document.ts';
import { documentSummary, type DocumentSummary } from './document-summary.ts';
import type { Hrefs } from './href.ts';
import { contributorLink, organisationLink, workstreamLink } from './link.ts';
import type { Link, WorkstreamLink } from './link.ts';
import { relationViews, type RelationView } from './relation-view.ts';

/** Everything the page of a document shows beside its text: plain data, so that its digest says when it changed. */
export interface DocumentView {
  summary: DocumentSummary;
  /** Key of the text's HTML. */
  textDigest: string;
  /** Headings of levels 2 and 3. */
  headings: Heading[];
  byline: { author: Link; affiliation?: Link; roles: readonly string[] }[];
  participating: WorkstreamLink[];
  created: string;
  /** File of the working text, from the root of the record. */
  file: string;
  asOf?: string | undefined;
  licence?: string | undefined;
  discussion?: string | undefined;
  doi?: string | undefined;
  confidence?: number | undefined;
  aliases: readonly string[];
  reason?: string | undefined;
  aiUse?: string | undefined;
  decision?: { date: string; by: Link[]; url: string; note?: string | undefined };
  event?: { name: string; start: string; end: string; city: string; country: string };
  sources: readonly { title: string; url: string; date?: string | undefined }[];
  positions: PositionView[];
  relations: RelationView[];
}

export interface PositionView {
  organisation: Link;
  position: PositionStance;
  date: string;
  url: string;
  resolved?: string | undefined;
}

export function documentView(catalogue: Catalogue, document: Document, href: Hrefs): DocumentView {
  const { front, text } = document;
  const argued = document.kind === 'report' ? undefined : document.front;
  const event = document.kind === 'report' ? document.front.event : undefined;
  const decision = argued?.decision;
  return {
    summary: documentSummary(catalogue, document, href),
    textDigest: text.digest,
    headings: text.headings.filter(({ depth }) => depth <= 3),
    byline: front.authors.map((author) => bylineEntry(catalogue, author, href)),
    participating: (front.participating ?? []).map((id) => workstreamLink(catalogue, id, href)),
    created: front.created,
    file: document.file,
    asOf: front.asOf,
    licence: front.licence,
    discussion: front.discussion,
    doi: front.doi,
    confidence: argued?.confidence,
    aliases: front.aliases ?? [],
    reason: front.reason,
    aiUse: front.aiUse,
    ...(decision === undefined
      ? {}
      : {
          decision: {
            ...decision,
            by: decision.by.map((id) => contributorLink(catalogue, id, href)),
          },
        }),
    ...(event === undefined ? {} : { event }),
    sources: front.sources ?? [],
    positions: positionViews(catalogue, document, href),
    relations: relationViews(catalogue, document, href),
  };
}

/** What organisations said of a document, newest first. */
export function positionViews(
  catalogue: Catalogue,
  document: Document,
  href: Hrefs,
): PositionView[] {
  const positions = document.kind === 'report' ? [] : (document.front.positions ?? []);
  return positions
    .map((entry) => ({
      ...entry,
      organisation: organisationLink(catalogue, entry.organisation, href),
    }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function bylineEntry(
  catalogue: Catalogue,
  author: Document['front']['authors'][number],
  href: Hrefs,
): DocumentView['byline'][number] {
  const affiliation = 'affiliation' in author ? author.affiliation : undefined;
  const roles = 'roles' in author ? author.roles : undefined;
  return {
    author: contributorLink(catalogue, author.id, href),
    ...(affiliation === undefined
      ? {}
      : { affiliation: organisationLink(catalogue, affiliation, href) }),
    roles: roles ?? [],
  };
}
