import { element } from './element.ts';
import type { Hit } from './hit.ts';
import type { Piece } from './excerpt.ts';
import { say, type SearchWords } from './words.ts';

/** A document that was found: title, id, status, date, what matched, and its matching sections as links. */
export function hitItem(hit: Hit, words: SearchWords): HTMLLIElement {
  const item = element('li', { class: 'hit' });
  item.append(
    element('a', { class: 'hit-title', href: hit.href }, hit.title),
    element('p', { class: 'hit-facts' }, ...facts(hit, words)),
  );
  if (hit.excerpt.length > 0) item.append(excerpt(hit.excerpt));
  if (hit.sections.length > 0) {
    item.append(
      element(
        'ul',
        { 'aria-label': say(words, 'search.sections', { title: hit.title }), role: 'list' },
        ...hit.sections.map((section) =>
          element(
            'li',
            {},
            element('a', { href: section.href }, section.title),
            excerpt(section.excerpt),
          ),
        ),
      ),
    );
  }
  return item;
}

function facts(hit: Hit, words: SearchWords): HTMLElement[] {
  const status = hit.status ?? '';
  return [
    hit.id === undefined ? undefined : element('span', { class: 'id' }, hit.id),
    status === ''
      ? undefined
      : element(
          'span',
          { class: `status status-${words.tones[status] ?? 'draft'}` },
          words.labels.status[status] ?? status,
        ),
    hit.date === undefined
      ? undefined
      : element('time', { datetime: hit.date }, day(hit.date, words.language)),
  ].filter((part) => part !== undefined);
}

function excerpt(parts: readonly Piece[]): HTMLParagraphElement {
  return element(
    'p',
    { class: 'hit-excerpt', dir: 'auto' },
    ...parts.map(({ text, found }) => (found ? element('mark', {}, text) : text)),
  );
}

function day(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${iso}T00:00:00Z`));
}
