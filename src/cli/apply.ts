import { readdir } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { hashFolder } from '../sources/frozen-folder.ts';
import { disk as realDisk, type Disk } from './disk.ts';
import type { Plan, Step } from './plan.ts';

/** A plan could not be done, and the record is as it was. The message is for people. */
export class ApplyError extends Error {
  override name = 'ApplyError';
}

/**
 * Does a plan as a whole. Everything is first made ready in a folder beside the record, then moved into its place, in
 * the order of the steps; an error undoes what was moved. What a killed process leaves beside the record, the next one
 * removes; inside the record it can leave only the first steps, each of them whole.
 */
export async function apply(
  root: string,
  { steps }: Plan,
  disk: Disk = realDisk,
  processId = process.pid,
): Promise<void> {
  const prefix = `.tapestry-${basename(root)}-`;
  const stage = join(dirname(root), `${prefix}${processId}`);
  const undo: (() => Promise<void>)[] = [];
  const record = { whole: true };
  try {
    await disk.remove(stage);
    await disk.makeFolder(stage);
    await stepAside(stage, prefix, disk);
    for (const [index, step] of steps.entries())
      await prepare(root, stagedAt(stage, index), step, disk);
    for (const [index, step] of steps.entries()) {
      await show(root, stagedAt(stage, index), step, disk, undo);
    }
  } catch (error) {
    for (const back of undo.toReversed()) await back().catch(() => (record.whole = false));
    const why = error instanceof ApplyError ? error.message : reason(error);
    throw new ApplyError(`${why} ${record.whole ? 'Nothing was changed.' : notUndone}`);
  } finally {
    if (record.whole) await disk.remove(stage).catch(() => undefined);
  }
}

const notUndone =
  'Not all of it could be undone: `npm run check` says what is left, and the same command makes it whole.';

/** Refuses if another process is at work on this record; removes what processes that are gone have left. */
async function stepAside(stage: string, prefix: string, disk: Disk): Promise<void> {
  const parent = dirname(stage);
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    if (!name.startsWith(prefix) || path === stage) continue;
    const other = name.slice(prefix.length);
    if (/^\d+$/u.test(other) && isRunning(Number(other))) {
      throw new ApplyError(
        `Another command (process ${other}) is writing this record. Wait for it; if there is none, remove ${path}.`,
      );
    }
    await disk.remove(path);
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function stagedAt(stage: string, index: number): string {
  return join(stage, String(index));
}

async function prepare(root: string, staged: string, step: Step, disk: Disk): Promise<void> {
  if (step.kind === 'write') await disk.write(staged, step.content);
  if (step.kind !== 'freeze') return;
  const made = new Set<string>();
  const makeFolder = async (path: string): Promise<void> => {
    if (made.has(path)) return;
    if (path !== staged) await makeFolder(dirname(path));
    await disk.makeFolder(path);
    made.add(path);
  };
  await makeFolder(staged);
  for (const file of step.files) {
    const to = join(staged, ...file.split('/'));
    await makeFolder(dirname(to));
    await disk.copy(join(root, step.from, file), to);
  }
  for (const folder of made) await disk.settle(folder);
  if ((await hashFolder(staged)).sha256 !== step.sha256) {
    throw new ApplyError(
      `Files in ${step.from} changed while they were copied. Run the command again.`,
    );
  }
}

async function show(
  root: string,
  staged: string,
  step: Step,
  disk: Disk,
  undo: (() => Promise<void>)[],
): Promise<void> {
  const target = join(root, step.kind === 'freeze' ? step.to : step.path);
  const kept = `${staged}-before`;
  if (step.kind === 'remove') {
    await disk.move(target, kept);
    undo.push(() => disk.move(kept, target));
  } else {
    for (const folder of await missingFolders(root, dirname(target), disk)) {
      await disk.makeFolder(folder);
      undo.push(() => disk.removeFolder(folder));
    }
    if (step.kind === 'write' && (await disk.exists(target))) {
      await disk.copy(target, kept);
      await disk.move(staged, target);
      undo.push(() => disk.move(kept, target));
    } else {
      await disk.move(staged, target);
      undo.push(() => disk.move(target, staged));
    }
  }
  await disk.settle(dirname(target));
}

/** Folders on the way from the root that are not there, outermost first. */
async function missingFolders(root: string, folder: string, disk: Disk): Promise<string[]> {
  const missing: string[] = [];
  for (let at = folder; at.startsWith(root + sep) && !(await disk.exists(at)); at = dirname(at)) {
    missing.unshift(at);
  }
  return missing;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk can only be read',
  ENOTEMPTY: 'a folder is in the way',
  EEXIST: 'something is in the way',
  EXDEV: 'the record and the folder around it are on two disks',
};

function reason(error: unknown): string {
  const known = reasons[codeOf(error) ?? ''];
  const detail = error instanceof Error ? error.message : String(error);
  return `${known === undefined ? detail : `${known} (${detail})`}.`;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
