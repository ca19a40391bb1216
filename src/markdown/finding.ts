import type { Place, Severity } from '../domain/diagnostic.ts';

/** A finding inside one file; whoever knows the file makes a diagnostic of it. */
export interface Finding {
  code: string;
  severity: Severity;
  /** A full sentence: what is wrong, and why. */
  message: string;
  /** What to write instead, in the author's own syntax; starts with a small letter. */
  help: string;
  place: Place;
}
