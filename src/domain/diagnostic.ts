/** How bad a finding is: an error stops a build. */
export type Severity = 'error' | 'warning' | 'note';

/** Where: lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A finding with a place. `file` is relative to the root that was checked, with forward slashes. */
export interface Diagnostic {
  code: string;
  severity: Severity;
  message: string;
  help: string;
  file: string;
  place: Place;
}

export const fileStart: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** By file, then place, then code: the same order whatever found them first. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareCodePoints(a.file, b.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareCodePoints(a.code, b.code) ||
    compareCodePoints(a.message, b.message)
  );
}

/** Order that no locale changes. */
export function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
