import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostics } from '../../src/check/reporters/text.ts';
import { diagnosticsOf } from './check-text.ts';

// tests/rules/<code>/<case>/: `input.*` and the whole text that a check prints for it. UPDATE_GOLDEN=1 rewrites.
const root = join(import.meta.dirname, '../rules');
const inputs = globSync('*/*/input.*', { cwd: root }).toSorted();

test('every class of mistake has golden cases', () => {
  expect(inputs.length).toBeGreaterThan(100);
});

test.each(inputs)('%s is reported as its expected.txt says', (input) => {
  const folder = join(root, dirname(input));
  const name = basename(input);
  const bytes = readFileSync(join(root, input));
  const diagnostics = diagnosticsOf(name, bytes);
  const actual = formatDiagnostics(diagnostics, () => bytes.toString('utf8'));
  const golden = join(folder, 'expected.txt');
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, actual);
  expect(actual).toBe(readFileSync(golden, 'utf8'));

  const code = input.split('/')[0] ?? '';
  const codes = new Set(diagnostics.map((diagnostic) => diagnostic.code));
  if (dirname(input).includes('near-miss')) expect(codes).toEqual(new Set());
  else expect([...codes]).toContain(code);
});

test('no expected.txt stands without an input', () => {
  const lonely = globSync('*/*/expected.txt', { cwd: root }).filter(
    (file) => !readdirSync(join(root, dirname(file))).some((name) => name.startsWith('input.')),
  );
  expect(lonely).toEqual([]);
});
