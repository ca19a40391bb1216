import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one run of a command cost, with all processes it started. */
export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of all processors, user and system; undefined where there is no bash. */
  cpu: number | undefined;
  /** Most resident memory at one time, MB; undefined where there is no `/proc`. */
  peak: number | undefined;
}

export interface Command {
  /** Script for this Node, and its arguments. */
  script: string;
  args: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string>>;
  /** A folder for notes of this run. */
  scratch: string;
}

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** `astro build` of another project. */
export function astroBuild(project: string, scratch: string): Promise<Cost> {
  const script = join(projectRoot, 'node_modules/astro/bin/astro.mjs');
  return measuredRun({ script, args: ['build'], cwd: project, env: quiet, scratch });
}

/** `npm run build` of this project with more environment: verified and published. */
export function siteBuild(env: Readonly<Record<string, string>>, scratch: string): Promise<Cost> {
  const script = join(projectRoot, 'src/cli/build.ts');
  return measuredRun({ script, args: [], cwd: projectRoot, env: { ...quiet, ...env }, scratch });
}

const quiet = { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };

/** The middle run by time on the clock, whole: of an even number the quicker of the two. */
export function medianCost(runs: readonly Cost[]): Cost {
  const middle = [...runs].sort((a, b) => a.wall - b.wall)[Math.floor((runs.length - 1) / 2)];
  if (middle === undefined) throw new RangeError('nothing was run');
  return middle;
}

/** Runs a command to its end. Throws with the last of its output if it fails. */
export async function measuredRun({ script, args, cwd, env, scratch }: Command): Promise<Cost> {
  const times = join(scratch, 'times');
  const bash = ['/bin/bash', '/usr/bin/bash'].find((path) => existsSync(path));
  const node = [process.execPath, script, ...args];
  const [file = '', ...rest] = bash === undefined ? node : [bash, '-c', timed, times, ...node];
  const start = performance.now();
  const child = spawn(file, rest, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => output.push(chunk));
  }
  let peak: number | undefined;
  const timer = setInterval(() => {
    const now = residentMegabytes(child.pid ?? 0);
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
  }, 40);
  const exitCode = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  }).finally(() => clearInterval(timer));
  const wall = (performance.now() - start) / 1000;
  if (exitCode !== 0) {
    const said = Buffer.concat(output).toString('utf8').split('\n').slice(-60).join('\n');
    throw new Error(`${script} in ${cwd} ended with ${exitCode}:\n${said}`);
  }
  const cpu = bash === undefined ? undefined : await processorSeconds(times);
  return { wall, cpu, peak };
}

/** Writes user and system seconds of a command and of all that it waited for into the file named `$0`. */
const timed = 'TIMEFORMAT="%U %S"; exec 3>&2; { time "$@" 2>&3 3>&-; } 2>"$0"';

async function processorSeconds(file: string): Promise<number> {
  const [user = Number.NaN, system = Number.NaN] = (await readFile(file, 'utf8'))
    .split(' ')
    .map(Number);
  await rm(file);
  return user + system;
}

/** Resident memory of a process and all its descendants at this moment. */
function residentMegabytes(root: number): number | undefined {
  if (!existsSync('/proc/self/status')) return undefined;
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const status = statusOf(name);
    const parent = Number(/^PPid:\s*(\d+)/mu.exec(status)?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    resident.set(Number(name), Number(/^VmRSS:\s*(\d+)/mu.exec(status)?.[1] ?? 0));
  }
  let kilobytes = 0;
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    kilobytes += resident.get(pid) ?? 0;
    queue.push(...(children.get(pid) ?? []));
  }
  return kilobytes / 1024;
}

/** Empty for a process that has just ended. */
function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'latin1');
  } catch {
    return '';
  }
}
