import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { formatDiagnostics } from '../../src/check/reporters/text.ts';
import type { BaseRecord, ChangedFile } from '../../src/domain/base-record.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { readRecord } from '../../src/sources/files.ts';
import type { Reading } from '../../src/sources/reading.ts';
import { fixtureDay } from './temporary-record.ts';

/** The record that every case adds its files to. */
const common = resolve('tests/fixtures/rules');

/**
 * Checks the record of a case: the common one with the files of `record/`, compared with the common one with those of
 * `base/` if there is such a folder. Files of `meanwhile/` came to the base after the branch left it; those of `outside/`
 * count as changed beside the record.
 */
export async function checkCase(
  folder: string,
): Promise<{ diagnostics: Diagnostic[]; printed: string }> {
  const root = await assembled(folder, 'record');
  const reading = await read(root);
  const base = existsSync(join(folder, 'base'))
    ? await baseOf(await assembled(folder, 'base'), root, folder)
    : undefined;
  const diagnostics = checkRecord({ ...reading, base });
  return {
    diagnostics,
    printed: formatDiagnostics(diagnostics, (file) => sourceOf(join(root, file))),
  };
}

/** What a finding says of a folder, or of a file that is gone, has no line to show. */
function sourceOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? readFileSync(path, 'utf8') : undefined;
}

async function assembled(folder: string, part: 'record' | 'base'): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'tapestry-case-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(common, root, { recursive: true });
  for (const overlay of part === 'base' ? ['base', 'meanwhile'] : ['record']) {
    if (existsSync(join(folder, overlay)))
      await cp(join(folder, overlay), root, { recursive: true });
  }
  return root;
}

function read(root: string): Promise<Reading> {
  return readRecord({ root, base: '/', today: fixtureDay });
}

async function baseOf(before: string, root: string, folder: string): Promise<BaseRecord> {
  const { catalogue, histories } = await read(before);
  return {
    ref: 'origin/main',
    changedFiles: [
      ...(await changes(before, root)).filter(
        ({ path }) => !existsSync(join(folder, 'meanwhile', path)),
      ),
      ...globSync('**/*.*', { cwd: join(folder, 'outside') }).map((path): ChangedFile => {
        return { path: path.split(sep).join('/'), inRecord: false, change: 'modified' };
      }),
    ],
    documents: catalogue.documents.map(({ kind, id, number, slug, folder: home, file, front }) => ({
      ...{ kind, id, number, slug, folder: home, file, front },
      entries: histories.get(id)?.entries ?? [],
    })),
  };
}

async function changes(before: string, now: string): Promise<ChangedFile[]> {
  const [old, current] = await Promise.all([contents(before), contents(now)]);
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((path): ChangedFile[] => {
    if (old.get(path) === current.get(path)) return [];
    const change = !old.has(path) ? 'added' : current.has(path) ? 'modified' : 'deleted';
    return [{ path, inRecord: true, change }];
  });
}

async function contents(root: string): Promise<Map<string, string>> {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const read = files
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(root, path).split(sep).join('/'), await readFile(path, 'utf8')] as const;
    });
  return new Map(await Promise.all(read));
}
