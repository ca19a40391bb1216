import { element } from './element.ts';
import type { FacetCounts } from './facet-counts.ts';
import { facets, type Facet, type SearchQuery } from './url-state.ts';
import { say, type SearchWords } from './words.ts';

export interface FacetList {
  root: HTMLElement;
  /** Shows what is chosen, and how many documents each value would give. */
  update: (query: SearchQuery, counts: FacetCounts) => void;
}

/**
 * Checkboxes for each facet, with counts; values without documents are left out unless they are chosen.
 * Nothing shows before the first update, so that nothing moves when values turn out to be empty.
 */
export function facetList(
  words: SearchWords,
  choose: (facet: Facet, value: string) => void,
): FacetList {
  const titles = {
    kind: say(words, 'search.kind'),
    status: say(words, 'search.status'),
    workstream: say(words, 'search.workstream'),
  } as const satisfies Record<Facet, string>;
  const groups = facets.map((facet) => {
    const group = element('fieldset', {}, element('legend', {}, titles[facet]));
    group.hidden = true;
    const boxes = Object.entries(words.labels[facet]).map(([value, label]) => {
      const box = element('input', { type: 'checkbox', name: facet, value });
      const count = element('span', { class: 'count' });
      const row = element('label', {}, box, element('span', {}, label), ' ', count);
      box.addEventListener('change', () => choose(facet, value));
      group.append(row);
      return { value, box, count, row };
    });
    return { facet, group, boxes };
  });
  const root = element(
    'details',
    { class: 'search-facets' },
    element('summary', {}, say(words, 'search.filters')),
    ...groups.map(({ group }) => group),
  );
  return {
    root,
    update: (query, counts) => {
      for (const { facet, group, boxes } of groups) {
        for (const { value, box, count, row } of boxes) {
          const documents = counts[facet][value] ?? 0;
          box.checked = query.chosen[facet].includes(value);
          count.textContent = documents.toLocaleString(words.language);
          row.hidden = documents === 0 && !box.checked;
        }
        group.hidden = boxes.every(({ row }) => row.hidden);
      }
    },
  };
}
