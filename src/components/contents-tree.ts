/** A heading of level 2 with those of level 3 below it. */
export interface ContentsEntry {
  id: string;
  text: string;
  children: ContentsEntry[];
}

/** Headings of levels 2 and 3 as a tree; a level 3 before any level 2 stands at the top. */
export function contentsTree(
  headings: readonly { depth: number; id: string; text: string }[],
): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  for (const { depth, id, text } of headings) {
    const parent = entries.at(-1);
    const entry = { id, text, children: [] };
    if (depth === 3 && parent) parent.children.push(entry);
    else if (depth <= 3) entries.push(entry);
  }
  return entries;
}
