import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { githubCommands } from '../check/reporters/github.ts';
import { jsonReport } from '../check/reporters/json.ts';
import { sarifLog } from '../check/reporters/sarif.ts';
import { formatDiagnostics } from '../check/reporters/text.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { environment, href } from '../environment.ts';
import type { ReportFormat } from './report-format.ts';

/**
 * Findings of a record in the format that was asked for. For a terminal, files are written as somebody in the folder
 * `cwd` would write them; for machines, from the top of the repository or, outside of one, from `cwd`.
 */
export function recordReport(
  diagnostics: readonly Diagnostic[],
  root: string,
  cwd: string,
  format: ReportFormat = 'text',
): string {
  return reporters[format](diagnostics, root, cwd);
}

type Reporter = (diagnostics: readonly Diagnostic[], root: string, cwd: string) => string;

const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  text(diagnostics, root, cwd) {
    const folder = folderFrom(cwd, root);
    return formatDiagnostics(
      inFolder(diagnostics, folder),
      (file) => sourceOf(resolve(cwd, file)),
      pageOf,
    );
  },
  github: (diagnostics, root, cwd) => githubCommands(inRepository(diagnostics, root, cwd), pageOf),
  sarif: (diagnostics, root, cwd) => sarifLog(inRepository(diagnostics, root, cwd), pageOf),
  json: (diagnostics, root, cwd) => jsonReport(inRepository(diagnostics, root, cwd), pageOf),
};

/** The folder of a record as somebody in `cwd` would write it, without a slash at its end. */
export function folderFrom(cwd: string, root: string): string {
  const path = relative(cwd, root).split(sep).join('/');
  return path === '' ? '.' : path.startsWith('..') ? root : path;
}

/** A file of the record below such a folder; the record as a whole is its folder. */
export function fileIn(folder: string, file: string): string {
  return file === '' ? folder : folder === '.' ? file : `${folder}/${file}`;
}

function inRepository(diagnostics: readonly Diagnostic[], root: string, cwd: string): Diagnostic[] {
  return inFolder(diagnostics, folderFrom(repositoryOf(root) ?? cwd, root));
}

function inFolder(diagnostics: readonly Diagnostic[], folder: string): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    file: fileIn(folder, diagnostic.file),
  }));
}

/** The nearest folder above that git works in; `.git` is a file in a worktree. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

function pageOf(code: string): string {
  return environment.siteUrl + href.rule(code);
}

function sourceOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
