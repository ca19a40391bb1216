import type { Document } from '../domain/document.ts';
import { kinds } from '../domain/kind.ts';
import {
  lastCallDays,
  needsDiscussion,
  statusDefinition,
  type Status,
  type StatusField,
} from '../domain/lifecycle.ts';
import { UsageError } from './decision.ts';

/** What a status may demand, as flags say it. */
export interface MoveFields {
  /** `YYYY-MM-DD`. */
  ends?: string | undefined;
  /** Ids of people and organisations. */
  decidedBy?: readonly string[] | undefined;
  decidedOn?: string | undefined;
  decisionUrl?: string | undefined;
  note?: string | undefined;
  reason?: string | undefined;
  discussion?: string | undefined;
}

/** A flag that a move cannot do without. */
export interface WantedFlag {
  name: keyof MoveFields;
  flag: string;
  /** What to write there, for a question. */
  question: string;
  example: string;
}

/** The flags that fill each field. */
const flagsOf = {
  lastCallEnds: ['ends'],
  decision: ['decidedBy', 'decidedOn', 'decisionUrl', 'note'],
  reason: ['reason'],
} as const satisfies Record<StatusField, readonly (keyof MoveFields)[]>;

const flagNames = {
  ends: '--ends',
  decidedBy: '--decided-by',
  decidedOn: '--decided-on',
  decisionUrl: '--decision-url',
  note: '--note',
  reason: '--reason',
  discussion: '--discussion',
} as const satisfies Record<keyof MoveFields, string>;

export const statusFields = ['lastCallEnds', 'decision', 'reason'] as const satisfies StatusField[];

/** A decision stands when what was accepted is implemented; a reason belongs to one step alone. */
export function staysFrom(document: Document, field: StatusField): boolean {
  return (
    field === 'decision' && document.kind !== 'report' && document.front.decision !== undefined
  );
}

/** Refuses what belongs to another status than the one that a document moves to. */
export function refuseForeignFlags(request: MoveFields, { kind }: Document, to: Status): void {
  const { fields } = statusDefinition(kind, to);
  for (const field of statusFields) {
    if (fields.includes(field)) continue;
    const flag = flagsOf[field].find((name) => request[name] !== undefined);
    if (flag === undefined) continue;
    const homes = kinds[kind].statuses.filter((name) =>
      statusDefinition(kind, name).fields.includes(field),
    );
    throw new UsageError(
      `${flagNames[flag]} belongs to ${homes.join(', ') || 'no status of this kind'}, and not to ${to}.`,
    );
  }
}

/** Every flag that a move of a document to a status wants, in the order in which they are asked for. */
export function wantedFlags(document: Document, to: Status, today: string): WantedFlag[] {
  const { fields } = statusDefinition(document.kind, to);
  const earliest = dayAfter(today, lastCallDays);
  const wanted = {
    lastCallEnds: [want('ends', `Last day of the last call, ${earliest} or later`, earliest)],
    decision: [
      want('decidedBy', 'Who decided: ids of people or organisations', 'an-organisation'),
      want('decidedOn', 'Day of the decision, YYYY-MM-DD', today),
      want('decisionUrl', 'Where the decision can be read', '"https://…"'),
    ],
    reason: [want('reason', 'Why, in one sentence', '"One sentence."')],
  } satisfies Record<StatusField, WantedFlag[]>;
  return [
    ...fields.flatMap((field) => (staysFrom(document, field) ? [] : wanted[field])),
    ...(needsDiscussion(document.kind, to) && document.front.discussion === undefined
      ? [want('discussion', 'Where it is discussed', '"https://…"')]
      : []),
  ];
}

function want(name: keyof MoveFields, question: string, example: string): WantedFlag {
  return { name, flag: flagNames[name], question, example };
}

/** The day that comes some days after another, both `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
