import type { ProposeData } from './data.ts';
import type { Draft } from './draft.ts';
import { folderName } from './folder-name.ts';
import { newcomerText, proposalText, type ProposalText } from './proposal-text.ts';
import type { ProposalFiles } from './worker/check-proposal.ts';

/** The files of a draft as they will stand in the record, and where each line comes from. */
export interface WrittenProposal extends ProposalFiles {
  /** `RFC-0004`. */
  id: string;
  owners: ProposalText['owners'];
}

export function proposalFiles(
  draft: Draft,
  { context, places }: Pick<ProposeData, 'context' | 'places'>,
): WrittenProposal {
  const { kind, format, title, newcomers } = draft;
  const number = context.record.next[kind];
  const { prefix, folder: home } = places[kind];
  const folder = `${home}/${folderName(number, title)}`;
  const { text, owners } = proposalText(draft, context.record.fields[kind]);
  return {
    kind,
    number,
    id: `${prefix}-${String(number).padStart(4, '0')}`,
    folder,
    document: { path: `${folder}/index.${format}`, text },
    newcomers: newcomers.map((newcomer) => ({
      id: newcomer.id,
      path: `people/${newcomer.id}.yaml`,
      text: newcomerText(newcomer),
    })),
    owners,
  };
}

/** All files of a proposal, by path from the root of the repository. */
export function repositoryFiles({ document, newcomers }: ProposalFiles) {
  return [document, ...newcomers].map(({ path, text }) => ({ path: `content/${path}`, text }));
}
