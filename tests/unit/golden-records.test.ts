import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCase } from './record-case.ts';

// tests/rules/<code>/<case>/ with `record/` or `base/`: what a check prints for the whole record. UPDATE_GOLDEN=1 rewrites.
const root = join(import.meta.dirname, '../rules');
const cases = [
  ...new Set(
    globSync('*/*/{record,base}', { cwd: root }).map((path) => path.replace(/\/[^/]+$/u, '')),
  ),
].toSorted();

test('the common record has no finding of its own', async () => {
  expect((await checkCase(root)).printed).toBe('');
});

test.each(cases)('%s is reported as its expected.txt says', async (name) => {
  const { diagnostics, printed } = await checkCase(join(root, name));
  const golden = join(root, name, 'expected.txt');
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, printed);
  expect(printed).toBe(readFileSync(golden, 'utf8'));

  const codes = diagnostics.map(({ code }) => code);
  if (name.includes('near-miss')) expect(codes).toEqual([]);
  else expect(codes).toContain(name.split('/')[0]);
});
