import { json } from './words.ts';

/** What we use of Pagefind's browser interface. */
export interface Bundle {
  options: (options: {
    baseUrl: string;
    excerptLength: number;
    excerptEllipsis: string;
  }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Counts>;
  search: (
    text: string | null,
    options: {
      filters: Readonly<Record<string, { any: readonly string[] }>>;
      sort: Readonly<Record<string, 'asc' | 'desc'>>;
    },
  ) => Promise<{ results: BundleResult[]; filters: Counts }>;
}

/** Facet → value → number of documents. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface BundleResult {
  score: number;
  data: () => Promise<Fragment>;
}

/** A document that matched, with what matched in it. */
export interface Fragment {
  url: string;
  meta: Readonly<Record<string, string | undefined>>;
  filters: Readonly<Record<string, readonly string[] | undefined>>;
  excerpt: string;
  content: string;
  /** Words of `content` that matched, by number. */
  locations: readonly number[];
  /** Parts of the text under one heading; the part before the first heading has no `anchor`. */
  sub_results: readonly {
    title: string;
    url: string;
    excerpt: string;
    anchor?: unknown;
    locations: readonly number[];
  }[];
}

/** The index of the texts in one language. */
export interface LanguageBundle {
  language: string;
  bundle: Bundle;
}

/** Loads the index of every language that the record speaks; the reader's query goes to all of them. */
export async function loadBundles(folder: string, base: string): Promise<LanguageBundle[]> {
  const languages = await json(`${folder}languages.json`);
  if (!Array.isArray(languages)) throw new TypeError('languages.json is not a list');
  return Promise.all(
    languages.map(async (entry) => {
      const language = String(entry);
      const bundle: unknown = await import(/* @vite-ignore */ `${folder}${language}/pagefind.js`);
      if (!isBundle(bundle)) throw new TypeError(`no Pagefind in ${language}`);
      await bundle.options({ baseUrl: base, excerptLength: 26, excerptEllipsis: '…' });
      await bundle.init();
      return { language, bundle };
    }),
  );
}

function isBundle(value: unknown): value is Bundle {
  return typeof value === 'object' && value !== null && 'search' in value && 'filters' in value;
}
