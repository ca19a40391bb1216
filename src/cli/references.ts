import { kinds, padded, parseDocumentId, type DocumentId } from '../domain/kind.ts';

/** A document that gets another number. */
export interface Renaming {
  from: DocumentId;
  to: DocumentId;
  /** Words of its folder's name. */
  slug: string;
}

/**
 * A text in which every reference to a document has its new number, and how many there were: its id, alone, with a
 * version (`RFC-0007 v1`) or a question (`RFC-0007/Q1`); its address (`/rfcs/0007/`), also from a neighbour
 * (`../0007/`); its folder (`rfcs/0007-late-updates`). Addresses of other sites stay.
 */
export function withReferences(
  text: string,
  { from, to, slug }: Renaming,
  isNeighbour: boolean,
): { text: string; count: number } {
  const old = parts(from);
  const now = parts(to);
  const patterns: readonly (readonly [RegExp, string])[] = [
    [new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'gu'), to],
    [
      new RegExp(`(?<![\\w-])${old.folder}/${old.number}(?=-${slug}(?![\\w-])|(?![\\w-]))`, 'gu'),
      `${now.folder}/${now.number}`,
    ],
    ...(isNeighbour
      ? [
          [
            new RegExp(`(?<=[("'\\s]\\.\\./)${old.number}(?=[/#?)"'\\s])`, 'gu'),
            now.number,
          ] as const,
        ]
      : []),
  ];
  let count = 0;
  const pieces = text.split(otherSite).map((piece, index) => {
    if (index % 2 === 1) return piece;
    return patterns.reduce(
      (all, [pattern, replacement]) =>
        all.replace(pattern, () => {
          count += 1;
          return replacement;
        }),
      piece,
    );
  });
  return { text: pieces.join(''), count };
}

/** Absolute addresses: this site's own are written from its root. */
const otherSite = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s)>"'\]]*)/iu;

function parts(id: DocumentId): { folder: string; number: string } {
  const parsed = parseDocumentId(id);
  if (!parsed) throw new RangeError(`not a document id: ${id}`);
  return { folder: kinds[parsed.kind].folder, number: padded(parsed.number) };
}
