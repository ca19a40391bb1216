import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareCodePoints } from '../domain/diagnostic.ts';
import type { Document } from '../domain/document.ts';
import { hrefs } from '../domain/href.ts';
import { site } from '../site.ts';
import { searchPage, type SearchPage } from './search-page.ts';

/** The pages of a built site that are meant to be found, by address; each is read when it is asked for. */
export async function* builtPages(
  folder: string,
  documents: readonly Document[],
): AsyncGenerator<SearchPage> {
  const href = hrefs('/');
  const byUrl = new Map(documents.map((document) => [href.document(document.id), document]));
  for (const file of await indexFiles(folder)) {
    const url = `/${file.slice(0, -'index.html'.length)}`;
    const html = await readFile(join(folder, file), 'utf8');
    const page = searchPage(url, html, byUrl.get(url), site.language);
    if (page) yield page;
  }
}

async function indexFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .sort(compareCodePoints);
}
