import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sites = join(root, 'node_modules/.cache/test-sites');

export interface SiteOptions {
  /** Folder of the record; the project's own by default. */
  record?: string;
  /** Path under which the site is meant to be served. */
  base?: string;
  /** Origin of the deployed site. */
  siteUrl?: string;
  /** More environment for the build. */
  env?: Readonly<Record<string, string>>;
}

export interface BuiltSite {
  /** The built folder; only `output` is worth reading if `exitCode` is not 0. */
  dir: string;
  /** What the build printed, both streams in one. */
  output: string;
  exitCode: number;
}

/**
 * The site as `npm run build` makes it from `options`, on a fixed day. Built once as long as neither sources nor
 * record change, and shared between all test files and runners: treat the folder as read-only.
 */
export async function builtSite(options: SiteOptions = {}): Promise<BuiltSite> {
  const record = resolve(root, options.record ?? 'content');
  const key = digest(JSON.stringify({ ...options, record })).slice(0, 16);
  const dir = join(sites, key);
  const resultFile = join(sites, `${key}.json`);
  return withBuildLock(async () => {
    const inputs = await fingerprint([...buildInputs.map((name) => join(root, name)), record]);
    const kept = await keptResult(resultFile);
    if (kept?.inputs === inputs) return { dir, output: kept.output, exitCode: kept.exitCode };

    await rm(dir, { recursive: true, force: true });
    const built = await build({
      SOURCE_DATE_EPOCH: '1795305600',
      RECORD_DIR: record,
      OUT_DIR: dir,
      ...(options.base === undefined ? {} : { BASE_PATH: options.base }),
      ...(options.siteUrl === undefined ? {} : { SITE_URL: options.siteUrl }),
      ...options.env,
    });
    await writeFile(resultFile, JSON.stringify({ inputs, ...built } satisfies Result));
    return { dir, ...built };
  });
}

/** Runs `npm run build` with more environment, in this project or a copy of it. */
export function runBuild(
  variables: Readonly<Record<string, string>>,
  project = root,
): Promise<Omit<BuiltSite, 'dir'>> {
  return build(variables, project);
}

/** Environment of a build in a test: what it prints has no colour. */
export function buildEnvironment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    ...variables,
  };
}

const buildInputs = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

const resultShape = z.object({ inputs: z.string(), output: z.string(), exitCode: z.number() });
type Result = z.infer<typeof resultShape>;

async function keptResult(file: string): Promise<Result | undefined> {
  try {
    return resultShape.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function build(
  variables: Readonly<Record<string, string>>,
  project = root,
): Promise<Omit<BuiltSite, 'dir'>> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(project, 'src/cli/build.ts')], {
      cwd: project,
      env: buildEnvironment(variables),
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    }
    child.once('error', fail);
    child.once('close', (code) =>
      done({ output: Buffer.concat(chunks).toString('utf8'), exitCode: code ?? 1 }),
    );
  });
}

/** A site that two ask for is built once. */
async function withBuildLock<T>(work: () => Promise<T>): Promise<T> {
  const lock = join(sites, 'building');
  await mkdir(sites, { recursive: true });
  while (!(await taken(lock))) await setTimeout(200);
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** A lock whose holder no longer runs is thrown away. */
async function taken(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (holder > 0 && !isRunning(holder)) await rm(lock, { force: true });
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function fingerprint(paths: readonly string[]): Promise<string> {
  const lines = await Promise.all(paths.map(fileLines));
  return digest(lines.flat().sort().join('\n'));
}

async function fileLines(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [`${relative(root, path)} ${found.size} ${found.mtimeMs}`];
  const entries = await readdir(path);
  return (await Promise.all(entries.map((entry) => fileLines(join(path, entry))))).flat();
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
