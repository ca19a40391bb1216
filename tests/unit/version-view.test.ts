import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../src/domain/catalogue.ts';
import type { Document, Rfc } from '../../src/domain/document.ts';
import { historyView } from '../../src/domain/history-view.ts';
import { hrefs } from '../../src/domain/href.ts';
import { textPage } from '../../src/domain/text-page.ts';
import { shownTexts, versionView } from '../../src/domain/version-view.ts';
import { rfcFrontMatter } from '../../src/schema/front-matter.ts';
import { entryOf } from './ledger-entry.ts';

const href = hrefs('/papers/');
const own = '/papers/rfcs/0003/';

describe('a document without a version', () => {
  const document = rfc(0);

  test('shows its working text at its own address, and has no other page', () => {
    expect(versionView(document, 'document', href)).toEqual({
      shows: 'uncut',
      permanent: false,
      canonical: own,
      document: own,
    });
    expect(shownTexts(document)).toEqual([]);
  });
});

describe('the latest version', () => {
  const view = versionView(rfc(4), 'document', href);

  test('is known by the address of the document, and has one for ever', () => {
    expect(view).toMatchObject({ shows: 'latest', permanent: false, canonical: own });
    expect(view.version).toMatchObject({ version: 4, href: `${own}v4/` });
    expect(versionView(rfc(4), 4, href)).toMatchObject({
      shows: 'latest',
      permanent: true,
      canonical: own,
    });
  });
  test('names the one before it, with what changed, and none after it', () => {
    expect(view.previous).toEqual({
      version: 3,
      date: '2026-03-01',
      href: `${own}v3/`,
      changes: `${own}changes/3-4/`,
    });
    expect(view.next).toBeUndefined();
    expect(view.redline).toBeUndefined();
  });
  test('offers a returning reader the changes since any version, built or compared', () => {
    expect(view.since).toEqual({
      built: { 1: `${own}changes/1-4/`, 3: `${own}changes/3-4/` },
      compare: `${own}history/?to=4#compare`,
    });
  });
  test('leads to the working text only where it differs', () => {
    expect(view.draft).toBeUndefined();
    expect(versionView(rfc(4, 'changed'), 'document', href).draft).toEqual({
      href: `${own}draft/`,
      changes: `${own}changes/4-draft/`,
    });
  });
});

describe('an old version', () => {
  const view = versionView(rfc(4), 2, href);

  test('is known by its own address, and names the latest and its neighbours', () => {
    expect(view).toMatchObject({ shows: 'old', permanent: true, canonical: `${own}v2/` });
    expect(view.latest).toEqual({ version: 4, date: '2026-04-01', href: `${own}v4/` });
    expect([view.previous?.changes, view.next?.changes]).toEqual([
      `${own}changes/1-2/`,
      `${own}changes/2-3/`,
    ]);
  });
  test('knows which sections the latest version has', () => {
    expect(view.sections).toEqual(['section-4', 'q4']);
  });
  test.each([
    [1, `${own}changes/1-4/`],
    [2, `${own}history/?from=2&to=4#compare`],
    [3, `${own}changes/3-4/`],
  ])('v%i leads to what changed since', (version, redline) => {
    expect(versionView(rfc(4), version, href).redline).toBe(redline);
  });
  test('that does not exist is refused', () => {
    expect(() => versionView(rfc(4), 5, href)).toThrow(RangeError);
  });
});

describe('a working text that differs', () => {
  const view = versionView(rfc(2, 'changed'), 'draft', href);

  test('has a page that says what it changes, and no version', () => {
    expect(shownTexts(rfc(2, 'changed'))).toEqual([1, 2, 'draft']);
    expect(view).toMatchObject({
      shows: 'draft',
      canonical: `${own}draft/`,
      redline: `${own}changes/2-draft/`,
      sections: ['section-2', 'q2'],
    });
    expect(view.version).toBeUndefined();
    expect(view.previous).toMatchObject({ version: 2, changes: `${own}changes/2-draft/` });
  });
});

