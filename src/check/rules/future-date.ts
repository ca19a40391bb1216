import type { Document } from '../../domain/document.ts';
import { placeOf, type CheckedRecord, type Rule } from '../rule.ts';

/** What is written down has happened: no date of the record lies in the future, but those of plans. */
export const futureDate: Rule = {
  code: 'future-date',
  *check(record) {
    const { today } = record.catalogue;
    for (const { file, path, date, what } of dates(record)) {
      if (date === undefined || date <= today) continue;
      yield {
        file,
        place: placeOf(record, file, path),
        message: `${what} is in the future (${date}, and today is ${today}).`,
        help: 'write the day on which it happened.',
      };
    }
  },
};

interface Dated {
  file: string;
  path: string;
  date: string | undefined;
  what: string;
}

function* dates({ catalogue }: CheckedRecord): Iterable<Dated> {
  for (const document of catalogue.documents) {
    for (const dated of datesOf(document)) yield { file: document.file, ...dated };
  }
  for (const [id, { asOf }] of catalogue.milestones) {
    yield { file: `milestones/${id}.yaml`, path: 'asOf', date: asOf, what: '`asOf`' };
  }
}

function* datesOf(document: Document): Iterable<Omit<Dated, 'file'>> {
  const { created, asOf, sources = [] } = document.front;
  yield { path: 'created', date: created, what: '`created`' };
  yield { path: 'asOf', date: asOf, what: '`asOf`' };
  for (const [index, { date }] of sources.entries()) {
    yield { path: `sources.${index}.date`, date, what: 'The date of the source' };
  }
  if (document.kind === 'report') {
    const { event, status } = document.front;
    if (status === 'draft') return;
    yield { path: 'event.start', date: event?.start, what: 'The event of a published report' };
    return;
  }
  const { decision, positions = [] } = document.front;
  yield { path: 'decision.date', date: decision?.date, what: 'The decision' };
  for (const [index, { date, resolved }] of positions.entries()) {
    yield { path: `positions.${index}.date`, date, what: 'The position' };
    yield { path: `positions.${index}.resolved`, date: resolved, what: '`resolved`' };
  }
}
