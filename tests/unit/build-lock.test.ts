import { spawn } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { BuildRefusal, buildReport } from '../../src/cli/build-refusal.ts';
import { buildLock, type Waiting } from '../../src/cli/build-lock.ts';

const noPatience: Waiting = { patience: 0, onWait: () => undefined };

test('a lock names its process while it is held, and nobody after', async () => {
  const file = await lockFile();
  const lock = await buildLock(file, noPatience);
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${process.pid} `, 'u'));
  expect(lock.held()).toBe(true);
  lock.release();
  lock.release();
  expect(existsSync(file)).toBe(false);
});

test('the lock of a running build is waited for', async () => {
  const file = await lockFile();
  const first = await buildLock(file, noPatience);
  const waited: number[] = [];
  const second = buildLock(file, { patience: 5_000, onWait: (pid) => waited.push(pid) });
  await setTimeout(150);
  expect(waited).toEqual([process.pid]);
  first.release();
  expect((await second).held()).toBe(true);
});

test('after its patience, a build says which process to look at', async () => {
  const file = await lockFile();
  await buildLock(file, noPatience);
  const refused = await buildLock(file, noPatience).catch((error: unknown) => error);
  expect(refused instanceof BuildRefusal && buildReport(refused, 'dist').split('\n')).toEqual([
    `error[build-lock]: Another build, process ${process.pid}, has been running for more than 0 seconds.`,
    `  --> ${file}`,
    `  = help: wait for it, or end it. If process ${process.pid} is no build, remove this file.`,
  ]);
});

test.each([
  ['of a process that ended', (pid: number) => `${pid} 1`],
  ['of an earlier process of the same number', () => `${process.pid} 1`],
  ['that makes no sense', () => 'somebody'],
  ['that was never written', () => ''],
])('a lock %s is taken over', async (_name, content) => {
  const file = await lockFile();
  writeFileSync(file, content(await endedProcess()));
  utimesSync(file, 1, 1);
  const lock = await buildLock(file, { ...noPatience, patience: 1_000 });
  expect(lock.held()).toBe(true);
});

test('of many who find a lock that nobody holds, one gets it', async () => {
  const file = await lockFile();
  writeFileSync(file, `${await endedProcess()} 1`);
  let holders = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    const lock = await buildLock(file, { patience: 10_000, onWait: () => undefined });
    holders += 1;
    most = Math.max(most, holders);
    await setTimeout(5);
    holders -= 1;
    lock.release();
  };
  await Promise.all(Array.from({ length: 8 }, work));
  expect(most).toBe(1);
});

async function lockFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'build-lock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'lock');
}

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((done) => child.once('exit', done));
  return child.pid ?? 0;
}
