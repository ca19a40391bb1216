import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { CheckReport } from '../../schema/check-report.ts';
import { tallyOf } from '../tally.ts';
import { jsonText } from './json-text.ts';

/** Diagnostics as the JSON that `schema/check-report.ts` describes. */
export function jsonReport(
  diagnostics: readonly Diagnostic[],
  pageOf: (code: string) => string,
): string {
  const report: CheckReport = {
    schemaVersion: 1,
    counts: tallyOf(diagnostics),
    findings: diagnostics.map(({ code, severity, file, place, message, help }) => ({
      code,
      severity,
      file,
      place,
      message,
      help,
      page: pageOf(code),
    })),
  };
  return jsonText(report);
}
