import type { Draft } from '../draft.ts';
import {
  checkProposal,
  type CheckContext,
  type CheckedProposal,
  type ProposalFiles,
} from './check-proposal.ts';
import { readFile, type BroughtFile } from './read-file.ts';

/** What the page asks. The context comes once, before all else. */
export type Question =
  | { ask: 'begin'; context: CheckContext }
  | { ask: 'check'; turn: number; files: ProposalFiles }
  | { ask: 'read'; turn: number; file: BroughtFile };

/** What it is told, with the turn of its question. */
export type Answer = { turn: number } & (
  { told: 'checked'; checked: CheckedProposal } | { told: 'read'; draft: Draft }
);

let context: CheckContext | undefined;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  switch (data.ask) {
    case 'begin':
      context = data.context;
      return;
    case 'check':
      if (context) check(data.turn, data.files, context).catch(reportError);
      return;
    case 'read':
      answer({ turn: data.turn, told: 'read', draft: readFile(data.file) });
  }
});

async function check(turn: number, files: ProposalFiles, known: CheckContext): Promise<void> {
  answer({ turn, told: 'checked', checked: await checkProposal(files, known) });
}

function answer(message: Answer): void {
  postMessage(message);
}
