import { element } from './element.ts';
import type { SearchQuery } from './url-state.ts';
import { say, type SearchWords } from './words.ts';

/** Chooses the order of the results; hidden where there is nothing to order. */
export function orderSelect(words: SearchWords, choose: (order: SearchQuery['order']) => void) {
  const select = element(
    'select',
    { id: 'search-order' },
    element('option', { value: 'relevance' }, say(words, 'search.relevance')),
    element('option', { value: 'date' }, say(words, 'search.date')),
  );
  select.addEventListener('change', () => choose(select.value === 'date' ? 'date' : 'relevance'));
  const root = element(
    'p',
    { class: 'search-order' },
    element('label', { for: select.id }, say(words, 'search.sort')),
    select,
  );
  return {
    root,
    update: (query: SearchQuery, count: number): void => {
      select.value = query.order;
      root.hidden = count < 2 || query.text.trim() === '';
    },
  };
}
