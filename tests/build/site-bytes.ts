import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtFiles } from './built-pages.ts';

/** Every file of a folder with a digest of its bytes, in order of their paths. */
export async function siteBytes(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await builtFiles(folder);
  const digests = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(folder, file));
      return [file, createHash('sha256').update(bytes).digest('hex')] as const;
    }),
  );
  return new Map(digests);
}

/** Files that only one of two folders has, or that are not the same in both. */
export function differingFiles(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));
}
