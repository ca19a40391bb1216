import { walkWithArrows } from './arrow-keys.ts';
import { element } from './element.ts';
import { openEngine, type Answer, type Engine } from './engine.ts';
import { facetList } from './facet-list.ts';
import { hitItem } from './hit-list.ts';
import { action, failedNotice, noneNotice, startNotice } from './notice.ts';
import { orderSelect } from './order-select.ts';
import { afterPause, turns } from './quiet.ts';
import {
  emptyQuery,
  isNarrowed,
  readQuery,
  toggle,
  writeQuery,
  type SearchQuery,
} from './url-state.ts';
import { loadWords, say, type SearchWords } from './words.ts';

/** The search page: query and filters stand in the address, typing replaces it, every choice is a step back. */
const container = document.querySelector<HTMLElement>('[data-search]');
const field = document.querySelector<HTMLInputElement>('main [name=q]');

if (container && field) {
  field.value = readQuery(location.search).text;
  loadWords(container.dataset['search'] ?? '').then(
    (words) => start(container, field, words),
    () => container.replaceChildren(container.dataset['searchFailed'] ?? ''),
  );
}

const pageSize = 10;

function start(root: HTMLElement, input: HTMLInputElement, words: SearchWords): void {
  let query = readQuery(location.search);
  let engine: Promise<Engine> | undefined;
  const turn = turns();
  const state = element('p', { role: 'status' });
  const results = element('section', {
    class: 'search-results',
    'aria-label': say(words, 'search.results'),
  });
  const facets = facetList(words, (facet, value) => go(toggle(query, facet, value)));
  const order = orderSelect(words, (value) => go({ ...query, order: value }));
  root.append(facets.root, element('div', { class: 'search-head' }, state, order.root), results);
  root.classList.add('search-page');
  walkWithArrows(root.parentElement ?? root, input, results);

  const showSoon = afterPause(() => go({ ...query, text: input.value }, 'replace'), 150);
  input.addEventListener('input', showSoon);
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ ...query, text: input.value });
  });
  addEventListener('popstate', () => {
    query = readQuery(location.search);
    input.value = query.text;
    void show();
  });
  void show();

  function go(next: SearchQuery, step: 'push' | 'replace' = 'push'): void {
    query = next;
    const address = words.search + writeQuery(query);
    if (address !== location.pathname + location.search) {
      if (step === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    void show();
  }

  async function show(): Promise<void> {
    const current = turn();
    const asked = query;
    try {
      engine ??= openEngine(words);
      const { answer, counts } = await engine;
      const [found, values] = await Promise.all([answer(asked), counts(asked)]);
      const hits = await found.next(pageSize);
      if (!current()) return;
      facets.update(asked, values);
      order.update(asked, found.count());
      state.textContent = sentence(asked, found.count());
      results.replaceChildren(
        ...listOrNotice(
          asked,
          found,
          hits.map((hit) => hitItem(hit, words)),
        ),
      );
    } catch {
      engine = undefined;
      if (!current()) return;
      state.textContent = say(words, 'search.failed');
      results.replaceChildren(failedNotice(words, () => void show()));
    }
  }

  function sentence(asked: SearchQuery, count: number): string {
    if (count > 0) return say(words, 'search.found', { count });
    if (asked.text.trim() === '' && !isNarrowed(asked)) return '';
    return isNarrowed(asked)
      ? say(words, 'search.noneFiltered')
      : say(words, 'search.none', { query: asked.text.trim() });
  }

  function listOrNotice(asked: SearchQuery, found: Answer, items: HTMLElement[]): HTMLElement[] {
    if (items.length > 0) {
      const list = element('ol', { role: 'list' }, ...items);
      return [list, ...more(found, list, items.length)];
    }
    if (isNarrowed(asked)) {
      const clear = () => go({ ...asked, chosen: emptyQuery.chosen });
      return [noneNotice(words, clear)];
    }
    return [asked.text.trim() === '' ? startNotice(words) : noneNotice(words)];
  }

  /** A button that appends the next hits, and goes when there are none left. */
  function more(found: Answer, list: HTMLElement, length: number): HTMLElement[] {
    if (found.count() <= length) return [];
    const button = action(say(words, 'search.more'), () => {
      const current = turn();
      void found.next(pageSize).then((hits) => {
        if (!current()) return;
        const items = hits.map((hit) => hitItem(hit, words));
        list.append(...items);
        items[0]?.querySelector('a')?.focus();
        state.textContent = say(words, 'search.found', { count: found.count() });
        if (hits.length === 0 || list.childElementCount >= found.count()) button.remove();
      });
    });
    return [button];
  }
}
