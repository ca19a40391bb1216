import type { Document } from '../domain/document.ts';
import { daysBetween } from '../domain/calendar.ts';
import { kinds } from '../domain/kind.ts';
import { cutStatuses } from '../domain/ledger.ts';
import {
  lastCallDays,
  lifecycles,
  statusDefinition,
  type Status,
  type StatusDefinition,
  type StatusField,
} from '../domain/lifecycle.ts';
import { nearest } from '../domain/nearest.ts';
import { printable } from '../markdown/printable.ts';
import type { Reading } from '../sources/reading.ts';
import { UsageError, type Decision } from './decision.ts';
import { withFields, type FieldEdits } from './front-matter-edit.ts';
import {
  dayAfter,
  refuseForeignFlags,
  statusFields,
  staysFrom,
  wantedFlags,
  type MoveFields,
  type WantedFlag,
} from './move-flags.ts';
import { brokenDocument, documentFor } from './named-document.ts';
import { idsOf, refuseUnknown } from './new.ts';
import { errorsBroughtBy } from './projected-check.ts';
import { yamlValue } from './yaml-value.ts';

export interface MoveRequest extends MoveFields {
  /** What names the document: an id in any spelling, a folder, or an alias. */
  words: string;
  status: string;
}

/** A move that the lifecycle allows, and the flags that it still wants. */
export interface PossibleMove {
  document: Document;
  from: Status;
  to: Status;
  wanted: readonly WantedFlag[];
}

/** Looks whether the lifecycle allows a move. Throws a `UsageError` if the words name nothing. */
export function findMove(
  request: MoveRequest,
  reading: Reading,
): { move: PossibleMove } | { move: undefined; decision: Decision } {
  const refused = (message: string) =>
    ({ move: undefined, decision: { outcome: 'refused', message } }) as const;
  const broken = brokenDocument(request.words, reading);
  if (broken) return { move: undefined, decision: { outcome: 'errors', diagnostics: broken } };
  const document = documentFor(request.words, reading);
  const { id, kind } = document;
  const from: Status = document.front.status;
  const to = statusOf(document, request.status);
  if (to === from) return refused(`${id} is ${from} already, so there is nothing to move.`);
  const { next } = statusDefinition(kind, from);
  if (!next.includes(to)) {
    const way = wayTo(document, to);
    return refused(
      [
        `${id} is ${from}, and ${to} does not follow from there: `,
        next.length === 0 ? `${from} is final.` : `it can become ${next.join(', ')}.`,
        way.length > 1 ? ` The way to ${to} is ${way.join(', then ')}.` : '',
      ].join(''),
    );
  }
  refuseForeignFlags(request, document, to);
  const wanted = wantedFlags(document, to, reading.catalogue.today).filter(
    ({ name }) => request[name] === undefined || request[name].length === 0,
  );
  return { move: { document, from, to, wanted } };
}

/** Decides on a move that wants no more flags; `text` is the document's file. Writes nothing. Throws a `UsageError`. */
export function decideMove(
  { document, from, to }: PossibleMove,
  fields: MoveFields,
  reading: Reading,
  text: string,
  cutFollows = false,
): Decision {
  const { id, kind, file } = document;
  refuseWrongFields(document, fields, reading);
  const edits = editsFor(document, to, fields);
  const content = withFields(text, kind, edits);
  if (content === undefined) {
    return {
      outcome: 'refused',
      message: `The front matter of ${file} cannot be edited: write its fields one below the other.`,
    };
  }
  const errors = errorsBroughtBy(document, content, reading);
  const [first] = errors;
  if (first) {
    return {
      outcome: 'refused',
      message: [
        `${id} cannot become ${to} yet:`,
        ...errors.map(({ code, message, help }) => `  error[${code}]: ${message} Help: ${help}`),
        'Nothing was written.',
      ].join('\n'),
    };
  }
  return {
    outcome: 'plan',
    plan: {
      steps: [{ kind: 'write', path: file, content }],
      summary: [
        `${id}  ${from} → ${to}`,
        ...Object.entries(edits).flatMap(([name, value]) => editLine(document, name, value)),
        ...(cutFollows ? [] : cutNote(document, to)),
      ],
    },
  };
}

