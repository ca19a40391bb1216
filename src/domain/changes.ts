import type { Document } from './document.ts';

/** Two texts of a document that can be compared. */
export interface Change {
  from: number;
  to: number | 'draft';
}

/**
 * Pairs whose comparison has a page: neighbours, and the first with every later version, since what was once the
 * latest may be linked; and for each version, what became of the draft that followed it.
 */
export function builtChanges(document: {
  versions: readonly Pick<Document['versions'][number], 'version'>[];
}): Change[] {
  const numbers = document.versions.map(({ version }) => version);
  return numbers.flatMap((version, index): Change[] => {
    const [first = version] = numbers;
    const before = numbers[index - 1];
    return [
      ...(before === undefined ? [] : [{ from: before, to: version }]),
      ...(before === undefined || before === first ? [] : [{ from: first, to: version }]),
      { from: version, to: 'draft' },
    ];
  });
}
