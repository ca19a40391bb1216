import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Opens Astro's cache for a build; `close` it when the build was good, or never began. What Astro writes there is not
 * safe when a build comes to no good end: new copies of pages stand under the names of old ones before it says so, and
 * a font may be half a file. So after such a build these are forgotten, and all pages are made anew.
 */
export function openAstroCache(folder: string): { close: () => void } {
  const open = join(folder, 'open');
  if (existsSync(open)) {
    for (const name of unsafe) rmSync(join(folder, name), { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(open, '');
  return { close: () => rmSync(open, { force: true }) };
}

/** The list of finished pages, without which none is taken from the cache, and the fonts. */
const unsafe = ['incremental-build.json', 'fonts'];
