import type { Catalogue } from '../domain/catalogue.ts';
import { lastChange } from '../domain/derived-state.ts';
import type { Hrefs } from '../domain/href.ts';
import type { SearchEntry } from '../domain/search-entry.ts';

/** What search needs to find every document by its id or an alias. */
export function searchIds(catalogue: Catalogue, href: Hrefs): SearchEntry[] {
  return catalogue.documents.map((document) => ({
    id: document.id,
    kind: document.kind,
    status: document.front.status,
    workstream: document.front.workstream,
    title: document.front.title,
    language: document.front.language,
    href: href.document(document.id),
    aliases: document.front.aliases ?? [],
    date: lastChange(document),
  }));
}
