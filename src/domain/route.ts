import type { Catalogue } from './catalogue.ts';
import { hrefs } from './href.ts';
import { kindNames } from './kind.ts';
import { nearest } from './nearest.ts';

/** What a link inside the site leads to; `page` is `undefined` where it leads nowhere. */
export interface LinkTarget {
  page: string | undefined;
  /** Id of the document whose page it is. */
  document: string | undefined;
  /** Decoded, without `#`; empty where the link names none. */
  fragment: string;
  /** The page whose address is nearest, where there is none of this address. */
  near: string | undefined;
}

/** Every page of the site by address, as if it were served at `/`, with the document it shows. */
export function pages(catalogue: Catalogue): ReadonlyMap<string, string | undefined> {
  const known = cache.get(catalogue);
  if (known) return known;
  const href = hrefs('/');
  const found = new Map<string, string | undefined>([
    ...singlePages.map((name) => [href[name], undefined] as const),
    ...kindNames.map((kind) => [href.listing(kind), undefined] as const),
    ...catalogue.documents.map(({ id }) => [href.document(id), id] as const),
    ...[...catalogue.workstreams.keys()].map((id) => [href.workstream(id), undefined] as const),
    ...[...catalogue.people.keys()].map((id) => [href.person(id), undefined] as const),
    ...[...catalogue.organisations.keys()].map((id) => [href.organisation(id), undefined] as const),
  ]);
  cache.set(catalogue, found);
  return found;
}

const singlePages = [
  'home',
  'workstreams',
  'people',
  'organisations',
  'questions',
  'roadmap',
  'search',
  'about',
  'process',
  'guide',
] as const satisfies (keyof ReturnType<typeof hrefs>)[];

/** Follows a link that stands in a document's text. */
export function resolveLink(catalogue: Catalogue, from: string, url: string): LinkTarget {
  const known = pages(catalogue);
  const target = new URL(url, `https://site.invalid${hrefs('/').document(from)}`);
  const path = target.pathname.endsWith('/') ? target.pathname : `${target.pathname}/`;
  const fragment = decodeURIComponent(target.hash.slice(1));
  if (known.has(path)) return { page: path, document: known.get(path), fragment, near: undefined };
  return { page: undefined, document: undefined, fragment, near: nearest(path, [...known.keys()]) };
}

const cache = new WeakMap<Catalogue, ReadonlyMap<string, string | undefined>>();
