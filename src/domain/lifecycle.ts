import type { ProposalStatus, ReportStatus, RfcStatus } from '../schema/front-matter.ts';
import type { Kind } from './kind.ts';

/** Fields that a status demands and that no other status may carry. */
export type StatusField = 'lastCallEnds' | 'decision' | 'reason';

/** How far a status is from being changed again; it picks the shape and colour beside the word. */
export type Tone = 'draft' | 'review' | 'last-call' | 'settled' | 'closed';

export interface StatusDefinition {
  /** Stability: a document may require only documents of its own tier or a higher one. */
  tier: 0 | 1 | 2 | 3;
  /** Statuses that may follow. */
  next: readonly string[];
  /** Work on it goes on. */
  open: boolean;
  /** Comments are asked for. */
  comment: boolean;
  /** Fields that this status demands. */
  fields: readonly StatusField[];
  tone: Tone;
}

const draft = { tier: 0, open: true, comment: false, fields: [], tone: 'draft' } as const;
const review = { tier: 1, open: true, comment: true, fields: [], tone: 'review' } as const;
const lastCall = {
  tier: 2,
  open: true,
  comment: true,
  fields: ['lastCallEnds'],
  tone: 'last-call',
} as const;
const decided = { tier: 3, open: false, comment: false, fields: ['decision'] } as const;
const ended = { tier: 0, open: false, comment: false, fields: ['reason'], tone: 'closed' } as const;

/** What may follow what for RFCs. */
export const rfcLifecycle = {
  draft: { ...draft, next: ['review', 'deferred', 'withdrawn'] },
  review: { ...review, next: ['draft', 'last-call', 'deferred', 'withdrawn'] },
  'last-call': { ...lastCall, next: ['accepted', 'rejected', 'review', 'withdrawn'] },
  accepted: { ...decided, tone: 'settled', next: ['implemented'] },
  implemented: { ...decided, tone: 'settled', next: [] },
  rejected: { ...decided, tier: 0, tone: 'closed', next: [] },
  deferred: { ...ended, open: true, next: ['draft', 'withdrawn'] },
  withdrawn: { ...ended, next: [] },
} as const satisfies Record<RfcStatus, StatusDefinition>;

/** Proposals go the way of RFCs, but are not implemented: RFCs are. */
export const proposalLifecycle = {
  draft: rfcLifecycle.draft,
  review: rfcLifecycle.review,
  'last-call': rfcLifecycle['last-call'],
  accepted: { ...rfcLifecycle.accepted, next: [] },
  rejected: rfcLifecycle.rejected,
  deferred: rfcLifecycle.deferred,
  withdrawn: rfcLifecycle.withdrawn,
} as const satisfies Record<ProposalStatus, StatusDefinition>;

export const reportLifecycle = {
  draft: { ...draft, next: ['published'] },
  published: {
    tier: 3,
    open: false,
    comment: false,
    fields: [],
    tone: 'settled',
    next: ['retracted'],
  },
  retracted: { ...ended, next: [] },
} as const satisfies Record<ReportStatus, StatusDefinition>;

export const lifecycles = {
  report: reportLifecycle,
  proposal: proposalLifecycle,
  rfc: rfcLifecycle,
} as const satisfies Record<Kind, Record<string, StatusDefinition>>;

/** Days a last call stays open at least. */
export const lastCallDays = 10;
/** Days after which an open document without a new version is called stale. */
export const staleDays = 180;

export type Status = ReportStatus | ProposalStatus | RfcStatus;

/** What a status of a kind means; the schema has made sure that the kind knows the status. */
export function statusDefinition(kind: Kind, status: Status): StatusDefinition {
  const table: Partial<Record<Status, StatusDefinition>> = lifecycles[kind];
  const definition = table[status];
  if (definition === undefined) throw new RangeError(`a ${kind} has no status ${status}`);
  return definition;
}

/** From review on, a document of the deciding kinds says where it is discussed. */
export function needsDiscussion(kind: Kind, status: Status): boolean {
  return kind !== 'report' && statusDefinition(kind, status).tier >= 1;
}
