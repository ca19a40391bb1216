import { describe, expect, test } from 'vitest';
import { createCatalogue, type Catalogue } from '../../src/domain/catalogue.ts';
import type { Document, Rfc } from '../../src/domain/document.ts';
import { documentView } from '../../src/domain/document-view.ts';
import { homeView } from '../../src/domain/home-view.ts';
import { hrefs } from '../../src/domain/href.ts';
import { lifecycleSteps, mainWay } from '../../src/domain/lifecycle-view.ts';
import { listings, listingView } from '../../src/domain/listing-view.ts';
import { questionsView } from '../../src/domain/question-view.ts';
import { roadmapView } from '../../src/domain/roadmap-view.ts';
import { rfcFrontMatter } from '../../src/schema/front-matter.ts';
import { frontMatterReference } from '../../src/schema/reference.ts';
import { milestone, workstream } from '../../src/schema/registries.ts';

const href = hrefs('/papers/');

describe('a document', () => {
  const record = catalogue([
    rfc(1, { status: 'accepted', decision: decided }, ['Q1']),
    rfc(2, { status: 'accepted', decision: decided, supersedes: ['RFC-0001'] }),
    rfc(3, { requires: ['RFC-0002'], answers: ['RFC-0001/Q1'] }),
  ]);

  test('lists its relations from both ends', () => {
    expect(ends(record, 1)).toEqual({ supersededBy: ['RFC-0002'], answeredBy: ['RFC-0003'] });
    expect(ends(record, 2)).toEqual({ supersedes: ['RFC-0001'], requiredBy: ['RFC-0003'] });
    expect(ends(record, 3)).toEqual({ requires: ['RFC-0002'], answers: ['RFC-0001'] });
  });

  test('names the address of the document that supersedes it', () => {
    expect(view(record, 1).summary.states).toContainEqual({
      name: 'superseded',
      by: 'RFC-0002',
      href: '/papers/rfcs/0002/',
    });
  });

  test('shows no more of a related document than its id, title, status, language and address', () => {
    const [relation] = view(record, 3).relations;
    expect(Object.keys(relation?.documents[0]?.document ?? {})).toEqual([
      'id',
      'kind',
      'href',
      'title',
      'status',
      'tone',
      'language',
      'direction',
    ]);
  });
});

test('a last call counts its days, and stands first on the home page', () => {
  const record = catalogue([
    rfc(1, { status: 'review', discussion: 'https://example.org/1' }),
    rfc(2, { status: 'last-call', lastCallEnds: '2026-12-09' }),
    rfc(3, {}),
  ]);
  const { commenting, decided: decisions } = homeView(record, href);
  expect(commenting.map(({ id }) => id)).toEqual(['RFC-0002', 'RFC-0001']);
  expect(commenting[0]?.lastCall).toEqual({ ends: '2026-12-09', days: 17 });
  expect(decisions).toEqual([]);
});

test('a listing has a page for each status and workstream in use, and its facets count them', () => {
  const record = catalogue([rfc(1, {}), rfc(2, { status: 'review' }), rfc(3, {})]);
  expect(listings(record, 'rfc').map(({ path }) => path)).toEqual([
    undefined,
    'status/draft',
    'status/review',
    'workstream/data-governance',
  ]);
  expect(listings(record, 'report')).toEqual([{ path: undefined, filter: {} }]);
  const narrowed = listingView(record, 'rfc', { status: 'draft' }, href);
  expect(narrowed.documents.map(({ id }) => id)).toEqual(['RFC-0001', 'RFC-0003']);
  expect(narrowed.statuses.map(({ value, count, current }) => [value, count, current])).toEqual([
    ['draft', 2, true],
    ['review', 1, false],
  ]);
});