describe('the page of an old version', () => {
  const documents = [
    rfc(2),
    { ...rfc(1), id: 'RFC-0009', number: 9, front: front(1, ['RFC-0003']) } as const,
  ];
  const catalogue = createCatalogue({
    documents,
    people: new Map(),
    organisations: new Map(),
    workstreams: new Map(),
    milestones: new Map(),
    today: '2027-11-22',
  });
  const page = (shown: 'document' | number) => textPage(catalogue, rfc(2), shown, href).view;

  test('has the front matter of its day', () => {
    expect(page(1).summary.title).toBe('Title of version 1');
    expect(page('document').summary.title).toBe('Title of version 2');
  });
  test('says nothing that followed from other documents or from the day of the build', () => {
    expect(page('document').summary.states).toMatchObject([{ name: 'stale' }]);
    expect(page('document').relations.map(({ end }) => end)).toEqual(['requiredBy']);
    expect(page('document').discussion).toBeDefined();
    expect(page(1).summary.states).toEqual([]);
    expect(page(1).relations).toEqual([]);
    expect(page(1).discussion).toBeUndefined();
  });
});

describe('the history', () => {
  test('lists the newest version first, each with the changes that have a page', () => {
    const { versions } = historyView(rfc(3), href);
    expect(
      versions.map(({ version, since }) => [version, since.map(({ href: page }) => page)]),
    ).toEqual([
      [3, [`${own}changes/2-3/`, `${own}changes/1-3/`]],
      [2, [`${own}changes/1-2/`]],
      [1, []],
    ]);
  });
  test('gives the browser every text, and the pairs that need no comparing', () => {
    const { comparison, draft } = historyView(rfc(2, 'changed'), href);
    expect(draft).toEqual({ href: `${own}draft/`, changes: `${own}changes/2-draft/`, after: 2 });
    expect(comparison).toEqual({
      versions: [
        { version: 1, date: '2026-01-01', href: `${own}v1/` },
        { version: 2, date: '2026-02-01', href: `${own}v2/` },
      ],
      draft: `${own}draft/`,
      built: { '1-2': `${own}changes/1-2/`, '2-draft': `${own}changes/2-draft/` },
    });
  });
  test('knows of no draft where nothing differs', () => {
    const { comparison, draft } = historyView(rfc(2), href);
    expect(draft).toBeUndefined();
    expect(Object.keys(comparison.built)).toEqual(['1-2']);
  });
});

/** An RFC with so many versions, and a working text that is the last one's unless it has a digest of its own. */
function rfc(count: number, digest = `text-${count}`): Rfc {
  const folder = 'rfcs/0003-made-up';
  return {
    kind: 'rfc',
    id: 'RFC-0003',
    number: 3,
    slug: 'made-up',
    folder,
    file: `${folder}/index.mdx`,
    front: front(count),
    text: text(count, digest),
    assets: [],
    versions: Array.from({ length: count }, (_, index) => ({
      ...entryOf(index + 1),
      folder: `${folder}/versions/${index + 1}`,
      file: `${folder}/versions/${index + 1}/index.mdx`,
      front: front(index + 1),
      text: text(index + 1),
      assets: [],
    })),
  };
}

function front(version: number, requires: string[] = []): Rfc['front'] {
  return rfcFrontMatter.parse({
    title: `Title of version ${version}`,
    summary: 'A made-up document that shows how the views of versions work.',
    authors: ['lab'],
    status: 'draft',
    workstream: 'data-governance',
    created: '2025-12-01',
    discussion: 'https://example.org/discussion',
    ...(requires.length === 0 ? {} : { requires }),
  });
}

function text(version: number, digest = `text-${version}`): Document['text'] {
  return {
    digest,
    headings: [{ depth: 2, id: `section-${version}`, text: 'Section' }],
    mentions: [],
    questions: [{ id: `Q${version}`, anchor: `q${version}`, html: '<p>?</p>', line: 1 }],
    words: 1,
    body: digest,
  };
}
