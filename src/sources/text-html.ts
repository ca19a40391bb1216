import { readCached } from './cache.ts';

/** HTML of a finished text, by its digest; none of a text that was given up. Throws if the cache was deleted while the site was being built. */
export async function textHtml(digest: string): Promise<string> {
  if (digest === '') return '';
  const kept = await readCached('texts', digest);
  if (kept === undefined) {
    throw new Error(`The text ${digest} is not in the cache any more: build again.`);
  }
  return kept.slice(kept.indexOf('\n') + 1);
}
