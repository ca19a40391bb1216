import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { padded } from '../../src/domain/kind.ts';
import type { Organisation, Workstream } from '../../src/schema/registries.ts';
import type { BenchDocument } from './corpus.ts';

/** Writes a record of RFCs below `root`, with one organisation as author and three workstreams. */
export async function writeRecord(
  root: string,
  documents: readonly BenchDocument[],
): Promise<void> {
  await write(join(root, 'organisations', `${author}.yaml`), yaml(organisation));
  for (const [index, id] of workstreamIds.entries()) {
    await write(join(root, 'workstreams', `${id}.yaml`), yaml(workstream(id, index)));
  }
  for (const document of documents) await writeRecordText(root, document);
}

/** Writes the text of one document, anew if it was there. */
export function writeRecordText(root: string, document: BenchDocument): Promise<void> {
  const folder = `${padded(document.number)}-${slugOf(document.title)}`;
  const source = `---\n${yaml(frontMatter(document))}---\n\n${document.body}`;
  return write(join(root, 'rfcs', folder, 'index.mdx'), source);
}

const author = 'bench-authors';
const workstreamIds = ['bench-alpha', 'bench-beta', 'bench-gamma'] as const;
const threads = ['indigo', 'madder', 'weld'] as const satisfies Workstream['thread'][];

const organisation: Organisation = { name: 'Authors of the benchmark', country: 'ZZ' };

function workstream(id: string, index: number): Workstream {
  return {
    name: `Workstream ${id}`,
    summary: 'A workstream that was invented for a benchmark.',
    thread: threads[index] ?? 'woad',
    group: 'workstream',
    source: 'https://example.org/bench',
  };
}

/** Only what the status asks for: a record with mistakes is not built. */
function frontMatter(document: BenchDocument): Record<string, unknown> {
  const { number, title, summary, status, created, requires } = document;
  const url = `https://example.org/discussion/${number}`;
  return {
    title,
    summary,
    authors: [author],
    status,
    workstream: workstreamIds[number % workstreamIds.length],
    created,
    ...(status === 'draft' ? {} : { discussion: url }),
    ...(status === 'last-call' ? { lastCallEnds: '2026-12-31' } : {}),
    ...(status === 'withdrawn' || status === 'deferred'
      ? { reason: 'Its status in the benchmark corpus says so.' }
      : {}),
    ...(requires.length > 0 ? { requires: requires.map((other) => `RFC-${padded(other)}`) } : {}),
  };
}

function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/gu, '');
  return slug === '' ? 'untitled' : slug;
}

/** JSON is YAML: one field a line. */
function yaml(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
