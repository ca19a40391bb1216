import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { cacheRoot } from '../sources/cache.ts';
import type { ReportFormat } from './report-format.ts';

// Whatever is imported statically above is compiled anew at each start, so that all the rest is imported where it is
// needed, from a cache of compiled code: it is most of the time that a command takes.
enableCompileCache(join(cacheRoot, 'compiled'));

/** Errors with a message for people. They are known by name, so that their modules need not be loaded. */
const refusals: Readonly<Record<string, number>> = { ApplyError: 1, BaseError: 2, UsageError: 2 };

try {
  await (await program()).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/**
 * The author's commands. Exit codes: 0 done; 1 the record or the disk stands in the way, and nothing was changed, or
 * `check` found something; 2 the command was written wrongly, or could not run.
 */
async function program(): Promise<Command> {
  const { Command, Option } = await import('commander');
  const { environment } = await import('../environment.ts');
  const { reportFormats } = await import('./report-format.ts');
  const rootOption = ['--root <folder>', 'folder of the record', environment.recordDir] as const;
  const dryRunOption = ['--dry-run', 'say what would be written, and write nothing'] as const;

  const commands = new Command('tapestry')
    .exitOverride()
    .showHelpAfterError('(--help shows how the command is written)');

  commands
    .command('check')
    .description(
      'finds every mistake in the record: exit code 0 without any, 1 with errors or warnings',
    )
    .argument('[paths...]', 'report only what is found in these files and folders')
    .option('--base <ref>', 'also what a later record may not take back from this git ref')
    .addOption(
      new Option('--format <format>', 'who reads the report')
        .choices(reportFormats)
        .default('text'),
    )
    .option('--fix', 'first mend how things are written: field order, dates, spaces, line ends')
    .option(...dryRunOption)
    .option(...rootOption)
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('./check.ts');
      process.exitCode = await check(
        {
          paths,
          root: resolve(options.root),
          base: options.base,
          format: options.format,
          fix: options.fix === true,
          dryRun: options.dryRun === true,
        },
        {
          // npm changes to the folder of the project, and remembers where it was called.
          folders: [process.cwd(), ...[process.env['INIT_CWD'] ?? []].flat()],
          basePath: environment.base,
          today: environment.today,
          out: (text) => process.stdout.write(text),
          aside: (text) => process.stderr.write(text),
        },
      );
    });

  commands
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
      const { decideCut } = await import('./cut.ts');
      const { canonicalBody } = await import('../sources/canonical-body.ts');
      const { carryOut, read } = await import('./carry-out.ts');
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

  commands
    .command('verify')
    .description('computes the hashes of every version again')
    .option(...rootOption)
    .action(async (options: RootOption) => {
      const { verify } = await import('./verify.ts');
      for await (const { ok, lines } of verify(resolve(options.root))) {
        console.log(lines.join('\n'));
        if (!ok) process.exitCode = 1;
      }
    });

  commands
    .command('rerender')
    .description('lists the versions that the site renders otherwise than when they were cut')
    .requiredOption('--reason <sentence>', 'why they are rendered differently, in one sentence')
    .option('--accept', 'add them to the list of accepted changes')
    .option(...rootOption)
    .action(async (options: RootOption & { reason: string; accept?: true }) => {
      const root = resolve(options.root);
      const { readFile } = await import('node:fs/promises');
      const { decideRerender, rerenderedFile } = await import('./rerender.ts');
      const { carryOut, read } = await import('./carry-out.ts');
      const before = await readFile(join(root, rerenderedFile), 'utf8').catch(() => undefined);
      const decision = decideRerender(await read(root), options.reason, before);
      process.exitCode = await carryOut(decision, root, options.accept !== true);
    });

  const { addAuthorCommands } = await import('./author-commands.ts');
  addAuthorCommands(commands, rootOption, dryRunOption);
  const { addForgeCommands } = await import('./forge-commands.ts');
  addForgeCommands(commands, rootOption);
  return commands;
}

/** Says why a command stopped. Commander has said it already; a fault of this code comes with its stack. */
function exitCodeOf(error: unknown): number {
  const name = error instanceof Error ? error.name : '';
  if (name === 'CommanderError') return hasExitCode(error) && error.exitCode === 0 ? 0 : 2;
  const code = Object.hasOwn(refusals, name) ? refusals[name] : undefined;
  console.error(error instanceof Error && code !== undefined ? error.message : error);
  return code ?? 2;
}

function hasExitCode(error: unknown): error is { exitCode: number } {
  return typeof error === 'object' && error !== null && 'exitCode' in error;
}

interface RootOption {
  root: string;
}

interface CheckOptions extends RootOption {
  base?: string;
  format: ReportFormat;
  fix?: true;
  dryRun?: true;
}

interface CutOptions extends RootOption {
  changes: string;
  editorial?: true;
  date: string;
  dryRun?: true;
}
