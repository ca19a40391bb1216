import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brokenLinks } from './broken-links.ts';
import { BuildRefusal } from './build-refusal.ts';
import { siteFiles } from './site-files.ts';

export interface Verification {
  folder: string;
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  /** Origin of the deployed site; empty if there is none yet. */
  siteUrl: string;
  /** Addresses that must answer, as if the site were served at `/`. */
  permanent: readonly string[];
  /** Copied into the site as it is, so that its files may be as they like. */
  publicDir: string;
  /** File that remembers what pages said when they were last verified. */
  memory?: string;
}

/**
 * Looks at a finished site as its readers will: every permanent address answers, nothing that only the build needs
 * is left, no file is empty, and every internal link and fragment leads somewhere. Throws a `BuildRefusal` that names
 * all that is wrong; returns how many pages there are.
 */
export function verifyBuild(verification: Verification): number {
  const { folder, base, siteUrl, permanent, publicDir, memory } = verification;
  const { files, empty, pages } = siteFiles(folder, memory);
  const own = (file: string): boolean => !existsSync(join(publicDir, file));
  const places = [
    ...permanent
      .map((path) => `${path.slice(1)}index.html`)
      .filter((file) => !files.has(file))
      .map((file) => `${file}: is missing, and its address was promised for ever`),
    ...[...files]
      .filter((file) => temporary.test(file) && own(file))
      .map((file) => `${file}: belongs to the build, not to the site`),
    ...empty.filter(own).map((file) => `${file}: is empty`),
    ...brokenLinks({ files, pages, base, origin: siteUrl }),
  ];
  if (places.length === 0) return pages.size;
  throw new BuildRefusal({
    code: 'build-verify',
    message: `The finished site has ${places.length} ${places.length === 1 ? 'fault' : 'faults'}, so it was not published.`,
    places,
    help: 'this is a fault of the code in src/, since the record was checked before: correct it, or report it.',
  });
}

/** Hidden files and folders, server code and workers. */
const temporary = /(?:^|\/)\.(?!well-known\/)|\.mjs$|(?:^|\/)_worker\b/u;
