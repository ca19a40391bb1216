import { ofKind, type Catalogue } from './catalogue.ts';
import { lastChange } from './derived-state.ts';
import { documentSummary, type DocumentSummary } from './document-summary.ts';
import type { Hrefs } from './href.ts';
import { kindNames, type Kind } from './kind.ts';
import { statusDefinition } from './lifecycle.ts';
import { contributorLink, type Link } from './link.ts';
import { questions } from './question.ts';

export interface HomeView {
  /** Documents that ask for comments, last calls first and the one that ends soonest at the top. */
  commenting: DocumentSummary[];
  decided: { document: DocumentSummary; date: string; by: Link[] }[];
  latest: DocumentSummary[];
  counts: { kind: Kind; href: string; count: number }[];
  workstreams: number;
  openQuestions: number;
  workshopQuestions: number;
}

const shown = 6;

export function homeView(catalogue: Catalogue, href: Hrefs): HomeView {
  const open = questions(catalogue).filter(({ answeredBy }) => answeredBy.length === 0);
  return {
    commenting: catalogue.documents
      .filter(({ kind, front }) => statusDefinition(kind, front.status).comment)
      .map((document) => documentSummary(catalogue, document, href))
      .sort((a, b) => byText(a.lastCall?.ends ?? '~', b.lastCall?.ends ?? '~')),
    decided: decisions(catalogue, href).slice(0, shown),
    latest: catalogue.documents
      .toSorted((a, b) => byText(lastChange(b), lastChange(a)))
      .slice(0, shown)
      .map((document) => documentSummary(catalogue, document, href)),
    counts: kindNames.map((kind) => ({
      kind,
      href: href.listing(kind),
      count: ofKind(catalogue, kind).length,
    })),
    workstreams: catalogue.workstreams.size,
    openQuestions: open.length,
    workshopQuestions: open.filter(({ question }) => question.tag === 'workshop').length,
  };
}

function decisions(catalogue: Catalogue, href: Hrefs): HomeView['decided'] {
  return catalogue.documents
    .flatMap((document) => {
      const decision = document.kind === 'report' ? undefined : document.front.decision;
      if (!decision) return [];
      return {
        document: documentSummary(catalogue, document, href),
        date: decision.date,
        by: decision.by.map((id) => contributorLink(catalogue, id, href)),
      };
    })
    .sort((a, b) => byText(b.date, a.date));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
