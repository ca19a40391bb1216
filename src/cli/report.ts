import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { formatDiagnostics } from '../check/reporters/text.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';

/** Findings of a record for a terminal, with the files as somebody in the folder `cwd` would write them. */
export function recordReport(
  diagnostics: readonly Diagnostic[],
  root: string,
  cwd: string,
): string {
  const path = relative(cwd, root).split(sep).join('/');
  const shown = `${path === '' ? '.' : path.startsWith('..') ? root : path}/`;
  return formatDiagnostics(
    diagnostics.map((diagnostic) => ({ ...diagnostic, file: shown + diagnostic.file })),
    (file) => sourceOf(join(root, file.slice(shown.length))),
  );
}

function sourceOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
