import { checkRecord } from '../check/check.ts';
import { asksForWork, counted, tallyWords } from '../check/tally.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { readRecord } from '../sources/files.ts';
import { UsageError } from './decision.ts';
import { folderFrom, recordReport } from './report.ts';
import type { ReportFormat } from './report-format.ts';
import { refuseUnknown, selected, type Selection } from './selection.ts';

export interface CheckRequest {
  /** Files and folders whose findings are reported; all if there are none. The whole record is read in any case. */
  paths: readonly string[];
  /** Absolute folder of the record. */
  root: string;
  /** Git ref of the record as it was before. */
  base: string | undefined;
  format: ReportFormat;
  fix: boolean;
  /** With `fix`: say what would be written, and write nothing. */
  dryRun: boolean;
}

export interface CheckSurroundings {
  /** Folders that paths may be written from, the current one first. */
  folders: readonly [string, ...string[]];
  /** Path the site is served under, with a slash at both ends. */
  basePath: string;
  today: string;
  /** The report, and nothing else in a format for machines. */
  out: (text: string) => void;
  /** What is said beside the report. */
  aside: (text: string) => void;
}

/**
 * Finds every mistake in a record, after mending what can be mended if asked. The exit code: 0 without errors and
 * warnings (a note asks for nothing), 1 with some. What keeps it from running is thrown: a `UsageError`, a
 * `BaseError`, an `ApplyError`.
 */
export async function check(
  request: CheckRequest,
  { folders, basePath, today, out, aside }: CheckSurroundings,
): Promise<number> {
  const { root, format } = request;
  const [cwd] = folders;
  if (request.dryRun && !request.fix) {
    throw new UsageError('`--dry-run` says what `--fix` would write: name both, or neither.');
  }
  const selection = selected(request.paths, root, folders);
  const base = request.base === undefined ? undefined : await baseOf(root, request.base);
  if (request.fix) {
    const said = await fixed(request, selection, cwd);
    if (said !== '') (format === 'text' ? out : aside)(said);
  }
  const reading = await readRecord({ root, base: basePath, today, plainCode: true });
  const all = checkRecord({ ...reading, base });
  refuseUnknown(selection, all, reading.catalogue);
  const diagnostics = all.filter(({ file }) => selection.has(file));
  out(recordReport(diagnostics, root, cwd, format));
  if (format === 'text') out(summary(diagnostics, reading.catalogue.documents.length));
  return asksForWork(diagnostics) ? 1 : 0;
}

function summary(diagnostics: readonly Diagnostic[], documents: number): string {
  const words = tallyWords(diagnostics);
  return diagnostics.length > 0
    ? `\n${words}.\n`
    : `${words} (${counted(documents, 'document')} read).\n`;
}

/** Does what can be done safely, and says what it was. */
async function fixed(
  { root, dryRun }: CheckRequest,
  selection: Selection,
  cwd: string,
): Promise<string> {
  const { fixPlan, mendable } = await import('./fix.ts');
  const plan = fixPlan(await mendable(root, selection.has), folderFrom(cwd, root), dryRun);
  if (plan.steps.length === 0) return 'nothing to fix\n\n';
  if (!dryRun) {
    const { apply } = await import('./apply.ts');
    await apply(root, plan);
  }
  return `${[...plan.summary, ...(dryRun ? ['Nothing was written.'] : [])].join('\n')}\n\n`;
}

async function baseOf(root: string, ref: string) {
  const { readBase } = await import('../sources/git-base.ts');
  return readBase(root, ref);
}
