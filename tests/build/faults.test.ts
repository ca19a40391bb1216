import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { cp, glob, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEnvironment, runBuild } from './built-site.ts';
import { differingFiles, siteBytes } from './site-bytes.ts';

/** On the disk of the project, since Astro moves files from one to the other. */
let folder = '';
let record = '';
let dist = '';

/** The last site that was built to the end. */
let whole: ReadonlyMap<string, string>;
/** Milliseconds that a build takes. */
let usual = 0;

beforeAll(async () => {
  await mkdir('node_modules/.cache', { recursive: true });
  folder = await mkdtemp(resolve('node_modules/.cache/faults-'));
  record = join(folder, 'record');
  dist = join(folder, 'dist');
  await cp('tests/fixtures/constructs', record, { recursive: true });
  await buildWhole();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function variables(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    SOURCE_DATE_EPOCH: '1795305600',
    SEARCH_INDEX: 'off',
    RECORD_DIR: record,
    OUT_DIR: dist,
    TAPESTRY_CACHE_DIR: join(folder, 'cache'),
    ...more,
  };
}

/** What every fault must leave possible: a build that ends well and leaves nothing else behind. */
async function buildWhole(): Promise<void> {
  const start = performance.now();
  const { output, exitCode } = await runBuild(variables());
  usual = performance.now() - start;
  expect(exitCode, output).toBe(0);
  whole = await siteBytes(dist);
  expect(whole.has('rfcs/0006/index.html')).toBe(true);
  const kept = await readdir(join(folder, '.dist.builds'));
  expect(kept.length, kept.join(' ')).toBeLessThanOrEqual(2);
}

let edits = 0;

/** So that a build has something to write, and differs from the one before. */
async function editRecord(): Promise<void> {
  edits += 1;
  const file = join(record, 'rfcs/0002-new-way/index.mdx');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/title: .*/u, `title: The new way, told ${edits} times`));
}

test('a record with an error leaves the site as it was', async () => {
  const file = join(record, 'rfcs/0002-new-way/index.mdx');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('status: ', 'statsu: '));
  const { output, exitCode } = await runBuild(variables());
  await writeFile(file, text);

  expect(exitCode, output).toBe(1);
  expect(output).toContain('statsu');
  expect(differingFiles(whole, await siteBytes(dist))).toEqual([]);
  await buildWhole();
});

test('a frozen text in which one byte was changed is refused, and the site stays as it was', async () => {
  const [file] = await Array.fromAsync(glob('*/*/versions/1/index.mdx', { cwd: record }));
  const path = join(record, file ?? '');
  const bytes = await readFile(path);
  const edited = Buffer.from(bytes);
  edited[bytes.length - 2] = (edited[bytes.length - 2] ?? 0) ^ 1;
  await writeFile(path, edited);
  const { output, exitCode } = await runBuild(variables());
  await writeFile(path, bytes);

  expect(exitCode, output).toBe(1);
  expect(output).toContain('error[frozen-version]');
  expect(differingFiles(whole, await siteBytes(dist))).toEqual([]);
});

test.each(['full:20000', 'full:400000'])(
  'a disk that is %s leaves the site as it was, and the build says so',
  async (fault) => {
    await editRecord();
    const { output, exitCode } = await runBuild(variables(faulty(fault)));

    expect(exitCode, output).toBe(1);
    expect(output).toContain('error[build-disk]: The disk is full, so nothing was published.');
    expect(differingFiles(whole, await siteBytes(dist))).toEqual([]);
  },
);

test('a build after a full disk succeeds', buildWhole);

test('a folder that can only be read is named', async () => {
  const { output, exitCode } = await runBuild(
    variables(faulty(`read-only:${join(folder, '.dist')}`)),
  );

  expect(exitCode, output).toBe(1);
  expect(output).toContain(
    'error[build-disk]: The disk can only be read, so nothing was published.',
  );
  expect(output).toContain(`--> ${join(folder, '.dist.builds')}`);
  expect(differingFiles(whole, await siteBytes(dist))).toEqual([]);
});

test('a page that was not written is found before it is published', async () => {
  await editRecord();
  const { output, exitCode } = await runBuild(variables(faulty('truncated:roadmap/index.html')));

  expect(exitCode, output).toBe(1);
  expect(output).toContain('error[build-verify]');
  expect(output).toContain('--> roadmap/index.html: is empty');
  expect(differingFiles(whole, await siteBytes(dist))).toEqual([]);
});

test('a build that is killed at any moment leaves the old site or the new one', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  console.log(`killed with SEED=${seed}`);
  for (const part of parts(seed, 3)) {
    const before = whole;
    await editRecord();
    const child = startBuild();
    await setTimeout(part * usual);
    child.kill('SIGKILL');
    await exitOf(child);
    const now = await siteBytes(dist);
    if (differingFiles(before, now).length === 0) continue;
    await buildWhole();
    expect(differingFiles(whole, now), `killed at ${part} of a build, SEED=${seed}`).toEqual([]);
  }
  await buildWhole();
});

test('after a build that was killed while it wrote pages, the text of before gives the page of before', async () => {
  const before = whole;
  const file = join(record, 'rfcs/0002-new-way/index.mdx');
  const text = await readFile(file, 'utf8');
  await editRecord();
  await stopped('SIGKILL');
  await writeFile(file, text);
  await buildWhole();
  expect(differingFiles(before, whole)).toEqual([]);
});

test('a build that is stopped clears what it made', async () => {
  await editRecord();
  expect(await stopped('SIGTERM')).toBe(143);

  expect(differingFiles(whole, await siteBytes(dist))).toEqual([]);
  const kept = await readdir(join(folder, '.dist.builds'));
  expect(kept.filter((name) => name === 'building' || name.startsWith('lock'))).toEqual([]);
});

test('two builds at once do not mix: the second waits, and the site is whole', async () => {
  const other = join(folder, 'other-record');
  await cp('tests/fixtures/constructs', other, { recursive: true });
  await rm(join(other, 'rfcs/0005-withdrawn'), { recursive: true });
  const records = [record, other];
  const both = await Promise.all(records.map((one) => runBuild(variables({ RECORD_DIR: one }))));

  for (const { exitCode, output } of both) expect(exitCode, output).toBe(0);
  expect(both.filter(({ output }) => output.includes('this one waits for it')).length).toBe(1);
  const now = await siteBytes(dist);
  const last = now.has('rfcs/0005/index.html') ? record : other;
  const alone = await runBuild(variables({ RECORD_DIR: last }));
  expect(alone.exitCode, alone.output).toBe(0);
  expect(differingFiles(await siteBytes(dist), now)).toEqual([]);
});

function faulty(fault: string): Record<string, string> {
  const preload = pathToFileURL(resolve('tests/build/faulty-disk.mjs')).href;
  return { FAULT: fault, NODE_OPTIONS: `--import=${preload}` };
}

function startBuild(): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [resolve('src/cli/build.ts')], {
    env: buildEnvironment(variables()),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Exit code of a build that gets a signal when it has written the last of its pages. */
async function stopped(signal: NodeJS.Signals): Promise<number | null> {
  const child = startBuild();
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    if (!child.killed && output.includes('/workstreams/index.html')) child.kill(signal);
  });
  return exitOf(child);
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => child.once('exit', (code) => done(code)));
}

/** Moments of a build as parts of it, spread over the whole and random within their share. */
function parts(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, (_, index) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (index + state / 2_147_483_648) / count;
  });
}
