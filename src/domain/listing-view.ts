import { ofKind, type Catalogue } from './catalogue.ts';
import { documentSummary, type DocumentSummary } from './document-summary.ts';
import type { Hrefs } from './href.ts';
import { kinds, type Kind } from './kind.ts';
import type { Status } from './lifecycle.ts';
import { workstreamLink, type Link } from './link.ts';

/** What narrows a listing; at most one of the two. */
export interface ListingFilter {
  status?: Status;
  workstream?: string;
}

export interface Facet<T extends string> extends Omit<Link, 'text'> {
  value: T;
  count: number;
  current: boolean;
}

export interface ListingView {
  kind: Kind;
  filter: ListingFilter;
  /** Name of the workstream that narrows the listing. */
  workstream?: string;
  all: Facet<'all'>;
  statuses: Facet<Status>[];
  workstreams: (Facet<string> & Link)[];
  documents: DocumentSummary[];
}

/** Every listing of a kind that is not empty, with its path below the kind's folder; the whole listing always. */
export function listings(
  catalogue: Catalogue,
  kind: Kind,
): { path: string | undefined; filter: ListingFilter }[] {
  return [
    { path: undefined, filter: {} },
    ...statusesOf(catalogue, kind).map((status) => ({
      path: `status/${status}`,
      filter: { status },
    })),
    ...workstreamsOf(catalogue, kind).map((workstream) => ({
      path: `workstream/${workstream}`,
      filter: { workstream },
    })),
  ];
}

export function listingView(
  catalogue: Catalogue,
  kind: Kind,
  filter: ListingFilter,
  href: Hrefs,
): ListingView {
  const all = ofKind(catalogue, kind);
  const shown = all.filter(
    ({ front }) =>
      (filter.status === undefined || front.status === filter.status) &&
      (filter.workstream === undefined || front.workstream === filter.workstream),
  );
  const narrowed = filter.status !== undefined || filter.workstream !== undefined;
  return {
    kind,
    filter,
    ...(filter.workstream === undefined
      ? {}
      : { workstream: workstreamLink(catalogue, filter.workstream, href).text }),
    all: { value: 'all', href: href.listing(kind), count: all.length, current: !narrowed },
    statuses: statusesOf(catalogue, kind).map((status) => ({
      value: status,
      href: href.listingByStatus(kind, status),
      count: all.filter(({ front }) => front.status === status).length,
      current: filter.status === status,
    })),
    workstreams: workstreamsOf(catalogue, kind).map((id) => ({
      value: id,
      text: workstreamLink(catalogue, id, href).text,
      href: href.listingByWorkstream(kind, id),
      count: all.filter(({ front }) => front.workstream === id).length,
      current: filter.workstream === id,
    })),
    documents: shown.map((document) => documentSummary(catalogue, document, href)),
  };
}

/** Statuses that documents of the kind have, in the order of the lifecycle. */
function statusesOf(catalogue: Catalogue, kind: Kind): Status[] {
  const used = new Set<Status>(ofKind(catalogue, kind).map(({ front }) => front.status));
  return [...kinds[kind].statuses].filter((status) => used.has(status));
}

function workstreamsOf(catalogue: Catalogue, kind: Kind): string[] {
  return [...new Set(ofKind(catalogue, kind).map(({ front }) => front.workstream))].sort();
}
