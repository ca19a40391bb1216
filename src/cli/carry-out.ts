import { environment } from '../environment.ts';
import { readRecord } from '../sources/files.ts';
import type { Reading } from '../sources/reading.ts';
import { apply } from './apply.ts';
import type { Decision } from './decision.ts';
import { recordReport } from './report.ts';

/** The record in a folder, as the commands work on it. */
export function read(root: string): Promise<Reading> {
  return readRecord({ root, base: environment.base, today: environment.today });
}

/** Does what was decided and says so; the exit code. */
export async function carryOut(decision: Decision, root: string, dryRun: boolean): Promise<number> {
  if (decision.outcome === 'errors') {
    process.stderr.write(recordReport(decision.diagnostics, root, process.cwd()));
    console.error('\nNothing was written.');
    return 1;
  }
  if (decision.outcome === 'refused') {
    console.error(decision.message);
    return 1;
  }
  const { steps, summary } = decision.plan;
  if (!dryRun && steps.length > 0) await apply(root, decision.plan);
  console.log(summary.join('\n'));
  if (dryRun && steps.length > 0) console.log('\nNothing was written.');
  return 0;
}
