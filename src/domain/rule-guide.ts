import type { Severity } from './diagnostic.ts';
import { fileGuides } from './rule-guides/file.ts';
import { frontMatterGuides } from './rule-guides/front-matter.ts';
import { languageGuides } from './rule-guides/language.ts';
import { limitGuides } from './rule-guides/limit.ts';
import { markupGuides } from './rule-guides/markup.ts';
import { pictureGuides } from './rule-guides/picture.ts';
import { processGuides } from './rule-guides/process.ts';
import { referenceGuides } from './rule-guides/reference.ts';
import { structureGuides } from './rule-guides/structure.ts';
import { versionGuides } from './rule-guides/version.ts';

/** What is told about one of the checker's codes beyond its findings, which name the place and the words to type. */
export interface RuleGuide {
  /** What has to be so, in one sentence. */
  title: string;
  why: string;
  /** How it is put right. */
  fix: string;
  /** Every severity that it is printed with, the hardest first. */
  severity: readonly [Severity, ...Severity[]];
  /** Found only where a record is compared with an earlier one. */
  base?: true;
  /** What came to nothing is not held to it: there an error becomes a warning. */
  eased?: true;
}

export type RuleFamily = keyof typeof ruleGuides;

/** Every code that the checker can print, by what it is about. */
export const ruleGuides = {
  file: fileGuides,
  frontMatter: frontMatterGuides,
  structure: structureGuides,
  reference: referenceGuides,
  language: languageGuides,
  process: processGuides,
  version: versionGuides,
  markup: markupGuides,
  picture: pictureGuides,
  limit: limitGuides,
} as const satisfies Record<string, Readonly<Record<string, RuleGuide>>>;

/** A code with its family and its guide, as a page shows it. */
export interface RuleEntry extends RuleGuide {
  code: string;
  family: RuleFamily;
}

/** All of them, by family, then code. */
export const ruleEntries: readonly RuleEntry[] = Object.keys(ruleGuides)
  .filter(isFamily)
  .flatMap((family) =>
    Object.entries<RuleGuide>(ruleGuides[family])
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, guide]) => ({ code, family, ...guide })),
  );

/** Codes whose errors are warnings in a document that came to nothing. */
export const easedCodes: ReadonlySet<string> = new Set(
  ruleEntries.filter(({ eased }) => eased).map(({ code }) => code),
);

function isFamily(name: string): name is RuleFamily {
  return Object.hasOwn(ruleGuides, name);
}
