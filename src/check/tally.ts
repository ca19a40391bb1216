import type { Diagnostic, Severity } from '../domain/diagnostic.ts';

/** How many findings there are of each severity. */
export type Tally = Record<Severity, number>;

export function tallyOf(diagnostics: readonly Diagnostic[]): Tally {
  const tally: Tally = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) tally[severity] += 1;
  return tally;
}

/** Whether somebody has to do something: errors and warnings ask for it, a note does not. */
export function asksForWork(diagnostics: readonly Pick<Diagnostic, 'severity'>[]): boolean {
  return diagnostics.some(({ severity }) => severity !== 'note');
}

/** `2 errors and 1 note in 2 files`; `no findings`. */
export function tallyWords(diagnostics: readonly Diagnostic[]): string {
  const tally = tallyOf(diagnostics);
  const parts = severities.flatMap((severity) =>
    tally[severity] === 0 ? [] : [counted(tally[severity], severity)],
  );
  if (parts.length === 0) return 'no findings';
  const files = counted(new Set(diagnostics.map(({ file }) => file)).size, 'file');
  return `${new Intl.ListFormat('en-GB').format(parts)} in ${files}`;
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const severities = ['error', 'warning', 'note'] as const satisfies Severity[];
