import type { Workstream } from '../schema/registries.ts';
import type { Catalogue } from './catalogue.ts';
import { documentSummary, type DocumentSummary } from './document-summary.ts';
import type { Hrefs } from './href.ts';
import { workstreamLink, type Link, type WorkstreamLink } from './link.ts';
import { questionsView, type QuestionsView } from './question-view.ts';

export interface WorkstreamView extends WorkstreamLink {
  summary: string;
  group: Workstream['group'];
  source: string;
  related: WorkstreamLink[];
  owned: DocumentSummary[];
  participating: DocumentSummary[];
  questions: QuestionsView;
  milestones: (Link & { state: string; start: string; end: string })[];
}

export interface WorkstreamEntry extends WorkstreamLink {
  summary: string;
  documents: number;
}

export function workstreamView(catalogue: Catalogue, id: string, href: Hrefs): WorkstreamView {
  const workstream = catalogue.workstreams.get(id);
  if (!workstream) throw new RangeError(`the record has no workstream ${id}`);
  const summary = (document: Parameters<typeof documentSummary>[1]) =>
    documentSummary(catalogue, document, href);
  return {
    ...workstreamLink(catalogue, id, href),
    summary: workstream.summary,
    group: workstream.group,
    source: workstream.source,
    related: (workstream.related ?? []).map((name) => workstreamLink(catalogue, name, href)),
    owned: catalogue.documents.filter(({ front }) => front.workstream === id).map(summary),
    participating: catalogue.documents
      .filter(({ front }) => front.participating?.includes(id))
      .map(summary),
    questions: questionsView(catalogue, href, ({ raisedBy }) => raisedBy.front.workstream === id),
    milestones: [...catalogue.milestones]
      .filter(([, milestone]) => milestone.workstreams.includes(id))
      .map(([name, milestone]) => ({
        text: milestone.name,
        href: href.milestone(name),
        state: milestone.state,
        start: milestone.start,
        end: milestone.end,
      }))
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)),
  };
}

/** All workstreams of a group, by name, with the number of documents they own or take part in. */
export function workstreamEntries(
  catalogue: Catalogue,
  group: Workstream['group'],
  href: Hrefs,
): WorkstreamEntry[] {
  return [...catalogue.workstreams]
    .filter(([, workstream]) => workstream.group === group)
    .map(([id, { summary }]) => ({
      ...workstreamLink(catalogue, id, href),
      summary,
      documents: catalogue.documents.filter(
        ({ front }) => front.workstream === id || front.participating?.includes(id),
      ).length,
    }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}
