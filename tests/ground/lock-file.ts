import { z } from 'zod';

const lockShape = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

export type LockFile = z.infer<typeof lockShape>;

type LockEntry = [place: string, entry: LockFile['packages'][string]];

export interface UnlockedPackage {
  name: string;
  version: string;
  /** The `packages` key of who wants it; empty for the project itself. */
  wantedBy: string;
}

/** The lock as it was written: a parsed copy would put its keys in another order. */
export function parseLockFile(text: string): LockFile {
  const lock: unknown = JSON.parse(text);
  lockShape.parse(lock);
  return z.custom<LockFile>().parse(lock);
}

/**
 * Optional dependencies without a `packages` entry of their version: `npm ci` refuses a lock that has any.
 * A range is taken as met by whatever entry there is.
 */
export function unlockedPackages(lock: LockFile): UnlockedPackage[] {
  return Object.entries(lock.packages).flatMap(([wantedBy, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, version]) => !meets(nearest(lock, wantedBy, name), version))
      .map(([name, version]) => ({ name, version, wantedBy })),
  );
}

function nearest(lock: LockFile, wantedBy: string, name: string): string | undefined {
  const place = places(wantedBy, name).find((candidate) => candidate in lock.packages);
  return place === undefined ? undefined : (lock.packages[place]?.version ?? '');
}

function meets(found: string | undefined, wanted: string): boolean {
  return found !== undefined && (!exactVersion.test(wanted) || found === wanted);
}

const exactVersion = /^\d+\.\d+\.\d+/u;

/**
 * The lock with an entry for each unlocked package, sorted as npm sorts it. Platforms are read from the name
 * (`@pagefind/windows-x64`); throws for a name that tells none, or a version that is a range.
 */
export function completed(lock: LockFile): LockFile {
  const added = unlockedPackages(lock).map(({ name, version, wantedBy }): LockEntry => {
    if (!exactVersion.test(version)) {
      throw new Error(
        `${name} is wanted as ${version}: only an exact version can be locked unseen.`,
      );
    }
    const top = `node_modules/${name}`;
    const place = top in lock.packages ? `${wantedBy}/${top}` : top;
    return [place, { version, ...platform(name), optional: true }];
  });
  const known: LockEntry[] = Object.entries(lock.packages);
  const packages = [...known, ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(packages) };
}

const systems: Readonly<Record<string, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  windows: 'win32',
  win32: 'win32',
  win: 'win32',
  freebsd: 'freebsd',
  android: 'android',
};
const processors: Readonly<Record<string, string>> = {
  x64: 'x64',
  arm64: 'arm64',
  ia32: 'ia32',
  arm: 'arm',
};

function platform(name: string): { cpu: string[]; os?: string[]; libc?: string[] } {
  const words = name.split(/[/-]/u);
  if (words.includes('wasm32')) return { cpu: ['wasm32'] };
  const os = words.flatMap((word) => systems[word] ?? []);
  const cpu = words.flatMap((word) => processors[word] ?? []);
  if (os.length !== 1 || cpu.length !== 1) {
    throw new Error(
      `${name} does not tell its platform: add its entry to package-lock.json by hand.`,
    );
  }
  if (!words.includes('linux')) return { cpu, os };
  if (words.includes('gnu')) return { cpu, os, libc: ['glibc'] };
  return words.includes('musl') ? { cpu, os, libc: ['musl'] } : { cpu, os };
}

/** Where Node looks for `name` from a package, nearest first. */
function places(from: string, name: string): string[] {
  const parents = from.split(/(?=\/node_modules\/)/u).filter((part) => part !== '');
  return [0, ...parents.keys().map((index) => index + 1)]
    .map((depth) => [...parents.slice(0, depth), `node_modules/${name}`].join('/'))
    .map((place) => place.replaceAll('//', '/'))
    .reverse();
}
