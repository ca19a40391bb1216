import type { SearchEntry } from '../../domain/search-entry.ts';
import { ask, isEmpty } from './ask.ts';
import { loadBundles, type BundleResult, type Fragment, type LanguageBundle } from './bundle.ts';
import { facetCounts, type FacetCounts } from './facet-counts.ts';
import { hitOfEntry, hitOfFragment, type Hit } from './hit.ts';
import { named } from './name-key.ts';
import { facets, type SearchQuery } from './url-state.ts';
import { json, type SearchWords } from './words.ts';

export interface Answer {
  /** Documents found; exact as soon as those named by the query are on the page. */
  count: () => number;
  /** The first of them is the one that the query names, if it names one. */
  named: boolean;
  /** The next hits, best first; an empty list at the end. */
  next: (size: number) => Promise<Hit[]>;
}

export interface Engine {
  answer: (query: SearchQuery) => Promise<Answer>;
  /** How many documents each value would leave or add. */
  counts: (query: SearchQuery) => Promise<FacetCounts>;
}

/** Loads ids and indexes; rejects if they cannot be had. */
export async function openEngine(words: SearchWords): Promise<Engine> {
  const [entries, bundles] = await Promise.all([
    json(words.ids),
    loadBundles(words.pagefind, words.base),
  ]);
  if (!isEntries(entries)) throw new TypeError(`no list of documents: ${words.ids}`);
  let countable: Promise<unknown> | undefined;
  return {
    answer: (query) => answer(query, entries, bundles),
    counts: async (query) => {
      countable ??= Promise.all(bundles.map(({ bundle }) => bundle.filters()));
      await countable;
      return facetCounts(query, bundles);
    },
  };
}

async function answer(
  query: SearchQuery,
  entries: readonly SearchEntry[],
  bundles: readonly LanguageBundle[],
): Promise<Answer> {
  const first = named(query.text, entries).filter((entry) =>
    facets.every((facet) => {
      const values = query.chosen[facet];
      return values.length === 0 || values.includes(entry[facet]);
    }),
  );
  const found = await Promise.all(
    isEmpty(query) ? [] : bundles.map((bundle) => ask(bundle, query)),
  );
  const heads = merge(
    found.map(({ results }) => results),
    query.order,
  );
  const waiting = new Map(first.map((entry) => [entry.href, hitOfEntry(entry)]));
  const total = found.reduce((sum, { results }) => sum + results.length, 0);
  let twice = 0;
  let started = false;
  const next = async (size: number): Promise<Hit[]> => {
    const hits: Hit[] = [];
    while (hits.length < size) {
      const { value } = await heads.next();
      if (!value) break;
      const hit = hitOfFragment(value);
      if (waiting.has(hit.href)) {
        twice += 1;
        if (!started) waiting.set(hit.href, hit);
      } else {
        hits.push(hit);
      }
    }
    if (!started) hits.unshift(...waiting.values());
    started = true;
    return hits;
  };
  return { count: () => total + first.length - twice, named: first.length > 0, next };
}

/** The results of all languages as one row; within a language Pagefind's order stands. */
async function* merge(
  rows: readonly (readonly BundleResult[])[],
  order: SearchQuery['order'],
): AsyncGenerator<Fragment, undefined> {
  const heads = await Promise.all(
    rows.map(async (row) => {
      const read = readerOf(row);
      return { row, read, at: 0, fragment: await read(0) };
    }),
  );
  for (;;) {
    const open = heads.flatMap((head) => {
      const result = head.row[head.at];
      return result && head.fragment
        ? [{ head, fragment: head.fragment, score: result.score }]
        : [];
    });
    const best = open.reduce<(typeof open)[number] | undefined>((top, next) => {
      if (!top) return next;
      const newer = (next.fragment.meta['date'] ?? '') > (top.fragment.meta['date'] ?? '');
      return (order === 'date' ? newer : next.score > top.score) ? next : top;
    }, undefined);
    if (!best) return undefined;
    yield best.fragment;
    best.head.at += 1;
    best.head.fragment = await best.head.read(best.head.at);
  }
}

/** Reads results in order, and fetches some more at the same time. */
function readerOf(row: readonly BundleResult[]): (at: number) => Promise<Fragment | undefined> {
  const loads: Promise<Fragment>[] = [];
  return async (at) => {
    for (const result of row.slice(loads.length, at + 1 + readAhead)) {
      const load = result.data();
      load.catch(() => undefined);
      loads.push(load);
    }
    return loads[at];
  };
}

const readAhead = 7;

function isEntries(value: unknown): value is SearchEntry[] {
  return Array.isArray(value);
}
