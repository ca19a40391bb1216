/**
 * Whether the words that were found are what the query meant. Pagefind always finds something: where no text has a
 * word, it takes the longest beginning that some text has, which helps with slips (`sovreign`) and is nonsense where
 * little is left of it (`zebra` finds `z = 2.97`). Only words in Latin letters are judged: stems of other scripts may
 * differ from their first letter on.
 */
export function isLike(query: string, found: readonly string[]): boolean {
  const parts = found.flatMap(wordsOf);
  return wordsOf(query).every(
    (word) =>
      !/^[\p{sc=Latin}\p{Nd}]+$/u.test(word) ||
      parts.some((part) => sharedStart(word, part) >= enough(word)),
  );
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{Nd}]+/gu) ?? [];
}

function enough(word: string): number {
  return Math.min(word.length, Math.max(3, Math.ceil(word.length / 3)));
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
