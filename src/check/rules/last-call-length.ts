import { addDays, daysBetween } from '../../domain/calendar.ts';
import type { Proposal, Rfc } from '../../domain/document.ts';
import { lastCallDays } from '../../domain/lifecycle.ts';
import { documentRule, type At, type CheckedRecord, type Found } from '../rule.ts';

/** A last call is open for the days that were promised: long enough, and never cut short. */
export const lastCallLength = documentRule('last-call-length', function* (document, record, at) {
  if (document.kind === 'report') return;
  yield* tooShort(document, record, at);
  yield* cutShort(document, record, at);
});

type Finding = Omit<Found, 'file'>;

function* tooShort(document: Proposal | Rfc, record: CheckedRecord, at: At): Iterable<Finding> {
  const { status, lastCallEnds } = document.front;
  const opened = openedOn(document, record);
  if (status !== 'last-call' || lastCallEnds === undefined || opened === undefined) return;
  const days = daysBetween(opened, lastCallEnds);
  if (days >= lastCallDays) return;
  yield {
    place: at('lastCallEnds'),
    message: `The last call was opened on ${opened} and ends ${
      days < 0 ? 'before that' : `after ${days} ${days === 1 ? 'day' : 'days'}`
    }; it stays open for at least ${lastCallDays}.`,
    help: `write \`lastCallEnds: ${addDays(opened, lastCallDays)}\` or a later day.`,
  };
}

/** The day of the cut that opened it; without a cut, today if the base does not know of it. */
function openedOn({ id }: Proposal | Rfc, record: CheckedRecord): string | undefined {
  const entries = record.histories.get(id)?.entries ?? [];
  const before = entries.findLastIndex(({ status }) => status !== 'last-call');
  const opening = entries[before + 1];
  if (opening) return opening.date;
  if (record.base === undefined) return undefined;
  const then = record.base.documents.find((each) => each.id === id)?.front?.status;
  return then === 'last-call' ? undefined : record.catalogue.today;
}

function* cutShort(document: Proposal | Rfc, { base }: CheckedRecord, at: At): Iterable<Finding> {
  const before = base?.documents.find(({ id }) => id === document.id)?.front;
  if (base === undefined || before?.status !== 'last-call' || !('lastCallEnds' in before)) return;
  const promised = before.lastCallEnds;
  if (promised === undefined) return;
  const { status, lastCallEnds, decision } = document.front;
  if (status === 'last-call' && lastCallEnds !== undefined && lastCallEnds < promised) {
    yield {
      place: at('lastCallEnds'),
      message: `The last call of ${document.id} ends on ${promised} at ${base.ref}, and on ${lastCallEnds} here: it may become longer, never shorter.`,
      help: `write \`lastCallEnds: ${promised}\` or a later day.`,
    };
  }
  if (decision !== undefined && decision.date < promised) {
    yield {
      place: at('decision.date'),
      message: `${document.id} was decided on ${decision.date}, and its last call is open until ${promised}.`,
      help: `decide after ${promised}; until then it stays in last call.`,
    };
  }
}
