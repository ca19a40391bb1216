import { randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { BuildRefusal } from './build-refusal.ts';

/** Where a site is built aside, and where it is published. */
export interface BuildPlace {
  /** What people name: after the first build a link to the finished build, on Windows the build itself. */
  outDir: string;
  /** Beside it, on the same disk: finished builds, and the one being made. */
  builds: string;
  /**
   * The build being made. It has the same path each time, since Astro renders all pages anew when the path of its
   * output changes.
   */
  building: string;
}

/**
 * Places for `outDir`. A link that somebody else made, to a folder of a web server for one, is followed: what is
 * published is the folder that it names.
 */
export function buildPlace(named: string): BuildPlace {
  const foreign = isLink(named) && !isOwnLink(named);
  if (foreign && !existsSync(named)) {
    throw new BuildRefusal({
      code: 'out-dir',
      message: 'OUT_DIR is a link to something that is not there.',
      places: [named],
      help: 'make the folder that it names, or remove the link.',
    });
  }
  const outDir = foreign ? realpathSync(named) : named;
  const builds = buildsOf(outDir);
  return { outDir, builds, building: join(builds, 'building') };
}

/**
 * Clears what killed builds left, and starts to remove all builds but the one that is published; `removed` may be
 * waited for, and never rejects. A build that was moved aside and not replaced, since its process was killed between
 * the two, comes back.
 */
export function prepare({ outDir, builds, building }: BuildPlace): { removed: Promise<unknown> } {
  mkdirSync(builds, { recursive: true });
  const replaced = join(builds, replacedName);
  if (!exists(outDir) && existsSync(replaced)) renameSync(replaced, outDir);
  const published = isLink(outDir) ? basename(readlinkSync(outDir)) : undefined;
  if (existsSync(building)) renameSync(building, join(builds, `left-${stamp()}`));
  const old = readdirSync(builds).filter(
    (name) => name !== published && !name.startsWith(lockName),
  );
  const removals = old.map((name) => rm(join(builds, name), { recursive: true, force: true }));
  return { removed: Promise.allSettled(removals) };
}

/**
 * Makes `outDir` the finished build. One rename puts a link to it in the place of the old link, so that every reader
 * gets the whole old site or the whole new one. Two cases take two renames, between which there is no `outDir`; a
 * process killed just there is made good by the next `prepare`: the first build over a folder that is no link, which
 * is moved aside; and every build on Windows, where making links is a right that few have. The build before stays
 * until the next, for servers that still read it.
 */
export function publish(place: BuildPlace, links = process.platform !== 'win32'): void {
  const { outDir, builds, building } = place;
  const replaced = join(builds, replacedName);
  if (!links) {
    if (exists(outDir)) moveAside(outDir, replaced);
    renameSync(building, outDir);
    return;
  }
  const finished = join(builds, stamp());
  const link = join(builds, `link-${stamp()}`);
  renameSync(building, finished);
  symlinkSync(relative(dirname(outDir), finished), link);
  if (exists(outDir) && !isLink(outDir)) moveAside(outDir, replaced);
  renameSync(link, outDir);
}

/** Locks stand among the builds under names that start so. */
export const lockName = 'lock';
const replacedName = 'replaced';

function moveAside(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  renameSync(from, to);
}

function buildsOf(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}.builds`);
}

function isOwnLink(path: string): boolean {
  return resolve(dirname(path), readlinkSync(path)).startsWith(buildsOf(path) + sep);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Sorts by time, and is never the same twice. */
function stamp(): string {
  return `${new Date().toISOString().replace(/[-:.]/gu, '')}-${randomBytes(3).toString('hex')}`;
}
