import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokenClasses } from '../../src/markdown/code.ts';

test('the style sheet defines every class that highlighted code can carry', () => {
  const sheet = readFileSync('src/styles/code.css', 'utf8');
  const missing = tokenClasses.filter((name) => !new RegExp(`\\.${name}\\b`, 'u').test(sheet));
  expect(missing).toEqual([]);
});
