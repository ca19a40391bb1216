import { kindNames, kinds, padded, parseDocumentId, type Kind } from './kind.ts';
import type { Status } from './lifecycle.ts';

/**
 * Every address of the site, spelled once. `base` is the path the site is served under: `/`, or `/papers/`.
 * Addresses start with `base` and end with a slash, unless they name a file.
 */
export function hrefs(base: string) {
  const root = base.endsWith('/') ? base : `${base}/`;
  const document = (id: string): string => {
    const parsed = parseDocumentId(id);
    if (!parsed) throw new RangeError(`not a document id: ${id}`);
    return `${root}${kinds[parsed.kind].folder}/${padded(parsed.number)}/`;
  };
  return {
    root,
    home: root,
    listing: (kind: Kind) => `${root}${kinds[kind].folder}/`,
    listingByStatus: (kind: Kind, status: Status) =>
      `${root}${kinds[kind].folder}/status/${status}/`,
    listingByWorkstream: (kind: Kind, workstream: string) =>
      `${root}${kinds[kind].folder}/workstream/${workstream}/`,
    document,
    /** A version, for ever. */
    version: (id: string, version: number) => `${document(id)}v${version}/`,
    /** The working text, where it differs from the latest version. */
    draft: (id: string) => `${document(id)}draft/`,
    history: (id: string) => `${document(id)}history/`,
    /** What a browser needs to compare any two texts of a document. */
    comparison: (id: string) => `${document(id)}comparison.json`,
    /** What changed between two versions, or since a version. */
    changes: (id: string, from: number, to: number | 'draft') =>
      `${document(id)}changes/${from}-${to}/`,
    /** The page that compares any two versions in the reader's browser; the pair is left open without `from`. */
    compare: (id: string, from: number | undefined, to: number) =>
      `${document(id)}history/?${from === undefined ? '' : `from=${from}&`}to=${to}#compare`,
    question: (question: string) => {
      const [id = '', local = ''] = question.split('/');
      return `${document(id)}#${questionAnchor(local)}`;
    },
    workstreams: `${root}workstreams/`,
    workstream: (id: string) => `${root}workstreams/${id}/`,
    people: `${root}people/`,
    person: (id: string) => `${root}people/${id}/`,
    organisations: `${root}organisations/`,
    organisation: (id: string) => `${root}organisations/${id}/`,
    questions: `${root}questions/`,
    roadmap: `${root}roadmap/`,
    milestone: (id: string) => `${root}roadmap/#${id}`,
    search: `${root}search/`,
    about: `${root}about/`,
    process: `${root}process/`,
    guide: `${root}guide/`,
    pagefind: `${root}pagefind/`,
    searchIds: `${root}search-ids.json`,
    searchWords: `${root}search-words.json`,
    /** A picture of the record, for ever the same under its hash. */
    asset: (hash: string, name: string) => `${root}assets/${hash}/${name}`,
  } as const;
}

/** Pages that stand once each, by their name among the addresses, which but for the first is their folder as well. */
export const singlePages = [
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
] as const satisfies (keyof Hrefs)[];

/** First segments of the addresses that the site writes: nothing else may stand there. */
export const routeRoots: readonly string[] = [
  ...kindNames.map((kind) => kinds[kind].folder),
  ...singlePages.filter((name) => name !== 'home'),
  'pagefind',
  'assets',
  '_astro',
];

export type Hrefs = ReturnType<typeof hrefs>;

/** The fragment of a question: `Q3` is `#q3`. */
export function questionAnchor(id: string): string {
  return id.toLowerCase();
}
