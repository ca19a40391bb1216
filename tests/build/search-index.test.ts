import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeIndex } from '../../src/integrations/search-index.ts';
import { searchPage, type SearchPage } from '../../src/integrations/search-page.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

test('a page without data-pagefind-body is not searched', () => {
  const html = '<html lang="en"><head></head><body><p>data-pagefind-body</p></body></html>';
  expect(searchPage('/', html, undefined, 'en')).toBeUndefined();
});

test('a typographic apostrophe reaches Pagefind as a straight one', () => {
  expect(page('/a/', 'fr', 'l\u{2019}évaluation').html).toContain("l'évaluation");
});

test('an index without pages fails', async () => {
  await expect(indexOf([])).rejects.toThrow(/no page has data-pagefind-body/u);
});

test('an index that cannot be written fails, and the next one is written', async () => {
  const folder = await folderFor();
  await mkdir(join(folder, 'en', 'pagefind.js'), { recursive: true });
  const pages = [page('/a/', 'en', 'weights')];
  await expect(writeIndex(each(pages), folder)).rejects.toThrow(/EISDIR/u);
  expect(await indexOf(pages)).not.toEqual([]);
});

test('the same pages give the same bytes, a bundle for each language, and no interface of Pagefind', async () => {
  const pages = [page('/a/', 'en', 'weights'), page('/b/', 'fr', "l'évaluation")];
  const [first, second] = [await indexOf(pages), await indexOf(pages)];

  expect(first).toEqual(second);
  const names = first.map((line) => line.split(' ')[0] ?? '');
  expect(names).toContain('languages.json');
  expect(names).toContain('en/pagefind.js');
  expect(names).toContain('fr/pagefind.js');
  expect(names.filter((name) => /-ui|highlight/u.test(name))).toEqual([]);
});

function page(url: string, language: string, text: string): SearchPage {
  const html = `<html><head></head><body><main data-pagefind-body><h1>A</h1><p>${text}</p></main></body></html>`;
  const made = searchPage(url, html, undefined, language);
  if (!made) throw new Error('the page is not searched');
  return made;
}

async function indexOf(pages: readonly SearchPage[]): Promise<string[]> {
  const folder = await folderFor();
  await writeIndex(each(pages), folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const lines = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = join(entry.parentPath, entry.name);
        const hash = createHash('sha256')
          .update(await readFile(file))
          .digest('hex');
        return `${relative(folder, file)} ${hash}`;
      }),
  );
  return lines.sort();
}

async function folderFor(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'search-index-'));
  folders.push(folder);
  return folder;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}
