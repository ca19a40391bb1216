import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Plan } from './plan.ts';

/** What a command decided. */
export type Decision =
  | { outcome: 'plan'; plan: Plan }
  /** The record has errors that stand in the way. */
  | { outcome: 'errors'; diagnostics: readonly Diagnostic[] }
  /** The record is fine, and still there is nothing to do or it may not be done; sentences for people. */
  | { outcome: 'refused'; message: string };

/** The command was written wrongly; the message says how to write it. */
export class UsageError extends Error {
  override name = 'UsageError';
}
