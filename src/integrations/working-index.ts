import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { hrefs } from '../domain/href.ts';
import { site } from '../site.ts';
import type { Reading } from '../sources/reading.ts';
import { currentReading } from '../sources/record-reader.ts';
import { textHtml } from '../sources/text-html.ts';
import { keptIndex, type KeptIndex } from './kept-index.ts';
import { barePage, searchPage, type SearchPage } from './search-page.ts';

/** Files of an index of the record as it stands on disk, made when first asked for and again when it changed. */
export function workingIndex(): (file: string) => Promise<Buffer | undefined> {
  let last: { reading: Reading; index: Promise<KeptIndex> } | undefined;
  return async (file) => {
    const reading = await currentReading();
    if (last?.reading !== reading)
      last = { reading, index: keptIndex(() => workingPages(reading)) };
    const { folder } = await last.index;
    const path = resolve(folder, file);
    return path.startsWith(folder + sep) ? readFile(path).catch(() => undefined) : undefined;
  };
}

async function* workingPages({ catalogue }: Reading): AsyncGenerator<SearchPage> {
  const href = hrefs('/');
  for (const document of catalogue.documents) {
    const html = barePage(document, await textHtml(document.text.digest));
    const page = searchPage(href.document(document.id), html, document, site.language);
    if (page) yield page;
  }
}
