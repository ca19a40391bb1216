import { en, type Message } from './en.ts';

export type MessageKey = keyof typeof en;

type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Shown<K extends MessageKey> = (typeof en)[K] extends { other: infer S extends string }
  ? S
  : Extract<(typeof en)[K], string>;
type Needed<K extends MessageKey> =
  Placeholders<Shown<K>> | ((typeof en)[K] extends { other: string } ? 'count' : never);
/** What a message needs: every `{name}` in it, and what its plural form depends on. */
export type Params<K extends MessageKey> = Readonly<Record<Needed<K>, string | number>>;
type Arguments<K extends MessageKey> = [Needed<K>] extends [never] ? [] : [params: Params<K>];

/** Language of the interface. */
export const language = 'en';

/** Writing direction of the interface. */
export const direction =
  new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';

/** A message of the interface, filled in. A message with plural forms picks one by `count`. */
export function t<K extends MessageKey>(key: K, ...[params]: Arguments<K>): string {
  const values = new Map<string, string | number>(Object.entries(params ?? {}));
  const message = en[key];
  const text =
    typeof message === 'string'
      ? message
      : plural.select(Number(values.get('count') ?? 0)) === 'one'
        ? message.one
        : message.other;
  return text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = values.get(name);
    return typeof value === 'number' ? number.format(value) : (value ?? whole);
  });
}

/** All messages whose key begins with `prefix`, as they stand, for scripts that fill them in. */
export function messages(prefix: string): Readonly<Record<string, Message>> {
  return Object.fromEntries(Object.entries(en).filter(([key]) => key.startsWith(prefix)));
}

/** A message as it stands, for code that fills it in later. */
export function template(key: MessageKey): string {
  const message = en[key];
  return typeof message === 'string' ? message : message.other;
}

/** `7 May 2026`, from `YYYY-MM-DD`, whatever the time zone of the machine. */
export function formatDate(iso: string, tag: string = language): string {
  return longDate(tag).format(Date.parse(`${iso}T00:00:00Z`));
}

/** `7–8 May 2026`, as short as two days allow. */
export function formatDates(start: string, end: string, tag: string = language): string {
  return longDate(tag)
    .formatRange(Date.parse(`${start}T00:00:00Z`), Date.parse(`${end}T00:00:00Z`))
    .replaceAll(/[\u2009\u202f]/gu, ' ')
    .replace(/(?<=\d)\s–\s(?=\d+\s\p{L})/u, (dash, at: number, all: string) =>
      /\p{L}/u.test(all.slice(0, at)) ? dash : '–',
    );
}

/** `May 2026`, in short form. */
export function formatMonth(iso: string, tag: string = language): string {
  return new Intl.DateTimeFormat(dateLocale(tag), {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${iso}T00:00:00Z`));
}

/** `a, b and c`. */
export function formatList(items: readonly string[], tag: string = language): string {
  return new Intl.ListFormat(dateLocale(tag), { type: 'conjunction' }).format(items);
}

/** Name of an ISO 3166 country. */
export function formatCountry(code: string, tag: string = language): string {
  return new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? code;
}

/** Name of a BCP 47 language. */
export function formatLanguage(code: string, tag: string = language): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(code) ?? code;
}

/** Making a format takes a hundred times as long as using it, and a listing shows a date a row. */
const longDates = new Map<string, Intl.DateTimeFormat>();

function longDate(tag: string): Intl.DateTimeFormat {
  const known = longDates.get(tag);
  if (known) return known;
  const format = new Intl.DateTimeFormat(dateLocale(tag), { dateStyle: 'long', timeZone: 'UTC' });
  longDates.set(tag, format);
  return format;
}

const plural = new Intl.PluralRules(language);
const number = new Intl.NumberFormat('en-GB');

/** Locale that dates of a language are written out in: English without a region writes the month first. */
export function dateLocale(tag: string): string {
  return tag === 'en' ? 'en-GB' : tag;
}
