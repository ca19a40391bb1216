import { readCached } from './cache.ts';

/** HTML of a finished text, by its digest. Throws if the cache was deleted while the site was being built. */
export async function textHtml(digest: string): Promise<string> {
  const html = await readCached('texts', `${digest}.html`);
  if (html === undefined) {
    throw new Error(`The text ${digest} is not in the cache any more: build again.`);
  }
  return html;
}
