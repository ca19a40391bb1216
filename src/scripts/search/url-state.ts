/** What a reader narrows by; also the names of Pagefind's filters and of the parameters in the address. */
export const facets = ['kind', 'status', 'workstream'] as const;
export type Facet = (typeof facets)[number];

/** What is searched. Values of one facet widen, facets narrow. */
export interface SearchQuery {
  text: string;
  chosen: Readonly<Record<Facet, readonly string[]>>;
  order: 'relevance' | 'date';
}

export const emptyQuery: SearchQuery = {
  text: '',
  chosen: { kind: [], status: [], workstream: [] },
  order: 'relevance',
};

/** Reads the part of an address behind `?`. What it does not know it leaves out. */
export function readQuery(search: string): SearchQuery {
  const parameters = new URLSearchParams(search);
  const values = (facet: Facet) =>
    [...new Set(parameters.getAll(facet))].filter((value) => /^[a-z0-9-]{1,80}$/u.test(value));
  return {
    text: (parameters.get('q') ?? '').slice(0, maxLength),
    chosen: { kind: values('kind'), status: values('status'), workstream: values('workstream') },
    order: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The part of an address behind `?`, in one order; empty for the empty query. */
export function writeQuery(query: SearchQuery): string {
  const parameters = new URLSearchParams();
  if (query.text.trim() !== '') parameters.set('q', query.text.trim());
  for (const facet of facets) {
    for (const value of [...query.chosen[facet]].sort()) parameters.append(facet, value);
  }
  if (query.order === 'date') parameters.set('sort', 'date');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The query with one value of a facet added or taken away. */
export function toggle(query: SearchQuery, facet: Facet, value: string): SearchQuery {
  const values = query.chosen[facet];
  const next = values.includes(value)
    ? values.filter((other) => other !== value)
    : [...values, value];
  return { ...query, chosen: { ...query.chosen, [facet]: next } };
}

export function isNarrowed(query: SearchQuery): boolean {
  return facets.some((facet) => query.chosen[facet].length > 0);
}

/** Longer texts are not searched: nobody types them. */
export const maxLength = 200;
