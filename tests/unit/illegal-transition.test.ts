import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { illegalTransition } from '../../src/check/rules/illegal-transition.ts';
import type { BaseRecord } from '../../src/domain/base-record.ts';
import { createCatalogue } from '../../src/domain/catalogue.ts';
import type { Document } from '../../src/domain/document.ts';
import { kindNames, kinds, type Kind } from '../../src/domain/kind.ts';
import { lifecycles, type Status, type StatusDefinition } from '../../src/domain/lifecycle.ts';
import { readRecord } from '../../src/sources/files.ts';
import type { Reading } from '../../src/sources/reading.ts';
import { entryOf } from './ledger-entry.ts';
import { fixtureDay } from './temporary-record.ts';

let reading: Reading;
beforeAll(async () => {
  const root = resolve('tests/fixtures/constructs');
  reading = await readRecord({ root, base: '/', today: fixtureDay });
});

/** Every pair of statuses that a document of some kind can have, and whether one step leads from one to the other. */
const steps = kindNames.flatMap((kind) =>
  kinds[kind].statuses.flatMap((from) =>
    kinds[kind].statuses.map((to) => ({ kind, from, to, legal: isStep(kind, from, to) })),
  ),
);

describe('a status compared with the base', () => {
  test.each(steps)('$kind: $from to $to, legal: $legal', ({ kind, from, to, legal }) => {
    expect(complaints(kind, from, to)).toHaveLength(legal ? 0 : 1);
  });

  test('there are legal and illegal steps of each kind', () => {
    for (const kind of kindNames) {
      const legal = steps.filter((step) => step.kind === kind).map((step) => step.legal);
      expect(new Set(legal)).toEqual(new Set([true, false]));
    }
  });

  test('two steps are one too many, unless a version was cut between them', () => {
    expect(complaints('rfc', 'draft', 'last-call')).toEqual([
      'RFC-0001 goes from draft, which it is at origin/main, to last-call, and no step leads there.',
    ]);
    expect(complaints('rfc', 'draft', 'last-call', ['review'])).toEqual([]);
    expect(complaints('rfc', 'draft', 'accepted', ['review', 'last-call'])).toEqual([]);
    expect(complaints('rfc', 'draft', 'accepted', ['review'])).toHaveLength(1);
  });

  test('a new document comes as a draft, or one step further', () => {
    expect(complaints('rfc', undefined, 'draft')).toEqual([]);
    expect(complaints('rfc', undefined, 'review')).toEqual([]);
    expect(complaints('rfc', undefined, 'accepted')).toEqual([
      'RFC-0001 is new and goes from draft to accepted, and no step leads there.',
    ]);
  });
});

function isStep(kind: Kind, from: Status, to: Status): boolean {
  const table: Partial<Record<Status, StatusDefinition>> = lifecycles[kind];
  return from === to || (table[from]?.next.includes(to) ?? false);
}

/** What is said of the first document of a kind that has gone from a status to another, over cuts with others. */
function complaints(
  kind: Kind,
  from: Status | undefined,
  to: Status,
  cuts: readonly Status[] = [],
): string[] {
  const first = reading.catalogue.documents.find((document) => document.kind === kind);
  if (!first) throw new Error(`the record has no ${kind}`);
  const { id, number, slug, folder, file } = first;
  const before = from === undefined ? [] : [{ kind, id, number, slug, folder, file, entries: [] }];
  const base: BaseRecord = {
    ref: 'origin/main',
    changedFiles: [],
    documents: before.map((document) => ({
      ...document,
      front: withStatus(first, from ?? to).front,
    })),
  };
  const entries = cuts.map((status, index) => ({ ...entryOf(index + 1), status }));
  const catalogue = createCatalogue({
    ...reading.catalogue,
    documents: [withStatus(first, to)],
  });
  const histories = new Map([[id, { file: `${folder}/history.yaml`, entries, folders: [] }]]);
  return [...illegalTransition.check({ ...reading, catalogue, histories, base })].map(
    ({ message }) => message,
  );
}

function withStatus(document: Document, status: Status): Document {
  switch (document.kind) {
    case 'report':
      return { ...document, front: { ...document.front, status: own(kinds.report, status) } };
    case 'proposal':
      return { ...document, front: { ...document.front, status: own(kinds.proposal, status) } };
    case 'rfc':
      return { ...document, front: { ...document.front, status: own(kinds.rfc, status) } };
  }
}

function own<S extends Status>({ statuses }: { statuses: readonly S[] }, status: Status): S {
  const found = statuses.find((each) => each === status);
  if (!found) throw new Error(`no such status: ${status}`);
  return found;
}
