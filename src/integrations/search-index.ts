import { readFileSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchPage } from './search-page.ts';

/** The version of Pagefind whose index is written. */
export const pagefindVersion: string = readVersion();

/**
 * Writes into `folder` a Pagefind bundle for each language of the pages, and `languages.json` with their names. The same
 * pages in the same order give the same bytes. Throws if there is no page, or Pagefind refuses or fails.
 */
export async function writeIndex(
  pages: AsyncIterable<SearchPage>,
  folder: string,
): Promise<number> {
  const indexes = new Map<string, PagefindIndex>();
  let count = 0;
  try {
    for await (const { url, language, html } of pages) {
      const index = indexes.get(language) ?? (await newIndex());
      indexes.set(language, index);
      refuse(`index ${url}`, (await index.addHTMLFile({ url, content: html })).errors);
      count += 1;
    }
    if (count === 0)
      throw new Error('Search: no page has data-pagefind-body, so nothing can be found.');
    for (const [language, index] of indexes) {
      const outputPath = join(folder, language);
      refuse(`write ${outputPath}`, (await index.writeFiles({ outputPath })).errors);
      await keepUsed(outputPath);
    }
    await writeFile(join(folder, 'languages.json'), JSON.stringify([...indexes.keys()].sort()));
  } finally {
    await close();
  }
  return count;
}

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex();
  refuse('start', errors);
  if (!index) throw new Error('Search: Pagefind gave no index.');
  return index;
}

function refuse(task: string, errors: readonly string[]): void {
  if (errors.length > 0)
    throw new Error(`Search: Pagefind could not ${task}: ${errors.join('; ')}`);
}

/** Pagefind also writes its own interfaces, which this site does not use; and on a full disk, empty files. */
async function keepUsed(bundle: string): Promise<void> {
  for (const entry of await readdir(bundle, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    if (!usedFiles.test(entry.name)) await rm(file);
    else if ((await stat(file)).size === 0) {
      throw new Error(`Search: Pagefind left ${file} empty; is the disk full?`);
    }
  }
}

const usedFiles = /^pagefind(?:-worker|-entry)?\.js(?:on)?$|\.pagefind$|\.pf_\w+$/u;

function readVersion(): string {
  const file = fileURLToPath(new URL('../package.json', import.meta.resolve('pagefind')));
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
