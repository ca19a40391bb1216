import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from './cache.ts';

/** Everything that turns files into HTML and facts: changing any of it makes all that was kept stale. */
const parts = ['src/markdown', 'src/schema', 'src/domain', 'src/sources', 'package-lock.json'];

let version: Promise<string> | undefined;

/** A digest of the reading and rendering code and of the libraries it uses. */
export function pipelineVersion(): Promise<string> {
  version ??= digestOf(parts);
  return version;
}

async function digestOf(paths: readonly string[]): Promise<string> {
  const contents = await Promise.all(
    paths.map(async (path) => contentsOf(join(process.cwd(), path))),
  );
  return sha256(...contents.flat());
}

async function contentsOf(path: string): Promise<Uint8Array[]> {
  if (/\.\w+$/u.test(path)) return [await readFile(path)];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => contentsOf(join(path, name))))).flat();
}
