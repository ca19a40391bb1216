import type { APIRoute } from 'astro';
import { kindNames, kinds } from '../domain/kind.ts';
import { statusDefinition } from '../domain/lifecycle.ts';
import { href } from '../environment.ts';
import { language, messages, t } from '../i18n/index.ts';
import { statusName } from '../i18n/status-name.ts';
import type { SearchWords } from '../scripts/search/words.ts';
import { catalogue } from '../sources/astro.ts';
import styles from '../styles/search.css?url';

/** What the search in the browser says, in the language of the interface, and the addresses it needs. */
export const GET: APIRoute = async () => {
  const { workstreams } = await catalogue();
  return Response.json({
    language,
    messages: messages('search.'),
    labels: {
      kind: Object.fromEntries(kindNames.map((kind) => [kind, t(`kind.${kind}`)])),
      status: Object.fromEntries(
        kindNames.flatMap((kind) => kinds[kind].statuses.map((name) => [name, statusName(name)])),
      ),
      workstream: Object.fromEntries([...workstreams].map(([id, { name }]) => [id, name])),
    },
    tones: Object.fromEntries(
      kindNames.flatMap((kind) =>
        kinds[kind].statuses.map((name) => [name, statusDefinition(kind, name).tone]),
      ),
    ),
    base: href.root,
    search: href.search,
    styles,
    ids: href.searchIds,
    pagefind: href.pagefind,
    listings: kindNames.map((kind) => ({ text: t(`kind.${kind}.many`), href: href.listing(kind) })),
  } satisfies SearchWords);
};
