import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeRecord, writeRecordText } from './bench-record.ts';
import type { BenchDocument } from './corpus.ts';
import { astroBuild, projectRoot, siteBuild, type Cost } from './measured-run.ts';
import { writePlainSite, writePlainText } from './plain-site.ts';

export const sideNames = ['plain', 'ours'] as const;
export type SideName = (typeof sideNames)[number];

/** One of the two ways to build the same documents. */
export interface Side {
  /** Builds the site; with the search index only if asked and where the side has one. */
  build: (options?: { search: boolean }) => Promise<Cost>;
  /** Removes all that an earlier build left. */
  clear: () => Promise<void>;
  /** Changes one paragraph of one document. */
  change: () => Promise<void>;
}

/** Writes the documents below `root` in both shapes. */
export async function sidesOf(
  root: string,
  documents: readonly BenchDocument[],
): Promise<Readonly<Record<SideName, Side>>> {
  const record = join(root, 'record');
  const plain = join(root, 'plain');
  await writeRecord(record, documents);
  await writePlainSite(plain, documents, join(projectRoot, 'node_modules'));

  const out = join(root, 'dist');
  const cache = join(root, 'cache');
  const env = {
    RECORD_DIR: record,
    OUT_DIR: out,
    TAPESTRY_CACHE_DIR: cache,
    SOURCE_DATE_EPOCH: '1795305600',
  };
  return {
    ours: {
      build: ({ search } = { search: false }) =>
        siteBuild(search ? env : { ...env, SEARCH_INDEX: 'off' }, root),
      clear: () => emptied([out, cache]),
      change: changer(documents, (document) => writeRecordText(record, document)),
    },
    plain: {
      build: () => astroBuild(plain, root),
      clear: () =>
        emptied(['dist', 'cache', 'vite-cache', '.astro'].map((name) => join(plain, name))),
      change: changer(documents, (document) => writePlainText(plain, document)),
    },
  };
}

async function emptied(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
  }
}

/** Each call writes the middle document with another sentence in its first paragraph. */
function changer(
  documents: readonly BenchDocument[],
  write: (document: BenchDocument) => Promise<void>,
): () => Promise<void> {
  const document = documents[Math.floor(documents.length / 2)];
  if (document === undefined) throw new RangeError('there is no document to change');
  let times = 0;
  return () => {
    times += 1;
    return write({ ...document, body: withSentence(document.body, `This is change ${times}.`) });
  };
}

/** Adds a sentence to the first plain paragraph, or a paragraph where there is none before the first code. */
function withSentence(body: string, sentence: string): string {
  const blocks = body.split('\n\n');
  const code = blocks.findIndex((block) => block.includes('```'));
  const prose = code === -1 ? blocks : blocks.slice(0, code);
  const index = prose.findIndex((block) => /^\p{L}.*$/u.test(block));
  if (index === -1) return `${body}\n${sentence}\n`;
  return blocks
    .map((block, place) => (place === index ? `${block} ${sentence}` : block))
    .join('\n\n');
}
