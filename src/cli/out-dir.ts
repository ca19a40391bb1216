import { readdirSync, statSync, type Stats } from 'node:fs';
import { dirname, parse, relative, sep } from 'node:path';
import { BuildRefusal } from './build-refusal.ts';

/**
 * Refuses folders that a build must not take the place of, or that Astro cannot build into: `outDir` is what will be
 * replaced, `building` where the site is made.
 */
export function refuseOutDir(place: {
  outDir: string;
  building: string;
  recordDir: string;
  project: string;
}): void {
  const { outDir } = place;
  for (const [isTrue, why] of reasons) {
    if (!isTrue(place)) continue;
    throw new BuildRefusal({
      code: 'out-dir',
      message: `OUT_DIR ${why}.`,
      places: [outDir],
      help: 'name a folder that is for the built site alone: OUT_DIR=dist npm run build',
    });
  }
}

type Place = Parameters<typeof refuseOutDir>[0];

const reasons: readonly (readonly [(place: Place) => boolean, string])[] = [
  [({ outDir }) => parse(outDir).root === outDir, 'is the root of the disk'],
  [({ outDir, project }) => outDir === project, 'is the folder of this project'],
  [
    ({ outDir, project }) => within(project, outDir),
    'holds this project, which a build would replace',
  ],
  [({ outDir, recordDir }) => outDir === recordDir, 'is the folder of the record'],
  [
    ({ outDir, recordDir }) => within(recordDir, outDir),
    'holds the record, which a build would replace',
  ],
  [({ outDir, recordDir }) => within(outDir, recordDir), 'stands inside the record'],
  [({ outDir }) => found(outDir)?.isDirectory() === false, 'is a file'],
  [
    ({ outDir }) => holdsOtherThings(outDir),
    'holds files that are no built site, and a build would replace them',
  ],
  [
    ({ building, project }) => building.startsWith(project) && !within(building, project),
    'stands in a folder whose name starts with the whole path of this project, which Astro mistakes for a folder inside it',
  ],
  [
    ({ outDir, project }) => !within(outDir, project) && disk(outDir) !== disk(project),
    'is on another disk than this project, and Astro moves files from one to the other, which no system can',
  ],
];

function within(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** What stands in the way has a start page or built files, or nothing: anything else is somebody's work. */
function holdsOtherThings(outDir: string): boolean {
  if (found(outDir)?.isDirectory() !== true) return false;
  const names = readdirSync(outDir);
  return (
    names.length > 0 && !names.some((name) => ['index.html', '_astro', '.prerender'].includes(name))
  );
}

/** Disk of the nearest folder that is there. */
function disk(path: string): number {
  for (let at = path; ; at = dirname(at)) {
    const stats = found(at);
    if (stats !== undefined || relative(at, dirname(at)) === '') return stats?.dev ?? 0;
  }
}

function found(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
