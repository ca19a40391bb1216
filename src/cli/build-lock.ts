import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BuildRefusal } from './build-refusal.ts';

export interface BuildLock {
  /** Whether the file still names this process. */
  held: () => boolean;
  /** Lets the next one in; harmless if called twice. */
  release: () => void;
}

export interface Waiting {
  /** Milliseconds to wait for another build. */
  patience: number;
  /** Called once if there is another build to wait for. */
  onWait: (pid: number) => void;
}

/**
 * Makes `file` name this process, so that nobody else builds while it does. The file of a process that no longer
 * runs is taken over at once; of one that runs, waited for. Throws a `BuildRefusal` when patience ends.
 */
export async function buildLock(file: string, { patience, onWait }: Waiting): Promise<BuildLock> {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${process.pid} ${startOf(process.pid)}`;
  const end = performance.now() + patience;
  let waited = false;
  while (!created(file, own)) {
    const holder = holderOf(file);
    if (performance.now() > end) throw refusal(file, holder?.pid ?? 0, patience);
    if (holder === undefined) {
      takeAway(file, own);
    } else if (!waited) {
      onWait(holder.pid);
      waited = true;
    }
    await setTimeout(holder === undefined ? 1 : 100);
  }
  const held = (): boolean => contentOf(file) === own;
  return {
    held,
    release: () => {
      if (held()) rmSync(file, { force: true });
    },
  };
}

function created(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // The file may be there and empty: a full disk has room for a name.
    if (codeOf(error) === 'ENOSPC') rmSync(file, { force: true });
    throw error;
  }
}

/** A lock without content is about to be written, or its writer was killed just then. */
const longestWrite = 2_000;

/** The running process that holds the lock; undefined if there is none and it may be taken away. */
function holderOf(file: string): { pid: number } | undefined {
  const content = contentOf(file);
  if (content === undefined) return undefined;
  const [pid = 0, start = ''] = content
    .split(' ')
    .map((part, index) => (index === 0 ? Number(part) : part));
  if (content === '' || typeof pid !== 'number' || !(pid > 0)) {
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return Date.now() - written < longestWrite ? { pid: 0 } : undefined;
  }
  return isRunning(pid) && startOf(pid) === start ? { pid } : undefined;
}

/**
 * Removes the lock of a process that is gone. Only one may do so at a time, or a second could remove the lock that
 * the first has just taken.
 */
function takeAway(file: string, own: string): void {
  const guard = `${file}.taking`;
  if (!created(guard, own)) {
    if (holderOf(guard) === undefined) rmSync(guard, { force: true });
    return;
  }
  try {
    if (holderOf(file) === undefined) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function refusal(file: string, pid: number, patience: number): BuildRefusal {
  return new BuildRefusal({
    code: 'build-lock',
    message: `Another build, process ${pid}, has been running for more than ${Math.round(patience / 1000)} seconds.`,
    places: [file],
    help: `wait for it, or end it. If process ${pid} is no build, remove this file.`,
  });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * When a process started, where the system tells: its number may have been another's before. One that has ended and
 * that nobody asked about yet, as happens in containers, has no start any more.
 */
function startOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state = '', ...facts] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return 'ZX'.includes(state) ? '' : (facts[18] ?? '');
  } catch {
    return '';
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
