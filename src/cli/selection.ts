import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { findDocument } from '../domain/find-document.ts';
import { nearest } from '../domain/nearest.ts';
import { printable } from '../markdown/printable.ts';
import { UsageError } from './decision.ts';

/** Files and folders of a record that somebody named. */
export interface Selection {
  /** Whether a file, relative to the record's root, is one of them or inside one. */
  has: (file: string) => boolean;
  /** Those that are not there, as they were written. */
  missing: readonly Missing[];
}

interface Missing {
  written: string;
  /** Relative to the record's root. */
  file: string;
}

/**
 * Paths as written from one of the folders `from`, or from the root of the record. No path at all means everything.
 * Throws a `UsageError` for a path outside the record.
 */
export function selected(
  paths: readonly string[],
  root: string,
  from: readonly string[],
): Selection {
  if (paths.length === 0) return { has: () => true, missing: [] };
  const files: string[] = [];
  const missing: Missing[] = [];
  for (const written of paths) {
    const candidates = [...from, root].map((folder) => resolve(folder, written));
    const found = candidates.find((path) => existsSync(path));
    const path = found ?? candidates.find((each) => inside(root, each) !== undefined);
    const file = path === undefined ? undefined : inside(root, path);
    if (file === undefined) throw outside(written, root);
    files.push(file);
    if (found === undefined) missing.push({ written, file });
  }
  return { has: (file) => file === '' || files.some((each) => contains(each, file)), missing };
}

/** Throws a `UsageError` if a path is not there, and nothing was found of it either: a removed file may be named. */
export function refuseUnknown(
  { missing }: Selection,
  diagnostics: readonly Pick<Diagnostic, 'file'>[],
  { documents }: Pick<Catalogue, 'documents'>,
): void {
  for (const { written, file } of missing) {
    if (diagnostics.some((each) => contains(file, each.file))) continue;
    const { document, near } = { near: undefined, ...findDocument(written, documents) };
    const folders = documents.map(({ folder }) => folder);
    const meant =
      (document ?? documents.find(({ id }) => id === near))?.folder ?? nearest(file, folders);
    throw new UsageError(
      `There is no ${shown(written)} in the record.\nHelp: ${meant === undefined ? 'name files or folders of the record, or none for all of it.' : `did you mean ${meant}?`}`,
    );
  }
}

function outside(written: string, root: string): UsageError {
  return new UsageError(
    `${shown(written)} is outside the record (${root}).\nHelp: name files or folders in it, or another record with \`--root\`.`,
  );
}

/** A path relative to the root with forward slashes; `undefined` if it leads out of it. */
function inside(root: string, path: string): string | undefined {
  const way = relative(real(root), real(path));
  const out = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return out ? undefined : way.split(sep).join('/');
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function contains(folder: string, file: string): boolean {
  return folder === '' || file === folder || file.startsWith(`${folder}/`);
}

function shown(path: string): string {
  return JSON.stringify(printable(path));
}
