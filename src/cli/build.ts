import { existsSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, relative } from 'node:path';
import { environment } from '../environment.ts';
import { cacheDirOf } from '../sources/cache.ts';
import { buildLock, type BuildLock } from './build-lock.ts';
import { openAstroCache } from './astro-cache.ts';
import { buildPlace, lockName, prepare, publish } from './build-place.ts';
import { BuildRefusal, buildReport } from './build-refusal.ts';
import { refuseOutDir } from './out-dir.ts';

/**
 * `npm run build`: builds the site aside, verifies it, and only then lets `OUT_DIR` be it. Whatever goes wrong before,
 * `OUT_DIR` stays as it was and the exit code is 1; builds at the same time wait for each other.
 */
if (process.env['CI'] === undefined) enableCompileCache();
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

const project = process.cwd();
const shown = relative(project, environment.outDir) || environment.outDir;
const longestWait = 10 * 60_000;
const locks: BuildLock[] = [];
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

try {
  const start = performance.now();
  const place = buildPlace(environment.outDir);
  refuseOutDir({ ...place, recordDir: environment.recordDir, project });
  // The record is read on other threads while this one loads Astro, whose first hook waits for it and reports on it.
  const reading = import('../sources/record-reader.ts').then(({ currentReading }) =>
    currentReading(),
  );
  reading.catch(() => undefined);
  const astro = import('astro');
  process.once('exit', () => {
    if (locks.length === 2) rmSync(place.building, { recursive: true, force: true });
    for (const { release } of locks) release();
  });
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => process.exit(code));
  }
  // Astro keeps files of a running build inside the project too, so that one lock does not do.
  for (const file of [join(project, '.astro', 'build.lock'), join(place.builds, lockName)]) {
    locks.push(await buildLock(file, { patience: longestWait, onWait: announceWait }));
  }
  const { removed } = prepare(place);
  const astroCache = openAstroCache(cacheDirOf(environment));

  const { build } = await astro;
  await build({ outDir: place.building }).catch((error: unknown) => {
    if (!existsSync(place.building)) astroCache.close();
    throw error;
  });
  const pages = await verified(place.building);
  astroCache.close();
  if (!locks.every(({ held }) => held())) throw lockLost();
  publish(place);
  await removed;
  console.log(
    `${shown} is the new site: ${pages} pages verified, ${((performance.now() - start) / 1000).toFixed(2)} s.`,
  );
  process.exit(0);
} catch (error) {
  console.error(buildReport(error, shown));
  process.exit(1);
}

async function verified(folder: string): Promise<number> {
  const [{ verifyBuild }, { currentReading }, { permanentPaths }] = await Promise.all([
    import('./verify-build.ts'),
    import('../sources/record-reader.ts'),
    import('../domain/route.ts'),
  ]);
  return verifyBuild({
    folder,
    base: environment.base,
    siteUrl: environment.siteUrl,
    permanent: permanentPaths((await currentReading()).catalogue),
    publicDir: join(project, 'public'),
    memory: join(cacheDirOf(environment), 'pages.json'),
  });
}

function announceWait(pid: number): void {
  console.error(`Another build, process ${pid}, is running: this one waits for it.`);
}

function lockLost(): BuildRefusal {
  return new BuildRefusal({
    code: 'build-lock',
    message: 'Somebody took the lock of this build away, so nothing was published.',
    places: [shown],
    help: 'build again.',
  });
}
