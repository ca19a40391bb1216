import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { expect, test } from 'vitest';
import { builtFiles } from './built-pages.ts';
import { builtSite } from './built-site.ts';
import { constructsSite } from './constructs-site.ts';
import { versionsSite } from './versions-site.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // A document's title is its authors' to choose, and stands between its id and the site's name.
      'long-title': 'off',
      // Astro hashes every file name, and the site is served from one host.
      'require-sri': 'off',
    },
  }),
);

test.each([
  ['the record', builtSite],
  ['the fixture with every construct', constructsSite],
  ['the fixture with versions', versionsSite],
])('every page of %s conforms to HTML', async (_name, site) => {
  const { dir, output, exitCode } = await site();
  expect(exitCode, output).toBe(0);
  const pages = (await builtFiles(dir)).filter((file) => file.endsWith('.html'));

  const report = await validator.validateMultipleFiles(pages.map((file) => join(dir, file)));

  expect(
    report.results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) =>
          `${filePath.slice(dir.length + 1)}:${line}:${column} ${ruleId}: ${message}`,
      ),
    ),
  ).toEqual([]);
});
