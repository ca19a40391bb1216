import type { ProposeData } from './data.ts';
import type { Draft } from './draft.ts';
import { part } from './parts.ts';
import type { WrittenProposal } from './proposal-files.ts';
import type { CheckedProposal } from './worker/check-proposal.ts';

/**
 * The text as readers will see it, in a shadow tree: neither its ids nor its styles touch the form. The checks have
 * passed the HTML, and it is parsed without running anything.
 */
export function previewRoom(app: HTMLElement, { words, context: { statuses } }: ProposeData) {
  const fold = part(app, '[data-preview]', HTMLDetailsElement);
  const note = part(app, '[data-preview-note]', HTMLElement);
  const room = part(app, '[data-preview-room]', HTMLElement).attachShadow({ mode: 'open' });
  const article = document.createElement('article');
  const head = document.createElement('header');
  head.className = 'preview-head';
  article.className = 'prose';
  room.adoptedStyleSheets = [stylesOfPage()];
  room.append(head, article);
  room.addEventListener('click', (event) => follow(event, room));
  const narrow = matchMedia('(width < 75rem)');
  fold.open = !narrow.matches;
  narrow.addEventListener('change', () => {
    fold.open = !narrow.matches;
  });
  let shown = '';
  return (draft: Draft, { id }: WrittenProposal, checked: CheckedProposal | undefined): void => {
    const written = hasText(draft);
    const broken = written && checked?.html === '';
    note.textContent = !written ? words.previewEmpty : broken ? words.previewBroken : '';
    note.hidden = note.textContent === '';
    head.replaceChildren(
      line('eyebrow', `${id} · ${statuses['draft'] ?? ''}`),
      line('preview-title', draft.title || words.previewUntitled),
      line('lede', draft.summary),
    );
    if (!checked || broken || checked.html === shown) return;
    shown = checked.html;
    article.lang = checked.language;
    article.dir = directionOf(checked.language);
    article.replaceChildren(...new DOMParser().parseFromString(shown, 'text/html').body.childNodes);
  };
}

/** The styles of the page, there at once: a linked sheet would come a moment after the text. */
function stylesOfPage(): CSSStyleSheet {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
  return sheet;
}

function hasText({ sections }: Draft): boolean {
  return sections.some(({ text }) => text.trim() !== '');
}

function line(className: string, words: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.dir = 'auto';
  element.textContent = words;
  return element;
}

/** Links inside the text scroll to their place; others open beside the form, which stays as it is. */
function follow(event: Event, room: ShadowRoot): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const address = link?.getAttribute('href');
  if (address === null || address === undefined) return;
  event.preventDefault();
  if (address.startsWith('#')) {
    room.getElementById(decodeURIComponent(address.slice(1)))?.scrollIntoView({ block: 'nearest' });
  } else open(address, '_blank', 'noopener');
}

function directionOf(language: string): 'rtl' | 'ltr' {
  try {
    const script = new Intl.Locale(language).maximize().script ?? '';
    return ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'].includes(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
