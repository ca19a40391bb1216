import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenLinks } from '../../src/cli/broken-links.ts';
import { pageFacts } from '../../src/cli/page-facts.ts';
import { siteFiles } from '../../src/cli/site-files.ts';
import { attribute, builtPages, elements, type BuiltPage } from './built-pages.ts';
import { builtSite } from './built-site.ts';
import { constructsSite } from './constructs-site.ts';
import { versionsSite } from './versions-site.ts';

test('every internal link, picture and fragment of the site leads somewhere', async () => {
  const { dir, output, exitCode } = await builtSite();
  expect(exitCode, output).toBe(0);

  expect(brokenLinks({ ...siteFiles(dir), base: '/', origin: '' })).toEqual([]);
});

test('under a base path too, every internal link leads somewhere inside it', async () => {
  const { dir, output, exitCode } = await builtSite({
    base: '/papers/',
    siteUrl: 'https://example.org',
  });
  expect(exitCode, output).toBe(0);

  const origin = 'https://example.org';
  expect(brokenLinks({ ...siteFiles(dir), base: '/papers/', origin })).toEqual([]);
});

test.each([
  ['the record', builtSite],
  ['the fixture with every construct', constructsSite],
  ['the fixture with versions', versionsSite],
])('the build finds the addresses and ids of %s where a browser does', async (_name, site) => {
  const { dir, output, exitCode } = await site();
  expect(exitCode, output).toBe(0);
  for (const page of await builtPages(dir)) {
    const { addresses, ids } = pageFacts(await readFile(join(dir, page.file), 'latin1'));
    expect([...addresses].sort(), page.file).toEqual(parsedAddresses(page));
    expect(ids, page.file).toEqual(elements(page).flatMap((one) => attribute(one, 'id') ?? []));
  }
});

function parsedAddresses(page: BuiltPage): string[] {
  const names = ['href', 'src', 'poster', 'data', 'action', 'formAction', 'xLinkHref'];
  return elements(page)
    .flatMap((one) => [
      ...names.flatMap((name) => attribute(one, name) ?? []),
      ...(attribute(one, 'srcSet') ?? '').split(',').flatMap((part) => /\S+/u.exec(part) ?? []),
    ])
    .sort();
}
