import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderHash } from '../domain/version.ts';
import { comparePaths, directorySwhid, type NamedBytes } from './swhid.ts';

/** What stands in a document's folder and is no part of a version. */
const notFrozen: ReadonlySet<string> = new Set(['history.yaml', 'versions', 'translations']);

/**
 * Hashes of everything in a folder, as `schema/history.ts` defines them. Throws if the folder cannot be read, or holds
 * anything but files and folders: what a link leads to would be no part of the hash.
 */
export async function hashFolder(folder: string): Promise<FolderHash> {
  return hashFiles(await bytesIn(folder));
}

/** Hashes of what a cut of the working text in this folder would freeze. */
export async function hashWorkingFolder(folder: string): Promise<FolderHash> {
  const files = await bytesIn(folder, (path) => !notFrozen.has(path.split('/')[0] ?? ''));
  return hashFiles(files);
}

function hashFiles(files: readonly NamedBytes[]): FolderHash {
  const hashed = files.map(({ path, bytes }) => ({
    path,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const listing = hashed.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
  return {
    sha256: createHash('sha256').update(listing).digest('hex'),
    swhid: directorySwhid(files),
    files: hashed,
  };
}

async function bytesIn(
  root: string,
  wanted: (path: string) => boolean = () => true,
): Promise<NamedBytes[]> {
  const files: NamedBytes[] = [];
  await visit('');
  return files.sort((a, b) => comparePaths(a.path, b.path));

  async function visit(below: string): Promise<void> {
    for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (entry.name === '.DS_Store' || !wanted(path)) continue;
      if (entry.isDirectory()) await visit(`${path}/`);
      else if (entry.isFile()) files.push({ path, bytes: await readFile(join(root, path)) });
      else throw new Error(`${join(root, path)} is neither a file nor a folder`);
    }
  }
}
