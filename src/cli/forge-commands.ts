import type { Command } from 'commander';

type OptionText = readonly [flags: string, description: string, standard?: string];

/** Adds what reviewers of a change run: `summary` and `preview`. */
export function addForgeCommands(commands: Command, rootOption: OptionText): void {
  commands
    .command('summary')
    .description(
      'says in a table of Markdown what a branch changes, for the page of a pull request',
    )
    .requiredOption('--base <ref>', 'the git ref that the branch is meant for')
    .option(...rootOption)
    .action(async (options: { base: string; root: string }) => {
      const { runSummary } = await import('./summary.ts');
      process.stdout.write(await runSummary(options.root, options.base));
    });

  commands
    .command('preview')
    .description('builds the site with what a branch changes, marked word by word')
    .argument('<ref>', 'the git ref that the branch is meant for, such as origin/main')
    .action(async (ref: string) => {
      const { preview } = await import('./preview.ts');
      process.exitCode = await preview(ref);
    });
}
