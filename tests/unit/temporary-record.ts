import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { readRecord } from '../../src/sources/files.ts';

/** The day on which fixture records are read. */
export const fixtureDay = '2026-11-22';

/** A copy of the fixture record that a test may break; removed when the test ends. */
export function temporaryRecord(): Promise<string> {
  return copyOf(resolve('tests/fixtures/constructs'));
}

/** A copy of a record; removed when the test ends. */
export async function copyOf(record: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tapestry-record-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(record, folder, { recursive: true });
  return folder;
}

/** Takes away all cuts of a document, as if none had ever been made. */
export async function uncut(root: string, folder: string): Promise<void> {
  await rm(join(root, folder, 'history.yaml'));
  await rm(join(root, folder, 'versions'), { recursive: true });
}

/** Replaces text in a file of a record; throws if it is not there, so that no test passes by accident. */
export async function edit(root: string, file: string, from: string, to: string): Promise<void> {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  await writeFile(path, text.replace(from, to));
}

/** Reads and checks a record. */
export async function findings(root: string): Promise<Diagnostic[]> {
  return checkRecord(await readRecord({ root, base: '/', today: fixtureDay }));
}

/** Findings as `code file:line:column`. */
export async function codes(root: string): Promise<string[]> {
  return (await findings(root)).map(
    ({ code, file, place }) => `${code} ${file}:${place.line}:${place.column}`,
  );
}
