import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { checkRecord } from '../check/check.ts';
import { environment } from '../environment.ts';
import { canonicalBody } from '../sources/canonical-body.ts';
import { readRecord } from '../sources/files.ts';
import { BaseError, readBase } from '../sources/git-base.ts';
import { rerenderedFile } from '../sources/history-file.ts';
import type { Reading } from '../sources/reading.ts';
import { apply, ApplyError } from './apply.ts';
import { decideCut } from './cut.ts';
import { UsageError, type Decision } from './decision.ts';
import { recordReport } from './report.ts';
import { decideRerender } from './rerender.ts';
import { verify } from './verify.ts';

/**
 * The author's commands. Exit codes: 0 done; 1 the record or the disk stands in the way, and nothing was changed; 2 the
 * command was written wrongly.
 */
const program = new Command('tapestry')
  .exitOverride()
  .showHelpAfterError('(--help shows how the command is written)');

const rootOption = ['--root <folder>', 'folder of the record', environment.recordDir] as const;
const dryRunOption = ['--dry-run', 'say what would be written, and write nothing'] as const;

program
  .command('check')
  .description('finds every mistake in the record')
  .option('--base <ref>', 'also what a later record may not take back from this git ref')
  .option(...rootOption)
  .action(async (options: RootOption & { base?: string }) => {
    const root = resolve(options.root);
    const base = options.base === undefined ? undefined : await readBase(root, options.base);
    const diagnostics = checkRecord({ ...(await read(root)), base });
    process.stderr.write(recordReport(diagnostics, root, process.cwd()));
    if (diagnostics.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  });

program
  .command('cut')
  .description('freezes the working text of a document as its next version')
  .argument('<document...>', 'its id, such as RFC-0003, or an alias')
  .requiredOption('--changes <sentence>', 'what changed, in one sentence to readers')
  .option('--editorial', 'the wording changed, and nothing that is said')
  .option('--date <day>', 'the day of the version, YYYY-MM-DD', environment.today)
  .option(...dryRunOption)
  .option(...rootOption)
  .action(async (words: string[], options: CutOptions) => {
    const root = resolve(options.root);
    const decision = await decideCut(
      {
        words: words.join(' '),
        changes: options.changes,
        significance: options.editorial === true ? 'editorial' : 'substantive',
        date: options.date,
      },
      {
        root,
        reading: await read(root),
        bodyOf: ({ id, folder, kind }) => canonicalBody(join(root, folder), kind, id),
      },
    );
    process.exitCode = await carryOut(decision, root, options.dryRun === true);
  });

program
  .command('verify')
  .description('computes the hashes of every version again')
  .option(...rootOption)
  .action(async (options: RootOption) => {
    for await (const { ok, lines } of verify(resolve(options.root))) {
      console.log(lines.join('\n'));
      if (!ok) process.exitCode = 1;
    }
  });

program
  .command('rerender')
  .description('lists the versions that the site renders otherwise than when they were cut')
  .requiredOption('--reason <sentence>', 'why they are rendered differently, in one sentence')
  .option('--accept', 'add them to the list of accepted changes')
  .option(...rootOption)
  .action(async (options: RootOption & { reason: string; accept?: true }) => {
    const root = resolve(options.root);
    const before = await readFile(join(root, rerenderedFile), 'utf8').catch(() => undefined);
    const decision = decideRerender(await read(root), options.reason, before);
    process.exitCode = await carryOut(decision, root, options.accept !== true);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof ApplyError) {
    console.error(error.message);
    process.exitCode = 1;
  } else if (error instanceof UsageError || error instanceof BaseError) {
    console.error(error.message);
    process.exitCode = 2;
  } else throw error;
}

interface RootOption {
  root: string;
}

interface CutOptions extends RootOption {
  changes: string;
  editorial?: true;
  date: string;
  dryRun?: true;
}

function read(root: string): Promise<Reading> {
  return readRecord({ root, base: environment.base, today: environment.today });
}

/** Does what was decided and says so; the exit code. */
async function carryOut(decision: Decision, root: string, dryRun: boolean): Promise<number> {
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
