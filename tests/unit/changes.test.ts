import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { builtChanges } from '../../src/domain/changes.ts';
import { changesView } from '../../src/domain/changes-view.ts';
import type { Document } from '../../src/domain/document.ts';
import { hrefs } from '../../src/domain/href.ts';
import { asShown, asVersion, workingDiffers } from '../../src/domain/projection.ts';
import { permanentPaths } from '../../src/domain/route.ts';
import { readRecord } from '../../src/sources/files.ts';
import { cut } from './cut-record.ts';
import { codes, edit, fixtureDay } from './temporary-record.ts';

const folder = 'rfcs/0006-every-construct';
const text = `${folder}/index.mdx`;
const href = hrefs('/');

/** A record in which RFC-0006 has two versions, the second with another title. */
async function cutRecord(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'tapestry-changes-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  await cp('tests/fixtures/constructs', root, { recursive: true });
  await cut(root, { date: '2026-11-20', changes: 'The first text of all.' });
  const before = await readFile(join(root, text), 'utf8');
  await writeFile(join(root, text), before.replace(/^title: .*$/mu, 'title: "Another title"'));
  await appendFile(join(root, text), '\nA sentence of the second version.\n');
  await cut(root, { date: '2026-11-21', significance: 'editorial', changes: 'Another title.' });
  return root;
}

async function read(root: string): Promise<{ document: Document; paths: string[] }> {
  const { catalogue } = await readRecord({ root, base: '/', today: fixtureDay });
  const document = catalogue.byId.get('RFC-0006');
  if (!document) throw new Error('RFC-0006 is not there');
  return { document, paths: permanentPaths(catalogue) };
}

test('neighbours, the first with each later one, and every draft have a page of changes for ever', () => {
  const versions = [1, 2, 3, 4].map((version) => ({ version }));
  const pairs = builtChanges({ versions: versions });
  expect(pairs.map(({ from, to }) => `${from}-${to}`)).toEqual([
    '1-draft',
    '1-2',
    '2-draft',
    '2-3',
    '1-3',
    '3-draft',
    '3-4',
    '1-4',
    '4-draft',
  ]);
});

test('a cut record promises the addresses of its versions, their history and their changes', async () => {
  const { paths } = await read(await cutRecord());
  const own = paths.filter((path) => path.startsWith('/rfcs/0006/'));
  expect(own.sort()).toEqual([
    '/rfcs/0006/',
    '/rfcs/0006/changes/1-2/',
    '/rfcs/0006/changes/1-draft/',
    '/rfcs/0006/changes/2-draft/',
    '/rfcs/0006/history/',
    '/rfcs/0006/v1/',
    '/rfcs/0006/v2/',
  ]);
});

test('changes say what the ledger says, and which fields differ', async () => {
  const { document } = await read(await cutRecord());
  const view = changesView(document, { from: 1, to: 2 }, href);
  expect(view.said).toEqual([
    { version: 2, date: '2026-11-21', significance: 'editorial', changes: 'Another title.' },
  ]);
  expect(view.fields).toEqual([
    { field: 'title', before: asVersion(document, 1).front.title, after: 'Another title' },
  ]);
  expect(view.from.textDigest).not.toBe(view.to?.textDigest);
});

test('a draft that was cut leads to what became of it, and one that says nothing new says so', async () => {
  const { document } = await read(await cutRecord());
  expect(changesView(document, { from: 1, to: 'draft' }, href)).toMatchObject({
    to: undefined,
    cutAs: { version: 2, href: '/rfcs/0006/changes/1-2/' },
  });
  expect(changesView(document, { from: 2, to: 'draft' }, href)).toMatchObject({
    to: undefined,
    cutAs: undefined,
  });
});

test('text and title are those of the latest version, status and positions those of today', async () => {
  const root = await cutRecord();
  expect(workingDiffers((await read(root)).document)).toBe(false);
  await edit(root, text, 'title: "Another title"', 'title: "A third title"');
  await appendFile(join(root, text), '\nNot cut yet.\n');
  const { document } = await read(root);
  expect(workingDiffers(document)).toBe(true);
  expect(document.front.title).toBe('A third title');
  expect(asShown(document).front.title).toBe('Another title');
  expect(asShown(document).text.digest).toBe(document.versions[1]?.text.digest);
  expect(changesView(document, { from: 2, to: 'draft' }, href).to?.version).toBe('draft');
});

test.each([
  ['status', (old) => `status: withdrawn\nreason: "It is not needed any more."\n#${old}`],
  ['aliases', (old) => `${old}\naliases: [TAP-999]`],
  ['related', (old) => `${old}\nrelated: [PROPOSAL-0001]`],
  ['participating', (old) => `${old}\nparticipating: [spinning]`],
  [
    'positions',
    (old) =>
      `${old}\npositions: [{ organisation: council, position: object, date: 2026-11-01, url: "https://example.org/" }]`,
  ],
] satisfies [string, (old: string) => string][])(
  'what only the life of a document changed (%s) is shown with its latest version, and makes no draft',
  async (field, change) => {
    const root = await cutRecord();
    const { document: before } = await read(root);
    const { status } = before.front;
    await edit(root, text, `status: ${status}`, change(`status: ${status}`));
    const { document } = await read(root);
    const valueIn = ({ front }: Document) =>
      new Map<string, unknown>(Object.entries(front)).get(field);
    expect(valueIn(document)).toBeDefined();
    expect(valueIn(asShown(document))).toEqual(valueIn(document));
    expect(valueIn(asVersion(document, 2))).toEqual(valueIn(before));
    expect(workingDiffers(document)).toBe(false);
  },
);

test('whoever wrote a version stays in the record', async () => {
  const root = await cutRecord();
  const working = await readFile(join(root, text), 'utf8');
  const author = /authors:.*?([a-z]+(?:-[a-z]+)+)/su.exec(working)?.[1] ?? '';
  const frozen = join(root, folder, 'versions/1/index.mdx');
  await writeFile(frozen, (await readFile(frozen, 'utf8')).replaceAll(author, 'nobody-known'));
  expect(await codes(root)).toContainEqual(
    expect.stringMatching(/^unknown-author rfcs\/0006-every-construct\/versions\/1\/index\.mdx:/u),
  );
});
