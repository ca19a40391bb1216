import { builtSite, type BuiltSite } from './built-site.ts';

/** The site of the fixture record that has every construct, every state and a text from right to left. */
export function constructsSite(): Promise<BuiltSite> {
  return builtSite({ record: 'tests/fixtures/constructs', env: { SEARCH_INDEX: 'off' } });
}
