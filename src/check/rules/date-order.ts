import { placeOf, type CheckedRecord, type Found, type Rule } from '../rule.ts';

interface Pair {
  file: string;
  path: string;
  earlier: string | undefined;
  later: string | undefined;
  message: string;
}

/** Nothing was started in the future, ends before it starts, or was decided before it was written. */
export const dateOrder: Rule = {
  code: 'date-order',
  *check(record) {
    for (const { file, path, earlier, later, message } of pairs(record)) {
      if (earlier === undefined || later === undefined || earlier <= later) continue;
      const found: Found = {
        file,
        place: placeOf(record, file, path),
        message: `${message} (${earlier} is after ${later}).`,
        help: 'correct one of the two dates.',
      };
      yield found;
    }
  },
};

function* pairs({ catalogue }: CheckedRecord): Iterable<Pair> {
  const { today } = catalogue;
  for (const document of catalogue.documents) {
    const { file, front } = document;
    const { created } = front;
    yield {
      file,
      path: 'created',
      earlier: created,
      later: today,
      message: '`created` is in the future',
    };
    yield {
      file,
      path: 'asOf',
      earlier: front.asOf,
      later: today,
      message: '`asOf` is in the future',
    };
    if (document.kind === 'report') {
      const { event } = document.front;
      const message = 'The event ends before it starts';
      yield { file, path: 'event.end', earlier: event?.start, later: event?.end, message };
      continue;
    }
    const { decision, lastCallEnds } = document.front;
    const early = 'The decision is older than the document';
    yield { file, path: 'decision.date', earlier: created, later: decision?.date, message: early };
    const future = 'The decision is in the future';
    yield { file, path: 'decision.date', earlier: decision?.date, later: today, message: future };
    const ends = 'The last call ends before the document was started';
    yield { file, path: 'lastCallEnds', earlier: created, later: lastCallEnds, message: ends };
    for (const [index, position] of (document.front.positions ?? []).entries()) {
      const path = `positions.${index}.date`;
      const message = 'The position is in the future';
      yield { file, path, earlier: position.date, later: today, message };
      const solved = 'The objection was resolved before it was raised';
      const resolved = `positions.${index}.resolved`;
      yield {
        file,
        path: resolved,
        earlier: position.date,
        later: position.resolved,
        message: solved,
      };
    }
  }
  for (const [id, { start, end }] of catalogue.milestones) {
    const file = `milestones/${id}.yaml`;
    yield {
      file,
      path: 'end',
      earlier: start,
      later: end,
      message: 'The milestone ends before it starts',
    };
  }
  for (const [id, { affiliations }] of catalogue.people) {
    for (const [index, { from, to }] of affiliations.entries()) {
      const path = `affiliations.${index}.to`;
      const message = 'The affiliation ends before it starts';
      yield { file: `people/${id}.yaml`, path, earlier: from, later: to, message };
    }
  }
}
