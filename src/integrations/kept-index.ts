import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheRoot } from '../sources/cache.ts';
import { recipe, writeIndex } from './search-index.ts';
import type { SearchPage } from './search-page.ts';

export interface KeptIndex {
  /** Where it is: read from it, and do not write. */
  folder: string;
  pages: number;
  /** The same pages had been indexed before. */
  found: boolean;
}

/**
 * The index of the pages. It is kept by the digest of all that it was made from, so that the same pages are indexed
 * once. `pages` is asked once for the digest, and again if they must be indexed.
 */
export async function keptIndex(pages: () => AsyncIterable<SearchPage>): Promise<KeptIndex> {
  const { digest, count } = await digestOf(pages());
  const folder = join(room, digest);
  const found = await exists(folder);
  if (!found) {
    const aside = `${folder}.${process.pid}`;
    await mkdir(aside, { recursive: true });
    try {
      await writeIndex(pages(), aside);
      await rename(aside, folder);
    } catch (error) {
      if (!(await exists(folder))) throw error;
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }
  const now = new Date();
  await utimes(folder, now, now);
  await forgetOldest();
  return { folder, pages: count, found };
}

const room = join(cacheRoot, 'pagefind');
const keepMost = 12;

async function digestOf(
  pages: AsyncIterable<SearchPage>,
): Promise<{ digest: string; count: number }> {
  const hash = createHash('sha256').update(recipe);
  let count = 0;
  for await (const { url, language, html } of pages) {
    hash.update(`\0${url}\0${language}\0${html.length}\0`).update(html);
    count += 1;
  }
  return { digest: hash.digest('hex'), count };
}

async function forgetOldest(): Promise<void> {
  const names = await readdir(room);
  const used = await Promise.all(
    names.map(async (name) => {
      const path = join(room, name);
      const found = await stat(path).catch(() => undefined);
      return { path, time: found?.mtimeMs ?? 0 };
    }),
  );
  used.sort((a, b) => b.time - a.time);
  await Promise.all(
    used.slice(keepMost).map(({ path }) => rm(path, { recursive: true, force: true })),
  );
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
