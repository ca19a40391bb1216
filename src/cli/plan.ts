/** A write, decided and not yet done. Paths are relative to the record's root, with forward slashes. */
export type Step =
  /** A new folder with copies of files; refused if what was copied has not this sha256 (of `hashFolder`). */
  | { kind: 'freeze'; from: string; to: string; files: readonly string[]; sha256: string }
  /** A file with this content, new or in the place of an old one. */
  | { kind: 'write'; path: string; content: string }
  /** A file or folder that goes away. */
  | { kind: 'remove'; path: string };

/** All that a command will write: done as a whole, or not at all. */
export interface Plan {
  /** In the order in which they become visible. */
  steps: readonly Step[];
  /** What the command will do, a line each, for people. */
  summary: readonly string[];
}
