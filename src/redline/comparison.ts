import type { RedlineLabels } from './labels.ts';
import { redline } from './redline.ts';
import { redlineReport, type ReportLabels } from './report.ts';
import { withSides } from './sides.ts';

export interface ComparisonLabels {
  marks: RedlineLabels;
  report: ReportLabels;
}

/** HTML of a comparison: what changed in numbers, and the marked text. */
export interface Comparison {
  report: string;
  text: string;
}

/** Compares the HTML of two bodies: the same on a page that is built and on one that is opened. */
export function comparison(before: string, after: string, labels: ComparisonLabels): Comparison {
  const result = redline(before, after, labels.marks);
  return { report: redlineReport(result, labels.report), text: withSides(result.html) };
}
