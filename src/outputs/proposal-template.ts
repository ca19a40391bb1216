import { kinds, padded, type Kind } from '../domain/kind.ts';
import type { ProposeRecord } from '../domain/propose-record.ts';
import { sectionTemplates, templateSummary } from '../domain/template.ts';

/** A document to start from, with a sentence in each section on what belongs there, and where its file goes. */
export function proposalTemplate(
  kind: Kind,
  { next, today, workstreams }: ProposeRecord,
): { path: string; text: string } {
  const { folder, prefix } = kinds[kind];
  const lines = [
    '---',
    `title: "A title for this ${prefix === 'RFC' ? prefix : kind}"`,
    `summary: "${templateSummary}"`,
    'authors: [your-id]',
    'status: draft',
    `workstream: ${workstreams[0]?.id ?? 'its-workstream'}`,
    `created: ${today}`,
    '---',
    ...sectionTemplates[kind].map(({ name, sentence }) => `\n## ${name}\n\n${sentence}`),
  ];
  return {
    path: `content/${folder}/${padded(next[kind])}-a-few-words/index.mdx`,
    text: `${lines.join('\n')}\n`,
  };
}
