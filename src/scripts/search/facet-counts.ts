import { ask } from './ask.ts';
import type { LanguageBundle } from './bundle.ts';
import { writeQuery, type Facet, type SearchQuery } from './url-state.ts';

export type FacetCounts = Record<Facet, Readonly<Record<string, number>>>;

/**
 * How many documents each value of each facet has. A facet is counted as if none of its own values were chosen:
 * choosing another value adds documents.
 */
export async function facetCounts(
  query: SearchQuery,
  bundles: readonly LanguageBundle[],
): Promise<FacetCounts> {
  const asked = new Map<string, ReturnType<typeof sumOfCounts>>();
  const countsOf = async (facet: Facet) => {
    const open = { ...query, chosen: { ...query.chosen, [facet]: [] } };
    const key = writeQuery(open);
    const counts = asked.get(key) ?? sumOfCounts(open, bundles);
    asked.set(key, counts);
    return (await counts).get(facet) ?? {};
  };
  const [kind, status, workstream] = await Promise.all([
    countsOf('kind'),
    countsOf('status'),
    countsOf('workstream'),
  ]);
  return { kind, status, workstream };
}

async function sumOfCounts(
  query: SearchQuery,
  bundles: readonly LanguageBundle[],
): Promise<Map<string, Record<string, number>>> {
  const sums = new Map<string, Record<string, number>>();
  for (const bundle of bundles) {
    const { filters } = await ask(bundle, query);
    for (const [facet, counts] of Object.entries(filters)) {
      const sum = sums.get(facet) ?? {};
      for (const [value, count] of Object.entries(counts)) sum[value] = (sum[value] ?? 0) + count;
      sums.set(facet, sum);
    }
  }
  return sums;
}
