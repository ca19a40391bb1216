import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Hex sha256. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(String(part.length)).update('\0').update(part);
  }
  return hash.digest('hex');
}

/**
 * Where finished texts are kept: one file a digest, shared by site, CLI and tests, safe to delete.
 * `TAPESTRY_CACHE_DIR` names another folder, so that a benchmark can start with an empty one.
 */
export const cacheRoot =
  process.env['TAPESTRY_CACHE_DIR'] ??
  join(process.cwd(), 'node_modules', '.cache', 'tapestry-papers');

/** A file of the cache; `undefined` if it is not there. */
export async function readCached(room: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(cachePath(room, name), 'utf8');
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that a reader never sees half a file. */
export async function writeCached(room: string, name: string, content: string): Promise<void> {
  const path = cachePath(room, name);
  const aside = `${path}.${process.pid}.${String(Math.random()).slice(2)}`;
  await folderOf(path);
  await writeFile(aside, content);
  await rename(aside, path);
}

const folders = new Map<string, Promise<unknown>>();

/** Makes the folder of a file, once a process. */
async function folderOf(path: string): Promise<void> {
  const folder = dirname(path);
  const made = folders.get(folder) ?? mkdir(folder, { recursive: true });
  folders.set(folder, made);
  await made;
}

function cachePath(room: string, name: string): string {
  return join(cacheRoot, room, name.slice(0, 2), name);
}

/** Astro's own cache: apart for each record and deployment, so that builds of several do not undo each other. */
export function cacheDirOf(place: {
  recordDir: string;
  outDir: string;
  siteUrl: string;
  base: string;
}): string {
  const { recordDir, outDir, siteUrl, base } = place;
  return join(cacheRoot, 'astro', sha256(recordDir, outDir, siteUrl, base).slice(0, 16));
}
