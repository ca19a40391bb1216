import type { Finding } from './finding.ts';
import type { Lines } from './lines.ts';
import type { TextFormat } from './syntax-problem.ts';

/** One walk of the profile over one text. */
export interface Pass {
  /** The file with its front matter blanked out. */
  source: string;
  lines: Lines;
  format: TextFormat;
  /** BCP 47. */
  language: string;
  /** Adds an error. */
  refuse: (finding: Omit<Finding, 'severity'>) => void;
  /** Adds a warning. */
  warn: (finding: Omit<Finding, 'severity'>) => void;
  /** Explicit and generated ids of this text → what has it, in words with its line. */
  ids: Map<string, string>;
}
