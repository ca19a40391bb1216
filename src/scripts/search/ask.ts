import type { BundleResult, Counts, LanguageBundle } from './bundle.ts';
import { isLike } from './likeness.ts';
import { facets, isNarrowed, type SearchQuery } from './url-state.ts';

/** What the texts in one language answer, best or newest first, with the documents of each facet's values. */
export async function ask(
  index: LanguageBundle,
  query: SearchQuery,
): Promise<{ results: readonly BundleResult[]; filters: Counts }> {
  const text = asIndexed(query.text, index.language).trim();
  if (text !== '' && !(await hasWords(index, text))) return { results: [], filters: {} };
  return index.bundle.search(text === '' ? null : text, {
    filters: filtersOf(query),
    sort: query.order === 'date' || text === '' ? { date: 'desc' } : {},
  });
}

/** Whether there is anything to search for. */
export function isEmpty(query: SearchQuery): boolean {
  return query.text.trim() === '' && !isNarrowed(query);
}

/**
 * The query as the index for `language` holds its words. Of a word with an apostrophe its longest part counts, unless
 * it stands in a phrase: `l’évaluation` finds `d’évaluation` too.
 */
export function asIndexed(text: string, language: string): string {
  const typed = text.normalize('NFC').replaceAll('\u{2019}', "'");
  const straight = typed.includes('"')
    ? typed
    : typed.replaceAll(/[^\s']+(?:'[^\s']+)+/gu, longest);
  if (!unspaced.test(language)) return straight;
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(straight);
  return [...segments].map(({ segment }) => segment).join(' ');
}

/** Whether the best match holds the words of the query, and not only their first letters. */
async function hasWords({ bundle, language }: LanguageBundle, text: string): Promise<boolean> {
  if (unspaced.test(language)) return true;
  const { results } = await bundle.search(text, { filters: {}, sort: {} });
  const best = await results[0]?.data();
  if (!best) return false;
  const words = best.content.split(/[\s\p{Z}]+/u);
  const found = best.locations.map((at) => words[at] ?? '');
  return isLike(text, [...found, ...Object.values(best.meta).map((value) => value ?? '')]);
}

function longest(word: string): string {
  return word.split("'").reduce((best, part) => (part.length > best.length ? part : best));
}

/** Languages that put no space between words. */
const unspaced = /^(?:zh|ja|th)\b/u;

function filtersOf(query: SearchQuery): Record<string, { any: readonly string[] }> {
  return Object.fromEntries(
    facets
      .filter((facet) => query.chosen[facet].length > 0)
      .map((facet) => [facet, { any: query.chosen[facet] }]),
  );
}
