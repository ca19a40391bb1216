import type { MessageKey } from '../../i18n/index.ts';
import type { Message } from '../../i18n/en.ts';
import type { Facet } from './url-state.ts';

/** What the search says and where it finds things; written by the site as one JSON file. */
export interface SearchWords {
  language: string;
  messages: Readonly<Record<string, Message>>;
  /** Names of what can be chosen, by value. */
  labels: Readonly<Record<Facet, Readonly<Record<string, string>>>>;
  /** Status → tone. */
  tones: Readonly<Record<string, string>>;
  /** Path the site is served under. */
  base: string;
  search: string;
  /** Style sheet of the search. */
  styles: string;
  ids: string;
  pagefind: string;
  listings: readonly { text: string; href: string }[];
}

type SearchKey = Extract<MessageKey, `search.${string}`>;

/** Fetches the words; rejects if they cannot be had. */
export async function loadWords(url: string): Promise<SearchWords> {
  const words = await json(url);
  if (!isWords(words)) throw new TypeError(`not the words of the search: ${url}`);
  return words;
}

/** A message, filled in. With `count` it takes the fitting plural form. */
export function say(
  words: SearchWords,
  key: SearchKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const message = words.messages[key] ?? key;
  const rules = new Intl.PluralRules(words.language);
  const text =
    typeof message === 'string'
      ? message
      : rules.select(Number(params['count'] ?? 0)) === 'one'
        ? message.one
        : message.other;
  return text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? value.toLocaleString(words.language) : (value ?? whole);
  });
}

/** JSON from this site. */
export async function json(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.json();
}

function isWords(value: unknown): value is SearchWords {
  return typeof value === 'object' && value !== null && 'messages' in value && 'labels' in value;
}
