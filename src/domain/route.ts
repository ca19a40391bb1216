import type { Catalogue } from './catalogue.ts';
import { builtChanges } from './changes.ts';
import type { Document } from './document.ts';
import { hrefs, singlePages, type Hrefs } from './href.ts';
import { kindNames } from './kind.ts';
import { nearest } from './nearest.ts';

/** What a link inside the site leads to; `page` is `undefined` where it leads nowhere. */
export interface LinkTarget {
  page: string | undefined;
  /** The text that the page shows, if it shows one. */
  text: ShownText | undefined;
  /** Decoded, without `#`; empty where the link names none. */
  fragment: string;
  /** The page whose address is nearest, where there is none of this address. */
  near: string | undefined;
}

/** A text on a page: its document, and its file in the record. */
export interface ShownText {
  document: string;
  file: string;
}

type Pages = ReadonlyMap<string, ShownText | undefined>;

/** Every page of the site by address, as if it were served at `/`, with the text it shows. */
export function pages(catalogue: Catalogue): Pages {
  const known = cache.get(catalogue);
  if (known) return known;
  const href = hrefs('/');
  const found = new Map<string, ShownText | undefined>([
    ...singlePages.map((name) => [href[name], undefined] as const),
    ...kindNames.map((kind) => [href.listing(kind), undefined] as const),
    ...catalogue.documents.flatMap((document) => documentPages(document, href)),
    ...[...catalogue.workstreams.keys()].map((id) => [href.workstream(id), undefined] as const),
    ...[...catalogue.people.keys()].map((id) => [href.person(id), undefined] as const),
    ...[...catalogue.organisations.keys()].map((id) => [href.organisation(id), undefined] as const),
  ]);
  cache.set(catalogue, found);
  return found;
}

function documentPages(document: Document, href: Hrefs): [string, ShownText | undefined][] {
  const { id, versions } = document;
  const latest = versions.at(-1);
  return [
    [href.document(id), { document: id, file: latest?.file ?? document.file }],
    ...versions.map(({ version, file }): [string, ShownText] => [
      href.version(id, version),
      { document: id, file },
    ]),
    ...(latest ? [[href.history(id), undefined] satisfies [string, undefined]] : []),
  ];
}

/** Addresses that must answer for ever, as if the site were served at `/`: those of documents and their versions. */
export function permanentPaths(catalogue: Catalogue): string[] {
  const href = hrefs('/');
  return catalogue.documents.flatMap((document) => [
    ...documentPages(document, href).map(([path]) => path),
    ...builtChanges(document).map(({ from, to }) => href.changes(document.id, from, to)),
  ]);
}

/** Follows a link that stands in a document's text. */
export function resolveLink(catalogue: Catalogue, from: string, url: string): LinkTarget {
  const known = pages(catalogue);
  const target = new URL(url, `https://site.invalid${hrefs('/').document(from)}`);
  const path = target.pathname.endsWith('/') ? target.pathname : `${target.pathname}/`;
  const fragment = decodeURIComponent(target.hash.slice(1));
  if (known.has(path)) return { page: path, text: known.get(path), fragment, near: undefined };
  return { page: undefined, text: undefined, fragment, near: nearest(path, [...known.keys()]) };
}

const cache = new WeakMap<Catalogue, Pages>();
