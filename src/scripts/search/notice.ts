import { element } from './element.ts';
import { say, type SearchWords } from './words.ts';

/** What to do next, in place of results; the line of status above says what happened. */
function notice(...next: readonly Node[]): HTMLElement {
  return element('div', { class: 'search-notice' }, ...next);
}

export function startNotice(words: SearchWords): HTMLElement {
  return notice(element('p', {}, say(words, 'search.start')));
}

/** Nothing was found; `clear` is given where filters may be the reason. */
export function noneNotice(words: SearchWords, clear?: () => void): HTMLElement {
  if (clear) {
    return notice(action(say(words, 'search.clear'), clear));
  }
  return notice(element('p', {}, say(words, 'search.noneNext')), listings(words));
}

export function failedNotice(words: SearchWords, again: () => void): HTMLElement {
  return notice(
    element('p', {}, say(words, 'search.failedNext')),
    listings(words),
    action(say(words, 'search.again'), again),
  );
}

export function action(text: string, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'search-action' }, text);
  button.addEventListener('click', act);
  return button;
}

function listings(words: SearchWords): HTMLElement {
  return element(
    'ul',
    { role: 'list' },
    ...words.listings.map(({ text, href }) => element('li', {}, element('a', { href }, text))),
  );
}
