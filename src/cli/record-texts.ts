import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reading } from '../sources/reading.ts';

/** Every working text of a record and every entry of its registries, by file: what may name documents and is not frozen. */
export async function recordTexts(
  root: string,
  { catalogue, known }: Pick<Reading, 'catalogue' | 'known'>,
): Promise<ReadonlyMap<string, string>> {
  const files = [
    ...catalogue.documents.map(({ file }) => file),
    ...[...known].flatMap((name) => (name.includes('/') ? [`${name}.yaml`] : [])),
  ];
  const texts = new Map<string, string>();
  for (const file of files) texts.set(file, await readFile(join(root, file), 'utf8'));
  return texts;
}
