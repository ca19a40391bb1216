import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openAstroCache } from '../../src/cli/astro-cache.ts';

test('pages and fonts of a build that ended well are kept, those of another are not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'astro-cache-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const kept = (): boolean[] =>
    ['incremental-build.json', 'fonts/serif', 'data-store.json'].map((name) =>
      existsSync(join(folder, name)),
    );
  mkdirSync(join(folder, 'fonts'));
  for (const name of ['incremental-build.json', 'fonts/serif', 'data-store.json'])
    writeFileSync(join(folder, name), 'half');

  openAstroCache(folder).close();
  expect(kept()).toEqual([true, true, true]);
  openAstroCache(folder);
  expect(kept()).toEqual([true, true, true]);
  openAstroCache(folder);
  expect(kept()).toEqual([false, false, true]);
});