/** Whether readers are to find a version with this status: a decision or a publication, and the text of a last call. */
export function wantsCut(status: Status): boolean {
  return cutStatuses.has(status) || status === 'last-call';
}

function cutNote({ id }: Document, to: Status): string[] {
  if (!wantsCut(to)) return [];
  const why = cutStatuses.has(to)
    ? `\`npm run check\` asks for a version that is ${to}`
    : 'a last call is about a version that cannot change any more';
  return [`Cut a version next, since ${why}:`, `  npm run cut -- ${id} --changes "…"`];
}

function statusOf({ kind, id }: Document, word: string): Status {
  const name = word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');
  const statuses: readonly Status[] = kinds[kind].statuses;
  const status = statuses.find((one) => one === name);
  if (status !== undefined) return status;
  const near = nearest(name, statuses);
  throw new UsageError(
    `${JSON.stringify(printable(word))} is no status of ${id}. ${
      near === undefined ? `Write one of ${statuses.join(', ')}.` : `Did you mean ${near}?`
    }`,
  );
}

/** The fewest steps from a document's status to another; empty if no way leads there. */
function wayTo({ kind, front }: Document, to: Status): string[] {
  const table: Partial<Record<string, StatusDefinition>> = lifecycles[kind];
  const ways: string[][] = [[front.status]];
  const seen = new Set<string>([front.status]);
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of table[way.at(-1) ?? '']?.next ?? []) {
      if (next === to) return [...way.slice(1), next];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [];
}

function refuseWrongFields(
  document: Document,
  { ends, decidedBy, decidedOn }: MoveFields,
  { catalogue: { today }, known }: Reading,
): void {
  if (ends !== undefined && daysBetween(today, ends) < lastCallDays) {
    throw new UsageError(
      `--ends: a last call is open for at least ${lastCallDays} days, so from today on until ${dayAfter(today, lastCallDays)} or later.`,
    );
  }
  for (const id of decidedBy ?? []) {
    refuseUnknown('decided-by', id, idsOf(known, 'organisations', 'people'));
  }
  if (decidedOn === undefined || document.kind === 'report') return;
  if (decidedOn > today) {
    throw new UsageError(`--decided-on: ${decidedOn} is still to come, and today is ${today}.`);
  }
  const { lastCallEnds } = document.front;
  if (lastCallEnds !== undefined && decidedOn < lastCallEnds) {
    throw new UsageError(
      `--decided-on: the last call of ${document.id} is open until ${lastCallEnds}, and nothing is decided before.`,
    );
  }
}

function editsFor(document: Document, to: Status, fields: MoveFields): FieldEdits {
  const needed = statusDefinition(document.kind, to).fields;
  const { ends, decidedBy, decidedOn, decisionUrl, note, reason, discussion } = fields;
  const given = {
    lastCallEnds: ends,
    decision:
      decidedBy === undefined || decidedOn === undefined || decisionUrl === undefined
        ? undefined
        : yamlValue({ date: decidedOn, by: decidedBy, url: decisionUrl, note }),
    reason: reason === undefined ? undefined : JSON.stringify(reason),
  } satisfies Record<StatusField, string | undefined>;
  const edits: Record<string, string | undefined> = { status: to };
  for (const field of statusFields) {
    if (needed.includes(field) && given[field] === undefined && staysFrom(document, field))
      continue;
    edits[field] = needed.includes(field) ? given[field] : undefined;
  }
  if (discussion !== undefined) edits['discussion'] = JSON.stringify(discussion);
  return edits;
}

function editLine(document: Document, name: string, value: string | undefined): string[] {
  if (name === 'status') return [];
  if (value !== undefined) return [`  ${name}: ${printable(value)}`];
  return Object.hasOwn(document.front, name)
    ? [`  ${name} goes: it belonged to the old status`]
    : [];
}
