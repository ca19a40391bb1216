import type { Kind } from './kind.ts';
import type { Status } from './lifecycle.ts';

/** A document as search finds it by a name, without looking into its text. */
export interface SearchEntry {
  id: string;
  kind: Kind;
  status: Status;
  /** Id of the owning workstream. */
  workstream: string;
  title: string;
  language: string;
  href: string;
  aliases: readonly string[];
  /** The last day on which it is known to have changed. */
  date: string;
}
