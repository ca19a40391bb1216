import type { Document } from './document.ts';
import { parseDocumentId, type Kind } from './kind.ts';

/**
 * One more than the highest number of the kind that a folder has or that an alias says a document had: none is ever given
 * twice. `known` are ids that have a folder, readable or not.
 */
export function nextNumber(
  kind: Kind,
  documents: readonly Pick<Document, 'id' | 'front'>[],
  known: Iterable<string> = [],
): number {
  const names = documents.flatMap(({ id, front }) => [id, ...(front.aliases ?? [])]);
  const numbers = [...known, ...names].flatMap((name) => {
    const parsed = parseDocumentId(name.toUpperCase());
    return parsed?.kind === kind ? [parsed.number] : [];
  });
  return Math.max(0, ...numbers) + 1;
}
