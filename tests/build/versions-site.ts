import { builtSite, type BuiltSite } from './built-site.ts';

/** Where the site of documents with versions says that it is deployed. */
export const versionsOrigin = 'https://papers.example.org';

/**
 * The site of the fixture record in which RFC-0001 has four versions and a working text that differs, REPORT-0001 has
 * two in Arabic, and RFC-0002 has none. `npm run cut -- --root tests/fixtures/versions` adds one.
 */
export function versionsSite(): Promise<BuiltSite> {
  return builtSite({
    record: 'tests/fixtures/versions',
    siteUrl: versionsOrigin,
    env: { SEARCH_INDEX: 'off' },
  });
}
