import type { SearchEntry } from '../../domain/search-entry.ts';
import { nameKey } from '../../schema/name-key.ts';

/**
 * Documents that a query names: by id in any spelling (`RFC-3`, `rfc 0003`), by alias (`tap 4`), or by a bare
 * number. The id comes before aliases, aliases before numbers; a query that names nothing finds nothing.
 */
export function named(query: string, entries: readonly SearchEntry[]): SearchEntry[] {
  const wanted = nameKey(query);
  if (wanted === '') return [];
  const byId = entries.filter(({ id }) => nameKey(id) === wanted);
  const byAlias = entries.filter(({ aliases }) => aliases.some((name) => nameKey(name) === wanted));
  const byNumber = entries.filter(({ id }) => nameKey(id).split(' ').at(-1) === wanted);
  return [...new Set([...byId, ...byAlias, ...byNumber])];
}
