import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeRecord } from './bench-record.ts';
import { corpusDocuments } from './corpus.ts';
import { generatedDocuments } from './generated-text.ts';
import { checkRun, medianCost, type Cost } from './measured-run.ts';
import { tableLines } from './table.ts';

/** What a check may cost at most. */
interface Bar {
  name: string;
  seconds: number;
  megabytes?: number;
}

/** Nothing kept from an earlier check; nothing changed; and one file of the record of this project, nothing changed. */
const bars = {
  cold: { name: 'all, cold', seconds: 10, megabytes: 512 },
  warm: { name: 'all, warm', seconds: 10, megabytes: 512 },
  one: { name: 'one document', seconds: 0.8 },
} as const satisfies Record<string, Bar>;

/** Documents that the bar of a whole record is about. */
const judged = 1000;

/** Checks a record of N documents and one document from the command line; prints the cost, and says if the bars are met. */
export async function checkBenchmark(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { documents: { type: 'string', default: String(judged) }, corpus: { type: 'string' } },
  });
  const count = Number(values.documents);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`--documents is ${JSON.stringify(values.documents)}: write a whole number.`);
  }
  const documents =
    values.corpus === undefined
      ? generatedDocuments(count)
      : await corpusDocuments(resolve(values.corpus), count);
  console.log(`${documents.length} documents from ${values.corpus ?? 'generated text'}`);
  const root = await mkdtemp(join(tmpdir(), 'tapestry-bench-'));
  try {
    const record = join(root, 'record');
    await writeRecord(record, documents);
    const env = { TAPESTRY_CACHE_DIR: join(root, 'cache'), SOURCE_DATE_EPOCH: '1795305600' };
    const whole = () => checkRun(['--root', record], env, root);
    const cold = await whole();
    const warm = await median(whole);
    const path = join('content/rfcs', (await readdir('content/rfcs'))[0] ?? '', 'index.mdx');
    const single = () => checkRun([path], env, root);
    await single();
    const one = await median(single);
    const rows = [judgement(bars.cold, cold), judgement(bars.warm, warm), judgement(bars.one, one)];
    const heads = ['check', 'seconds', 'bar', 'cpu seconds', 'peak MB', 'bar', 'met'];
    console.log(
      `\n${tableLines(
        heads,
        rows.map(({ cells }) => cells),
      ).join('\n')}`,
    );
    return rows.every(({ met }) => met) || documents.length > judged;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function median(run: () => Promise<Cost>): Promise<Cost> {
  return medianCost([await run(), await run(), await run()]);
}

function judgement(
  { name, seconds, megabytes }: Bar,
  cost: Cost,
): { cells: string[]; met: boolean } {
  const { wall, cpu, peak } = cost;
  const met = wall <= seconds && (megabytes === undefined || (peak ?? 0) <= megabytes);
  return {
    cells: [
      name,
      wall.toFixed(2),
      `≤ ${seconds}`,
      cpu?.toFixed(2) ?? 'n/a',
      peak?.toFixed(0) ?? 'n/a',
      megabytes === undefined ? 'n/a' : `≤ ${megabytes}`,
      met ? 'yes' : 'NO',
    ],
    met,
  };
}
