import type { Document } from '../domain/document.ts';
import { lastChange } from '../domain/derived-state.ts';

/** A page as the search reads it. */
export interface SearchPage {
  /** Address as if the site were served at `/`. */
  url: string;
  language: string;
  html: string;
}

/**
 * The page as Pagefind should index it, or `undefined` if it is not meant to be found: only a page with
 * `data-pagefind-body` is. A document's page says what it is filtered and sorted by; its text is indexed in its own
 * language, and words with a typographic apostrophe as words with a straight one, which Pagefind can take apart.
 */
export function searchPage(
  url: string,
  html: string,
  document: Document | undefined,
  siteLanguage: string,
): SearchPage | undefined {
  if (!/<[a-z][^<]* data-pagefind-body[\s=>]/u.test(html)) return undefined;
  const language = document?.front.language ?? siteLanguage;
  const facts = document === undefined ? '' : documentFacts(document);
  return {
    url,
    language,
    html: html
      .replaceAll('\u{2019}', "'")
      .replace(/<html\b[^>]*>/u, `<html lang="${language}">`)
      .replace('</head>', () => `${facts}</head>`),
  };
}

/** A page that holds nothing but a document's text, for searching what is not built yet. */
export function barePage(document: Document, textHtml: string): string {
  const { title, summary } = document.front;
  return `<!doctype html><html><head></head><body><main data-pagefind-body><h1>${escaped(title)}</h1><p>${escaped(document.id)} ${escaped(summary)}</p>${textHtml}</main></body></html>`;
}

function documentFacts(document: Document): string {
  const { status, workstream } = document.front;
  const date = lastChange(document);
  return [
    ['filter', 'kind', document.kind],
    ['filter', 'status', status],
    ['filter', 'workstream', workstream],
    ['meta', 'id', document.id],
    ['meta', 'date', date],
    ['sort', 'date', date],
  ]
    .map(
      ([use, name, value]) => `<meta data-pagefind-${use}="${name}[content]" content="${value}">`,
    )
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
