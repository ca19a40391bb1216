import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';
import { ruleEntries } from '../../src/domain/rule-guide.ts';

const root = join(import.meta.dirname, '../..');
const golden = join(root, 'tests/rules');
const known = new Set(ruleEntries.map(({ code }) => code));

/** Every word in quotes in what finds mistakes that could be a code, by where a code stands. */
const inSource = new Set(
  globSync('src/{check,markdown,sources}/**/*.ts', { cwd: root }).flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    return [
      ...source.matchAll(/\bcode: '([a-z-]+)'/gu),
      ...source.matchAll(/documentRule\(\s*'([a-z-]+)'/gu),
      ...source.matchAll(/(?:problem|refuse)\(\s*(?:[^'()]*,\s*)?'([a-z-]+)',/gu),
      ...source.matchAll(/\? '([a-z-]+)' : '([a-z-]+)',\s*`/gu),
    ].flatMap(([, ...codes]) => codes);
  }),
);

/** Findings in the golden cases: `severity[code]`. */
const printed = globSync('*/*/expected.txt', { cwd: golden }).flatMap((file) => [
  ...readFileSync(join(golden, file), 'utf8').matchAll(/^(error|warning|note)\[([a-z-]+)\]/gmu),
]);

test('every code that the checker can print has a guide, and no guide is of another', () => {
  const missing = [...inSource, ...rules.map(({ code }) => code)].filter(
    (code) => !known.has(code),
  );
  expect(missing).toEqual([]);
  const found = new Set([...inSource, ...rules.map(({ code }) => code)]);
  expect([...known].filter((code) => !found.has(code))).toEqual([]);
});

test('a guide names every severity that its golden cases are printed with', () => {
  const wrong = printed.flatMap(([, severity, code]) => {
    const guide = ruleEntries.find((entry) => entry.code === code);
    const named: readonly string[] = [
      ...(guide?.severity ?? []),
      ...(guide?.eased ? ['warning'] : []),
    ];
    return named.includes(severity ?? '') ? [] : `${code}: ${severity}`;
  });
  expect([...new Set(wrong)]).toEqual([]);
});

describe('every code has a golden case that it catches and a near miss', () => {
  // What no file in a repository can show: a link, a file without rights, sizes, time, another folder than a record.
  const elsewhere: Readonly<Record<string, string>> = {
    symlink: 'record-files.test.ts',
    unreadable: 'record-files.test.ts',
    'not-a-folder': 'record-files.test.ts',
    'empty-record': 'record-files.test.ts',
    'public-file': 'public-files.test.ts',
    deadline: 'record-files.test.ts',
    'limit-size': 'hostile.test.ts',
    'limit-line': 'hostile.test.ts',
    'limit-paragraph': 'hostile.test.ts',
    'limit-code': 'hostile.test.ts',
    'limit-headings': 'hostile.test.ts',
    'limit-footnotes': 'hostile.test.ts',
    'limit-nodes': 'hostile.test.ts',
    markup: 'hostile.test.ts',
  };
  const cases = globSync('*/*', { cwd: golden });

  test.each(ruleEntries.map(({ code }) => code))('%s', (code) => {
    const own = cases.filter((path) => path.startsWith(`${code}/`));
    if (code in elsewhere) return;
    expect(own.some((path) => !path.includes('/near-miss'))).toBe(true);
    expect(own.some((path) => path.includes('/near-miss'))).toBe(true);
  });
});
