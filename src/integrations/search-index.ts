import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchPage } from './search-page.ts';

/** Parts of a text that say again what stands elsewhere: titles of mentioned documents, the kind of a claim. */
const options = { excludeSelectors: ['.mention-title', '.mention-status', '.mark'] };

/** All that an index depends on besides its pages. */
export const recipe = JSON.stringify([readVersion(), options]);

/**
 * Writes into `folder` a Pagefind bundle for each language of the pages, and `languages.json` with their names. The same
 * pages in the same order give the same bytes. Throws if there is no page, or Pagefind refuses or fails.
 */
export function writeIndex(pages: AsyncIterable<SearchPage>, folder: string): Promise<void> {
  const written = running.then(() => write(pages, folder));
  running = written.catch(() => undefined);
  return written;
}

/** Pagefind runs once a process, so one index is written after the other. */
let running: Promise<void> = Promise.resolve();

async function write(pages: AsyncIterable<SearchPage>, folder: string): Promise<void> {
  const indexes = new Map<string, PagefindIndex>();
  let count = 0;
  const pulse = setInterval(noticeDeath, 1_000);
  try {
    for await (const { url, language, html } of pages) {
      const index = indexes.get(language) ?? (await newIndex());
      indexes.set(language, index);
      refuse(`index ${url}`, (await index.addHTMLFile({ url, content: html })).errors);
      count += 1;
    }
    if (count === 0)
      throw new Error('Search: no page has data-pagefind-body, so nothing can be found.');
    for (const [language, index] of indexes) await writeFiles(index, join(folder, language));
    await writeFile(join(folder, 'languages.json'), JSON.stringify([...indexes.keys()].sort()));
  } finally {
    clearInterval(pulse);
    await close();
  }
}

/**
 * When Pagefind dies, as without memory, its API goes on waiting until something is sent; then all that waits
 * is refused.
 */
function noticeDeath(): void {
  createIndex().catch(() => undefined);
}

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex(options);
  refuse('start', errors);
  if (!index) throw new Error('Search: Pagefind gave no index.');
  return index;
}

function refuse(task: string, errors: readonly string[]): void {
  if (errors.length > 0)
    throw new Error(`Search: Pagefind could not ${task}: ${errors.join('; ')}`);
}

/**
 * Pagefind could write the files itself, but waits for ever where it cannot. It also has its own interfaces to offer,
 * which this site does not use.
 */
async function writeFiles(index: PagefindIndex, bundle: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  refuse(`make ${bundle}`, errors);
  for (const { path, content } of files) {
    if (!usedFiles.test(path)) continue;
    const file = join(bundle, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
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
