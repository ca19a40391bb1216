import { expect, test } from 'vitest';
import { brokenLinks } from './broken-links.ts';
import { builtFiles, builtPages } from './built-pages.ts';
import { builtSite } from './built-site.ts';

test('every internal link, picture and fragment of the site leads somewhere', async () => {
  const { dir, output, exitCode } = await builtSite();
  expect(exitCode, output).toBe(0);

  expect(brokenLinks(await builtPages(dir), await builtFiles(dir), '/')).toEqual([]);
});

test('under a base path too, every internal link leads somewhere inside it', async () => {
  const { dir, output, exitCode } = await builtSite({
    base: '/papers/',
    siteUrl: 'https://example.org',
  });
  expect(exitCode, output).toBe(0);

  expect(brokenLinks(await builtPages(dir), await builtFiles(dir), '/papers/')).toEqual([]);
});