test('a question leaves the open ones when a document answers it', () => {
  const record = catalogue([rfc(1, {}, ['Q1', 'Q2']), rfc(2, { answers: ['RFC-0001/Q2'] })]);
  const { open, answered } = questionsView(record, href);
  expect(open.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual(['RFC-0001/Q1']);
  expect(answered[0]?.questions[0]?.answeredBy.map(({ id }) => id)).toEqual(['RFC-0002']);
});

test('the time line begins with the first milestone and fills whole quarters', () => {
  const { quarters, milestones } = roadmapView(catalogue([]), href);
  expect(quarters).toEqual(['2026-06-01', '2026-09-01']);
  expect(milestones.map(({ id, before, months, after }) => [id, before, months, after])).toEqual([
    ['m0', 0, 3, 3],
    ['m1', 3, 2, 1],
  ]);
});

test('the main way of an RFC leads from draft to implemented, and of a report to published', () => {
  expect(mainWay('rfc').map(({ status }) => status)).toEqual([
    'draft',
    'review',
    'last-call',
    'accepted',
    'implemented',
  ]);
  expect(mainWay('report').map(({ status }) => status)).toEqual(['draft', 'published']);
  const review = lifecycleSteps('rfc').find(({ status }) => status === 'review');
  expect(review?.aside).toEqual(['draft', 'deferred', 'withdrawn']);
});

test('the reference lists every field of the schema, with the kinds that know it', () => {
  const fields = new Map(frontMatterReference().map((field) => [field.name, field]));
  expect([...fields.values()].filter(({ required }) => required).map(({ name }) => name)).toEqual([
    'title',
    'summary',
    'authors',
    'status',
    'workstream',
    'created',
  ]);
  expect(fields.get('title')?.rule).toEqual({ characters: { min: 4, max: 100 } });
  expect(fields.get('event')?.kinds).toEqual(['report']);
  expect(fields.get('positions')?.kinds).toEqual(['proposal', 'rfc']);
  expect(fields.get('status')?.rule.values).toContain('retracted');
});

const decided = { date: '2026-06-19', by: ['lab'], url: 'https://example.org/minutes' };

function view(record: Catalogue, number: number) {
  const document = record.documents.find((other) => other.number === number);
  if (!document) throw new Error(`no RFC ${number}`);
  return documentView(record, document, href);
}

function ends(record: Catalogue, number: number) {
  return Object.fromEntries(
    view(record, number).relations.map(({ end, documents }) => [
      end,
      documents.map(({ document }) => document.id),
    ]),
  );
}

function rfc(number: number, fields: object, questions: readonly string[] = []): Rfc {
  const padded = String(number).padStart(4, '0');
  return {
    kind: 'rfc',
    id: `RFC-${padded}`,
    number,
    slug: 'made-up',
    folder: `rfcs/${padded}-made-up`,
    file: `rfcs/${padded}-made-up/index.mdx`,
    front: rfcFrontMatter.parse({
      title: `Made-up document ${number}`,
      summary: 'A made-up document that shows how the views of a record work.',
      authors: ['lab'],
      status: 'draft',
      workstream: 'data-governance',
      created: '2026-11-01',
      ...fields,
    }),
    assets: [],
    versions: [],
    text: {
      digest: 'none',
      headings: [],
      mentions: [],
      questions: questions.map((id) => ({
        id,
        anchor: id.toLowerCase(),
        html: '<p>?</p>',
        line: 1,
      })),
      words: 1,
      body: '',
    },
  };
}

function catalogue(documents: readonly Document[]): Catalogue {
  const source = 'https://example.org/';
  const summary = 'Made up, to show how the views of a record work.';
  const stage = (start: string, end: string) =>
    milestone.parse({
      name: 'Stage',
      start,
      end,
      state: 'planned',
      summary,
      goals: [],
      workstreams: [],
      source,
      asOf: '2026-11-01',
    });
  return createCatalogue({
    documents,
    people: new Map(),
    organisations: new Map([['lab', { name: 'Lab', country: 'CH' }]]),
    workstreams: new Map([
      [
        'data-governance',
        workstream.parse({
          name: 'Data governance',
          summary,
          thread: 'weld',
          group: 'work-group',
          source,
        }),
      ],
    ]),
    milestones: new Map([
      ['m1', stage('2026-09-01', '2026-10-31')],
      ['m0', stage('2026-06-01', '2026-08-31')],
    ]),
    today: '2026-11-22',
  });
}
