/** Longest name of a folder that the record takes. */
const longest = 64;

/**
 * An id or the tail of a folder's name out of a title or name: small letters, digits, single hyphens; accents are
 * dropped. Empty where nothing of it can be written so.
 */
export function plainName(words: string, most = 40): string {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .replaceAll(/ß/gu, 'ss')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : plain.slice(0, most);
}

/** `0004-merging-late-updates`, from a number and a title. */
export function folderName(number: number, title: string): string {
  const start = `${String(number).padStart(4, '0')}-`;
  return `${start}${plainName(title, Math.min(40, longest - start.length)) || 'untitled'}`;
}
