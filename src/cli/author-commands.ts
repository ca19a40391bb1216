import type { Command } from 'commander';
import type { MoveOptions, NewOptions, RenumberOptions } from './author-actions.ts';

/** A description of an option, as commander takes it. */
type OptionText = readonly [flags: string, description: string, standard?: string];

/** Adds what an author does to a document: `new`, `move`, `renumber`, and `help`, which explains the whole way. */
export function addAuthorCommands(
  commands: Command,
  rootOption: OptionText,
  dryRunOption: OptionText,
): void {
  commands.helpCommand(false);
  commands
    .command('help')
    .description('the whole way of a text into the record, on one screen')
    .action(async () => {
      const { wholePath } = await import('./help.ts');
      process.stdout.write(wholePath);
    });

  commands
    .command('new')
    .description('writes a new document with the next free number')
    .argument('[kind]', 'report, proposal or rfc')
    .argument('[title]', 'in quotes')
    .option('--author <id>', 'a person or organisation of the record; may be repeated', list, [])
    .option('--workstream <id>', 'the workstream that owns it')
    .option('--summary <sentences>', 'what lists and search show of it; can wait')
    .option('--slug <words>', "words of the folder's name, such as weight-updates")
    .option('--name <name>', 'name of the author, if the record does not know this person yet')
    .option('--affiliation <id>', 'the organisation that this person works for')
    .option(...dryRunOption)
    .option(...rootOption)
    .action(async (kind: string | undefined, title: string | undefined, options: NewOptions) => {
      const { runNew } = await import('./author-actions.ts');
      process.exitCode = await runNew(kind, title, options);
    });

  commands
    .command('move')
    .description('gives a document another status, and what that status needs')
    .argument('<document>', 'its id, such as RFC-0003, or an alias')
    .argument('<status>', 'such as review or last-call')
    .option('--discussion <address>', 'where it is discussed; from review on')
    .option('--ends <day>', 'last day of the last call, YYYY-MM-DD')
    .option('--decided-by <id>', 'who decided; may be repeated', list, [])
    .option('--decided-on <day>', 'when, YYYY-MM-DD')
    .option('--decision-url <address>', 'where the decision can be read')
    .option('--note <sentence>', 'a remark on the decision')
    .option('--reason <sentence>', 'why it is deferred, withdrawn or retracted')
    .option('--cut <sentence>', 'cut a version at once; says what changed, to readers')
    .option(...dryRunOption)
    .option(...rootOption)
    .action(async (words: string, status: string, options: MoveOptions) => {
      const { runMove } = await import('./author-actions.ts');
      process.exitCode = await runMove(words, status, options);
    });

  commands
    .command('renumber')
    .description('gives a document another number, everywhere, before it is published')
    .argument('<document>', 'its id, such as RFC-0007, or its folder')
    .argument('<number>', 'the number that it gets, such as 0008')
    .option('--base <ref>', 'the git ref that it is meant for, such as origin/main')
    .option(...dryRunOption)
    .option(...rootOption)
    .action(async (words: string, number: string, options: RenumberOptions) => {
      const { runRenumber } = await import('./author-actions.ts');
      process.exitCode = await runRenumber(words, number, options);
    });
}

/** Options that may be repeated, or name several ids with commas between them. */
function list(ids: string, before: readonly string[]): string[] {
  return [...before, ...ids.split(',').filter((id) => id !== '')];
}
