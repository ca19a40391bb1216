import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RfcStatus } from '../../src/schema/front-matter.ts';
import { isCalendarDate } from '../../src/schema/primitives.ts';
import { oneLine } from './one-line.ts';
import { staticBody } from './static-body.ts';

/** A document of a benchmark, on its way into a record and into a plain site. */
export interface BenchDocument {
  number: number;
  /** File name of the text it was made from. */
  origin: string;
  title: string;
  summary: string;
  status: RfcStatus;
  created: string;
  /** Numbers of documents of the same set, each smaller than the document's own. */
  requires: number[];
  /** Static MDX without front matter. */
  body: string;
}

/**
 * `count` documents from the Markdown files of a folder, in order of their numbers. If the folder holds fewer, it
 * is gone through again with other titles.
 */
export async function corpusDocuments(folder: string, count: number): Promise<BenchDocument[]> {
  const texts = await Promise.all(
    (await readdir(folder))
      .filter((name) => /\.mdx?$/u.test(name))
      .map(async (name) => parseText(name, await readFile(join(folder, name), 'utf8'))),
  );
  if (texts.length === 0) throw new Error(`${folder} holds no Markdown file.`);
  texts.sort((a, b) => a.key - b.key || (a.origin < b.origin ? -1 : 1));
  const bodies = new Map<string, string>();
  return Array.from({ length: count }, (_, index) => {
    const text = texts[index % texts.length];
    if (!text) throw new RangeError('the corpus is empty');
    const round = Math.floor(index / texts.length);
    const body = bodies.get(text.origin) ?? staticBody(text.markdown);
    bodies.set(text.origin, body);
    return mapped(text, { number: index + 1, round, body, texts });
  });
}

interface CorpusText {
  origin: string;
  /** Number of the text in its own series. */
  key: number;
  fields: ReadonlyMap<string, string>;
  markdown: string;
}

function parseText(origin: string, source: string): CorpusText {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(source);
  const fields = new Map(
    [...(match?.[1] ?? '').matchAll(/^([\w-]+):[ \t]*(.*)$/gmu)].map(
      ([, name = '', value = '']) => [name, value.trim().replace(/^(["'])(.*)\1$/u, '$2')] as const,
    ),
  );
  const key = Number(fields.get('eip') ?? /\d+/u.exec(origin)?.[0] ?? 0);
  return { origin, key, fields, markdown: source.slice(match?.[0].length ?? 0) };
}

function mapped(
  { origin, fields }: CorpusText,
  {
    number,
    round,
    body,
    texts,
  }: { number: number; round: number; body: string; texts: readonly CorpusText[] },
): BenchDocument {
  const title = oneLine(fields.get('title') ?? origin, 4, 80, ' (a document without a title)');
  const created = fields.get('created') ?? '';
  return {
    number,
    origin,
    title: round === 0 ? title : `${title} (round ${round + 1})`,
    summary: oneLine(
      fields.get('description') ?? title,
      30,
      300,
      ', a text of the benchmark corpus',
    ),
    status: statuses[fields.get('status') ?? ''] ?? 'draft',
    created: isCalendarDate(created) ? created : '2020-01-01',
    requires: required(fields.get('requires') ?? '', texts)
      .map((index) => round * texts.length + index + 1)
      .filter((other) => other < number),
    body,
  };
}

/** Places in the corpus of the texts that a field such as `2718, 2930` names. */
function required(field: string, texts: readonly CorpusText[]): number[] {
  const keys = new Set([...field.matchAll(/\d+/gu)].map(([digits]) => Number(digits)));
  return texts.flatMap(({ key }, index) => (keys.has(key) ? [index] : []));
}

/** Lifecycle of the EIPs → lifecycle of RFCs, as far as it can be had without a cut version. */
const statuses: Readonly<Record<string, RfcStatus>> = {
  Draft: 'draft',
  Review: 'review',
  'Last Call': 'last-call',
  Final: 'review',
  Living: 'review',
  Stagnant: 'deferred',
  Withdrawn: 'withdrawn',
};
