import { nameKey } from '../schema/name-key.ts';
import { nearest } from './nearest.ts';

/** A document by the names it answers to. */
interface Named {
  id: string;
  front: { aliases?: readonly string[] | undefined };
}

/**
 * The document that somebody means: its id in any spelling (`RFC-0003`, `rfc 3`, `rfcs/0003-weight-updates`), or an
 * alias. Otherwise the id that was probably meant, if one is close.
 */
export function findDocument<D extends Named>(
  words: string,
  documents: readonly D[],
): { document: D } | { document: undefined; near: string | undefined } {
  const folder = /(?:^|\/)(?<parent>[a-z]+)s\/(?<number>\d{4,})-[^/]*(?:\/.*)?$/u.exec(
    words,
  )?.groups;
  const wanted = nameKey(folder ? `${folder['parent']} ${folder['number']}` : words);
  const document =
    documents.find(({ id }) => nameKey(id) === wanted) ??
    documents.find(({ front }) => (front.aliases ?? []).some((alias) => nameKey(alias) === wanted));
  if (document) return { document };
  const names = documents.flatMap(({ id, front }) => [id, ...(front.aliases ?? [])]);
  const padded = wanted.replace(/ (\d+)$/u, (_, number: string) => `-${number.padStart(4, '0')}`);
  return { document: undefined, near: nearest(padded.replaceAll(' ', '-'), names) };
}
