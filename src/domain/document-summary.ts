import type { Catalogue } from './catalogue.ts';
import { daysBetween } from './calendar.ts';
import { derivedStates, lastChange, type DerivedState } from './derived-state.ts';
import type { Document } from './document.ts';
import type { Hrefs } from './href.ts';
import type { Kind } from './kind.ts';
import { textDirection } from './language.ts';
import { statusDefinition, type Status, type Tone } from './lifecycle.ts';
import {
  contributorLink,
  workstreamLink,
  type Link,
  type Threads,
  type WorkstreamLink,
} from './link.ts';

/** A document as a relation names it: plain data. */
export interface DocumentMention {
  id: string;
  kind: Kind;
  href: string;
  title: string;
  status: Status;
  tone: Tone;
  language: string;
  direction: 'ltr' | 'rtl';
}

/** A document as a list or a card shows it. */
export interface DocumentSummary extends DocumentMention {
  summary: string;
  workstream: WorkstreamLink;
  /** Threads of its workstreams, the owner's first. */
  threads: Threads;
  authors: Link[];
  /** The last day on which it is known to have changed. */
  date: string;
  /** Days left of a last call, and its last day. */
  lastCall?: { ends: string; days: number } | undefined;
  states: StateView[];
}

/** A derived state with the address of the document it names. */
export type StateView = DerivedState & { href?: string };

export function documentSummary(
  catalogue: Catalogue,
  document: Document,
  href: Hrefs,
): DocumentSummary {
  const { front } = document;
  const workstream = workstreamLink(catalogue, front.workstream, href);
  const participants = (front.participating ?? []).map((id) => workstreamLink(catalogue, id, href));
  const ends = document.kind === 'report' ? undefined : document.front.lastCallEnds;
  return {
    ...documentMention(document, href),
    summary: front.summary,
    workstream,
    threads: [workstream.thread, ...participants.map((participant) => participant.thread)],
    authors: front.authors.map((author) => contributorLink(catalogue, author.id, href)),
    date: lastChange(document),
    ...(ends === undefined ? {} : { lastCall: { ends, days: daysBetween(catalogue.today, ends) } }),
    states: derivedStates(catalogue, document).map((state) => stateView(state, href)),
  };
}

export function documentMention(document: Document, href: Hrefs): DocumentMention {
  const { id, kind, front } = document;
  return {
    id,
    kind,
    href: href.document(id),
    title: front.title,
    status: front.status,
    tone: statusDefinition(kind, front.status).tone,
    language: front.language,
    direction: textDirection(front.language),
  };
}

function stateView(state: DerivedState, href: Hrefs): StateView {
  if (state.name === 'superseded') return { ...state, href: href.document(state.by) };
  if (state.name === 'waiting') return { ...state, href: href.document(state.on) };
  return state;
}
