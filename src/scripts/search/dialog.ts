import { walkWithArrows } from './arrow-keys.ts';
import { element } from './element.ts';
import { openEngine, type Engine } from './engine.ts';
import { hitItem } from './hit-list.ts';
import { failedNotice, noneNotice, startNotice } from './notice.ts';
import { afterPause, turns } from './quiet.ts';
import { emptyQuery, maxLength, writeQuery } from './url-state.ts';
import { loadWords, say, type SearchWords } from './words.ts';

/** The search over any page: loaded once, and opened by each `search-open` event. */
addEventListener('search-open', () => {
  const link = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  if (!link) return;
  open(link.dataset['searchOpen'] ?? '').catch(() => location.assign(link.href));
});

let built: Promise<SearchDialog> | undefined;
const shown = 8;

async function open(wordsUrl: string): Promise<void> {
  built ??= loadWords(wordsUrl).then(async (words) => {
    await styleSheet(words.styles);
    return buildDialog(words);
  });
  const { dialog, field, wake } = await built;
  if (dialog.open) return;
  dialog.showModal();
  field.select();
  dispatchEvent(new Event('search-opened'));
  wake();
}

interface SearchDialog {
  dialog: HTMLDialogElement;
  field: HTMLInputElement;
  /** Loads the index, so that it is there when the first word is typed. */
  wake: () => void;
}

function buildDialog(words: SearchWords): SearchDialog {
  const field = element('input', {
    type: 'search',
    name: 'q',
    id: 'search-dialog-q',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: String(maxLength),
    'aria-describedby': 'search-dialog-state',
  });
  const close = element('button', { type: 'button' }, say(words, 'search.close'));
  const state = element('p', { role: 'status', id: 'search-dialog-state' });
  const results = element('div', { class: 'search-results' }, startNotice(words));
  const all = element('a', { href: words.search }, say(words, 'search.all'));
  const form = element(
    'form',
    { role: 'search', action: words.search, method: 'get' },
    element('label', { for: field.id, class: 'visually-hidden' }, say(words, 'search.label')),
    field,
    close,
  );
  const foot = element('div', { class: 'search-foot' }, keys(words), all);
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': say(words, 'search.title') },
    form,
    state,
    results,
    foot,
  );
  document.body.append(dialog);

  let engine: Promise<Engine> | undefined;
  const load = () => {
    engine ??= openEngine(words);
    engine.catch(() => (engine = undefined));
    return engine;
  };
  const turn = turns();
  let exact: string | undefined;

  const show = async () => {
    const current = turn();
    const query = { ...emptyQuery, text: field.value };
    all.href = words.search + writeQuery(query);
    if (query.text.trim() === '') {
      exact = undefined;
      state.textContent = '';
      results.replaceChildren(startNotice(words));
      return;
    }
    state.textContent ||= say(words, 'search.searching');
    try {
      const answer = await (await load()).answer(query);
      const hits = await answer.next(shown);
      if (!current()) return;
      exact = answer.named ? hits[0]?.href : undefined;
      const count = answer.count();
      state.textContent =
        count === 0
          ? say(words, 'search.none', { query: query.text.trim() })
          : say(words, 'search.found', { count });
      results.replaceChildren(
        count === 0
          ? noneNotice(words)
          : element('ol', { role: 'list' }, ...hits.map((hit) => hitItem(hit, words))),
      );
      results.scrollTop = 0;
    } catch {
      if (!current()) return;
      state.textContent = say(words, 'search.failed');
      results.replaceChildren(failedNotice(words, () => void show()));
    }
  };

  const showSoon = afterPause(() => void show(), 120);
  field.addEventListener('input', showSoon);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (event.target === dialog || (link && !event.ctrlKey && !event.metaKey)) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  form.addEventListener('submit', (event) => {
    if (exact === undefined) return;
    event.preventDefault();
    dialog.close();
    location.assign(exact);
  });
  walkWithArrows(dialog, field, results);
  return { dialog, field, wake: () => void load().catch(() => undefined) };
}

/** Waits for the style sheet of the search, so that the dialog never shows without. */
function styleSheet(href: string): Promise<unknown> {
  const link = element('link', { rel: 'stylesheet', href });
  const loaded = new Promise((done, fail) => {
    link.addEventListener('load', done);
    link.addEventListener('error', fail);
  });
  document.head.append(link);
  return loaded;
}

function keys(words: SearchWords): HTMLElement {
  const hint = (marks: readonly string[], text: string) =>
    element('span', {}, ...marks.flatMap((mark) => [element('kbd', {}, mark), ' ']), text);
  return element(
    'p',
    { class: 'search-keys', 'aria-hidden': 'true' },
    hint(['↑', '↓'], say(words, 'search.choose')),
    hint(['↵'], say(words, 'search.open')),
    hint(['Esc'], say(words, 'search.leave')),
  );
}
