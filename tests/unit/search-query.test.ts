import { expect, test } from 'vitest';
import type { SearchEntry } from '../../src/domain/search-entry.ts';
import { asIndexed } from '../../src/scripts/search/ask.ts';
import { pieces } from '../../src/scripts/search/excerpt.ts';
import { isLike } from '../../src/scripts/search/likeness.ts';
import { named } from '../../src/scripts/search/name-key.ts';
import { readQuery, toggle, writeQuery } from '../../src/scripts/search/url-state.ts';

const entries = [
  entry('REPORT-0003', []),
  entry('PROPOSAL-0001', ['TAP-004', 'adr-004', 'schéma.2024-01']),
  entry('RFC-0001', []),
  entry('RFC-0003', ['TAP-010']),
  entry('RFC-0030', []),
  entry('RFC-0012', ['3d']),
];

test.each([
  ['RFC-0003', 'RFC-0003'],
  ['RFC-3', 'RFC-0003'],
  ['rfc 3', 'RFC-0003'],
  ['rfc3', 'RFC-0003'],
  ['rfc 0003', 'RFC-0003'],
  ['RFC0003', 'RFC-0003'],
  ['rfc-0003', 'RFC-0003'],
  ['  Rfc–0003 ', 'RFC-0003'],
  ['rfc_03', 'RFC-0003'],
  ['ｒｆｃ　３', 'RFC-0003'],
  ['report #3', 'REPORT-0003'],
  ['TAP-004', 'PROPOSAL-0001'],
  ['tap 4', 'PROPOSAL-0001'],
  ['adr-004', 'PROPOSAL-0001'],
  ['ADR4', 'PROPOSAL-0001'],
  ['schéma 2024 1', 'PROPOSAL-0001'],
  ['3d', 'RFC-0012'],
  ['3', 'REPORT-0003 RFC-0003'],
  ['0001', 'PROPOSAL-0001 RFC-0001'],
  ['rfc 30', 'RFC-0030'],
  ['rfc 3 0', ''],
  ['rfc 33', ''],
  ['rfc', ''],
  ['weights of rfc 3', ''],
  ['tap', ''],
  ['', ''],
  ['—', ''],
])('%j names %s', (query, expected) => {
  expect(
    named(query, entries)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(expected);
});

test('an id comes before an alias of the same letters', () => {
  const other = [entry('RFC-0009', ['rfc-2']), entry('RFC-0002', [])];
  expect(named('rfc 2', other).map(({ id }) => id)).toEqual(['RFC-0002', 'RFC-0009']);
});

test.each([
  ['', ''],
  ['?q=', ''],
  ['?q=weight+updates', '?q=weight+updates'],
  ['?q=a%26b%20%22c%22', '?q=a%26b+%22c%22'],
  ['?kind=rfc&kind=report', '?kind=report&kind=rfc'],
  ['?kind=rfc&kind=rfc', '?kind=rfc'],
  ['?sort=date&workstream=x-1&status=draft&q=y', '?q=y&status=draft&workstream=x-1&sort=date'],
  ['?sort=sideways&page=2&kind=%3Cscript%3E', ''],
])('the address %j is read and written as %j', (address, expected) => {
  expect(writeQuery(readQuery(address))).toBe(expected);
});

test('choosing a value adds it, choosing it again takes it away', () => {
  const start = readQuery('?q=y&kind=rfc');
  expect(writeQuery(toggle(start, 'kind', 'report'))).toBe('?q=y&kind=report&kind=rfc');
  expect(writeQuery(toggle(start, 'kind', 'rfc'))).toBe('?q=y');
});

test.each([
  ['weights', ['Weighted'], true],
  ['sovreign', ['sovereign'], true],
  ['évaluation', ["l'évaluation."], true],
  ['rfc-3', ['(RFC', '35'], true],
  ['"shared base"', ['shared', 'base'], true],
  ['zzqqxx', ['(z'], false],
  ['weights zzqqxx', ['weights', '(z'], false],
  ['البنية', ['بنية'], true],
  ['C++', ['C++'], true],
])('%j is %j: %s', (query, found, expected) => {
  expect(isLike(query, found)).toBe(expected);
});

test.each([
  ['l\u{2019}évaluation des modèles', 'fr', 'évaluation des modèles'],
  ["the member's weights", 'en', 'the member weights'],
  ['"l\u{2019}évaluation"', 'fr', '"l\'évaluation"'],
  ['模型评估', 'zh-Hans', '模型 评估'],
])('%j in %s is asked as %j', (text, language, expected) => {
  expect(asIndexed(text, language)).toBe(expected);
});

test('an excerpt becomes plain text with what was found apart', () => {
  expect(pieces('a &lt;b&gt; <mark>weight</mark> of <mark>&lt;x&gt;</mark>')).toEqual([
    { text: 'a <b> ', found: false },
    { text: 'weight', found: true },
    { text: ' of ', found: false },
    { text: '<x>', found: true },
  ]);
});

function entry(id: string, aliases: readonly string[]): SearchEntry {
  return {
    id,
    kind: 'rfc',
    status: 'draft',
    workstream: 'x',
    title: id,
    language: 'en',
    href: `/${id}/`,
    aliases,
    date: '2026-01-01',
  };
}
