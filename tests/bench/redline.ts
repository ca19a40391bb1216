import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { redlineLabels } from '../../src/i18n/redline-labels.ts';
import { redline, type Redline } from '../../src/redline/redline.ts';
import { bodyOf, revisionsIn, type Revision } from './revision-bodies.ts';
import { tableLines } from './table.ts';

/** Bars of a pair in milliseconds, and of the cost of a text that is twice as long. */
const mostMedian = 150;
const mostWorst = 2000;
const mostGrowth = 3;

/** Compares every pair of revisions in each folder, prints what it cost, and says whether the bars are met. */
export async function redlineBenchmark(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: 'string', default: '../shared/corpora/revisions' } },
  });
  const documents = revisionsIn(resolve(values.corpus));
  const pairs: Measured[] = [];
  const growth: Growth[] = [];
  for (const revisions of documents) {
    const bodies = await Promise.all(revisions.map(({ markdown }) => bodyOf(markdown)));
    pairs.push(...allPairs(revisions, bodies));
    growth.push(await growthOf(revisions));
  }
  console.log(pairLines(pairs).join('\n'));
  const times = pairs.map(({ ms }) => ms).sort((one, other) => one - other);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const worst = times.at(-1) ?? 0;
  const doubling = Math.max(...growth.map(({ ratio }) => ratio));
  console.log(`\n${growthLines(growth).join('\n')}`);
  const bars = [
    ['median of a pair, ms', median, mostMedian],
    ['worst pair, ms', worst, mostWorst],
    ['cost of twice the text', doubling, mostGrowth],
  ] as const;
  const judged = bars.map(([name, value, bar]) => [
    name,
    value.toFixed(1),
    `≤ ${bar}`,
    value <= bar ? 'met' : 'MISSED',
  ]);
  console.log(`\n${tableLines(['bar', 'measured', 'allowed', ''], judged).join('\n')}`);
  return bars.every(([, value, bar]) => value <= bar);
}

interface Measured {
  name: string;
  bytes: number;
  ms: number;
  found: Redline;
}

function allPairs(revisions: readonly Revision[], bodies: readonly string[]): Measured[] {
  return bodies.flatMap((before, from) =>
    bodies.slice(from + 1).map((after, offset) => {
      const name = [revisions[from], revisions[from + 1 + offset]]
        .map((revision) => revision?.name.replace(/\.md$/u, '') ?? '')
        .join('-');
      return {
        name: `${revisions[from]?.document ?? ''} ${name}`,
        bytes: Buffer.byteLength(before) + Buffer.byteLength(after),
        ...measured(before, after, 2),
      };
    }),
  );
}

interface Growth {
  document: string;
  once: number;
  twice: number;
  ratio: number;
}

/** The first revision against the last, and the same with both written twice, by turns. */
async function growthOf(revisions: readonly Revision[]): Promise<Growth> {
  const bodies = (times: number): Promise<string[]> =>
    Promise.all(
      [revisions[0], revisions.at(-1)].map((revision) =>
        bodyOf(Array.from({ length: times }, () => revision?.markdown ?? '').join('\n\n')),
      ),
    );
  const [single = '', other = ''] = await bodies(1);
  const [double = '', otherDouble = ''] = await bodies(2);
  let once = Infinity;
  let twice = Infinity;
  for (let round = 0; round < 20; round += 1) {
    once = Math.min(once, measured(single, other, 1).ms);
    twice = Math.min(twice, measured(double, otherDouble, 1).ms);
  }
  return { document: revisions[0]?.document ?? '', once, twice, ratio: twice / once };
}

/** The quickest of several runs: what slows one down is another program. */
function measured(before: string, after: string, runs: number): { ms: number; found: Redline } {
  const times: number[] = [];
  let found: Redline | undefined;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    found = redline(before, after, words);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  if (!found) throw new RangeError('nothing was measured');
  return { ms: times[0] ?? 0, found };
}

const words = redlineLabels().marks;

function pairLines(pairs: readonly Measured[]): string[] {
  const heads = ['pair', 'bytes', 'ms', 'changes', 'inserted', 'deleted', 'moved', 'coarse'];
  const rows = pairs.map(({ name, bytes, ms, found }) => [
    name,
    String(bytes),
    ms.toFixed(0),
    ...[found.changes, found.inserted, found.deleted, found.moved].map(String),
    found.coarse ? 'yes' : '',
  ]);
  return tableLines(heads, rows);
}

function growthLines(growth: readonly Growth[]): string[] {
  const rows = growth.map(({ document, once, twice, ratio }) => [
    document,
    once.toFixed(0),
    twice.toFixed(0),
    ratio.toFixed(2),
  ]);
  return tableLines(['document', 'once, ms', 'twice, ms', 'ratio'], rows);
}
