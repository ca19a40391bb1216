import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { formatDate, formatDates, formatList, t } from '../../src/i18n/index.ts';

const root = new URL('../../', import.meta.url).pathname;
const components = globSync('src/**/*.astro', { cwd: root }).sort();

test.each(components)('%s shows no word that is not in the catalogue', (file) => {
  const source = readFileSync(root + file, 'utf8');
  const markup = source.slice(source.indexOf('\n---', 3) + 4);
  expect([...literals(markup)]).toEqual([]);
});

test('every message is used', () => {
  const files = globSync('src/**/*.{astro,ts,mdx}', { cwd: root });
  const code = files
    .filter((file) => !file.endsWith('i18n/en.ts'))
    .map((file) => readFileSync(root + file, 'utf8'))
    .join('\n');
  const unused = Object.keys(en).filter((key) => {
    const family = key.replace(/\.[^.]+$/u, '');
    return ![`'${key}'`, `"${key}"`, `\`${family}.$`, `\`${family.split('.')[0]}.$`].some(
      (spelling) => code.includes(spelling),
    );
  });
  expect(unused).toEqual([]);
});

test('messages fill in values and choose their plural form', () => {
  expect(t('lastCall.until', { date: '7 May 2026' })).toBe('comment until 7 May 2026');
  expect(t('lastCall.left', { count: 1 })).toBe('1 day left');
  expect(t('lastCall.left', { count: 14 })).toBe('14 days left');
});

test('dates are written out in UTC, whatever the time zone of the machine', () => {
  expect(formatDate('2026-01-02')).toBe('2 January 2026');
  expect(formatDate('2026-05-07', 'fr')).toBe('7 mai 2026');
  expect(formatDates('2026-05-07', '2026-05-08')).toBe('7–8 May 2026');
  expect(formatDates('2026-05-07', '2026-06-08')).toBe('7 May – 8 June 2026');
  expect(formatDates('2026-05-07', '2026-05-07')).toBe('7 May 2026');
});

test('lists are joined in the way of the language', () => {
  expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
});

/** Words between tags, outside braces; and words in attributes that are read out. */
function* literals(markup: string): Generator<string> {
  for (const [, words = ''] of withoutBraces(markup).matchAll(/>([^<>]*)</gu)) {
    if (/\p{L}{2}/u.test(words)) yield words.trim();
  }
  const spoken = /\s(?:aria-label|alt|title|placeholder)="([^"]*\p{L}[^"]*)"/gu;
  for (const [, words = ''] of markup.matchAll(spoken)) yield words;
}

function withoutBraces(markup: string): string {
  let depth = 0;
  let result = '';
  for (const character of markup) {
    if (character === '{') depth += 1;
    if (depth === 0) result += character;
    if (character === '}') depth -= 1;
  }
  return result;
}
