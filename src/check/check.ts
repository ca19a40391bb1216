import { compareDiagnostics, type Diagnostic } from '../domain/diagnostic.ts';
import { toDiagnostic, type CheckedRecord } from './rule.ts';
import { rules } from './rules/index.ts';

/** All findings of a record, those of its reading included, in order of file and place, none twice. */
export function checkRecord(
  record: CheckedRecord & { diagnostics: readonly Diagnostic[] },
): Diagnostic[] {
  const found = rules.flatMap((rule) =>
    [...rule.check(record)].map((finding) => toDiagnostic(rule, finding)),
  );
  const sorted = [...record.diagnostics, ...found].sort(compareDiagnostics);
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareDiagnostics(before, diagnostic) !== 0;
  });
}
