import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runBuild } from './built-site.ts';

let folder = '';
let record = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tapestry-incremental-'));
  record = join(folder, 'record');
  await cp('tests/fixtures/constructs', record, { recursive: true });
  await build('incremental');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Written into the copies that the next build may restore: a page that carries it was not built again. */
const marker = '<!-- restored -->';

/**
 * Builds the record into one of two folders with the caches of that folder. `clean` starts from nothing each
 * time, `incremental` goes on from its last build.
 */
async function build(name: 'incremental' | 'clean'): Promise<void> {
  const cache = join(folder, `${name}-cache`);
  if (name === 'clean') await rm(cache, { recursive: true, force: true });
  else await markKeptPages(cache);
  const { output, exitCode } = await runBuild({
    RECORD_DIR: record,
    OUT_DIR: join(folder, name),
    TAPESTRY_CACHE_DIR: cache,
    SEARCH_INDEX: 'off',
    SOURCE_DATE_EPOCH: '1795305600',
  });
  expect(output).not.toContain('[ERROR]');
  expect(exitCode, output).toBe(0);
}

async function markKeptPages(cache: string): Promise<void> {
  for (const [file, content] of await files(join(cache, 'astro'))) {
    if (!file.endsWith('.html') || content.endsWith(marker)) continue;
    await writeFile(join(cache, 'astro', file), content + marker, 'latin1');
  }
}

/** Every file below a folder, as text, in order of its path. */
async function files(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = new Map<string, string>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    found.set(path.slice(root.length + 1), await readFile(path, 'latin1'));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Pages of the last incremental build, and whether each was built again. */
async function pageStates(): Promise<Map<string, 'built' | 'restored'>> {
  const pages = [...(await files(join(folder, 'incremental')))].filter(([file]) =>
    file.endsWith('.html'),
  );
  return new Map(
    pages.map(([file, content]) => [file, content.endsWith(marker) ? 'restored' : 'built']),
  );
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(record, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

const untouched = 'rfcs/0005/index.html';

describe('a page is built again when anything it shows changed, and only then', () => {
  test('nothing changed: no document is built again', async () => {
    await build('incremental');
    const documents = [...(await pageStates())].filter(([page]) =>
      /^(?:rfcs|reports|proposals)\/\d{4}\//u.test(page),
    );
    expect(documents.length).toBe(20);
    expect(documents.filter(([, state]) => state === 'built')).toEqual([]);
  });

  const changes: [name: string, change: () => Promise<unknown>, rebuilt: string[]][] = [
    [
      'titles, a status, a summary and a text',
      async () => {
        await edit('rfcs/0002-new-way/index.mdx', 'title: The new way', 'title: The newest way');
        await edit('rfcs/0006-every-construct/index.mdx', 'title: Every', 'title: Each');
        await edit('reports/0001-first-workshop/index.mdx', 'People met.', 'Many people met.');
        await edit(
          'rfcs/0003-overdue/index.mdx',
          'lastCallEnds: 2026-09-01',
          'lastCallEnds: 2026-12-01',
        );
      },
      ['rfcs/0002', 'rfcs/0003', 'rfcs/0006', 'reports/0001'],
    ],
    [
      'names of a person, an organisation and a workstream, and its thread',
      async () => {
        await edit('people/second-person.yaml', 'Second', 'Third');
        await edit('organisations/other-institute.yaml', 'Other Institute', 'Another Institute');
        await edit('workstreams/weaving.yaml', 'thread: madder', 'thread: woad');
        await edit('milestones/second.yaml', 'Second cloth', 'Other cloth');
      },
      ['rfcs/0004', 'rfcs/0006', 'reports/0001', 'proposals/0001'],
    ],
    [
      'a picture, a question, and a new document that answers and requires',
      async () => {
        await edit('rfcs/0006-every-construct/weave.svg', 'width="300"', 'width="290"');
        await edit('reports/0001-first-workshop/index.mdx', 'May a thread', 'Must a thread');
        await mkdir(join(record, 'rfcs/0007-mending'));
        const text = await readFile(join(record, 'rfcs/0005-withdrawn/index.mdx'), 'utf8');
        await writeFile(
          join(record, 'rfcs/0007-mending/index.mdx'),
          text
            .replace('A way that was withdrawn', 'How to mend a thread')
            .replace('status: withdrawn', 'status: draft')
            .replace(/reason: .*/u, 'requires: [RFC-0002]\nanswers: [REPORT-0001/Q2]'),
        );
      },
      ['rfcs/0002', 'rfcs/0006', 'rfcs/0007', 'reports/0001'],
    ],
    [
      'a document that is gone',
      () => rm(join(record, 'rfcs/0007-mending'), { recursive: true }),
      ['rfcs/0002', 'reports/0001'],
    ],
  ];
  test.each(changes)('%s', async (_name, change, rebuilt) => {
    await change();
    await build('incremental');
    await build('clean');
    expect(await differing()).toEqual([]);
    const states = await pageStates();
    for (const page of rebuilt) expect(states.get(`${page}/index.html`), page).toBe('built');
    expect(states.get(untouched)).toBe('restored');
  });
});

/** Files of which the two builds have only one, or not the same. */
async function differing(): Promise<string[]> {
  const clean = await files(join(folder, 'clean'));
  const incremental = await files(join(folder, 'incremental'));
  return [...new Set([...clean.keys(), ...incremental.keys()])].filter(
    (file) => clean.get(file) !== incremental.get(file)?.replace(marker, ''),
  );
}
