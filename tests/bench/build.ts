import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { judgedBars } from './build-bars.ts';
import { costTable, growthTable, searchTable } from './build-table.ts';
import { corpusDocuments, type BenchDocument } from './corpus.ts';
import { generatedDocuments } from './generated-text.ts';
import { medianCost, type Cost } from './measured-run.ts';
import { sideNames, sidesOf, type Side, type SideName } from './sides.ts';
import { soundDocuments } from './sound-documents.ts';

/** What was done before a build: nothing is kept from an earlier one, nothing changed, one paragraph changed. */
export const states = ['cold', 'warm', 'one change'] as const;
export type State = (typeof states)[number];

/** Costs of every state on both sides, for one number of documents. */
export interface SizeCosts {
  documents: number;
  costs: Readonly<Record<SideName, Readonly<Record<State, Cost>>>>;
}

/** Documents from which on a missed bar is a failure: below, Astro's own start outweighs everything. */
const smallestJudged = 500;

/** Builds N documents here and as plain MDX, prints what it cost, and says whether the bars are met. */
export async function buildBenchmark(args: readonly string[]): Promise<boolean> {
  const { count, corpus, keep } = readOptions(args);
  console.log(machine());
  const found =
    corpus === undefined ? generatedDocuments(count) : await corpusDocuments(corpus, count);
  const { sound, dropped } = soundDocuments(found);
  console.log(
    `${sound.length} documents from ${corpus ?? 'generated text'}, ${dropped.length} dropped`,
  );
  for (const reason of dropped) console.log(`  ${reason}`);

  const root = await mkdtemp(join(tmpdir(), 'tapestry-bench-'));
  try {
    const few = sound.slice(0, Math.max(1, Math.round(sound.length / 10)));
    const small = await measureSize(join(root, 'small'), few);
    const large = await measureSize(join(root, 'large'), sound);
    const search = await measureSearch(large.sides.ours);
    const bars = judgedBars(large);
    for (const lines of [
      costTable([small, large]),
      growthTable(small, large),
      searchTable(search),
      bars.lines,
    ]) {
      console.log(`\n${lines.join('\n')}`);
    }
    return bars.met || sound.length < smallestJudged;
  } finally {
    if (keep) console.log(`kept: ${root}`);
    else await rm(root, { recursive: true, force: true });
  }
}

interface Options {
  count: number;
  corpus: string | undefined;
  keep: boolean;
}

function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '500' },
      corpus: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.documents);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(
      `--documents is ${JSON.stringify(values.documents)}: write a whole number such as 500.`,
    );
  }
  const corpus = values.corpus === undefined ? undefined : resolve(values.corpus);
  return { count, corpus, keep: values.keep };
}

/** Builds both sides in each state, by turns. */
async function measureSize(
  root: string,
  documents: readonly BenchDocument[],
): Promise<SizeCosts & { sides: Readonly<Record<SideName, Side>> }> {
  const sides = await sidesOf(root, documents);
  const costs = { ours: new Map<State, Cost>(), plain: new Map<State, Cost>() };
  for (const state of states) {
    for (const name of sideNames) {
      const cost = await measureState(sides[name], state);
      console.log(`  ${documents.length} ${name} ${state}: ${cost.wall.toFixed(1)} s`);
      costs[name].set(state, cost);
    }
  }
  const all = (name: SideName) => ({
    cold: known(costs[name].get('cold')),
    warm: known(costs[name].get('warm')),
    'one change': known(costs[name].get('one change')),
  });
  return { documents: documents.length, costs: { ours: all('ours'), plain: all('plain') }, sides };
}

const prepare = {
  cold: (side) => side.clear(),
  warm: () => Promise.resolve(),
  'one change': (side) => side.change(),
} as const satisfies Record<State, (side: Side) => Promise<void>>;

/** A short build is mostly noise, so that one below this many seconds is made three times. */
const shortBuild = 12;

function measureState(side: Side, state: State): Promise<Cost> {
  return measured(async () => {
    await prepare[state](side);
    return side.build();
  });
}

async function measured(build: () => Promise<Cost>): Promise<Cost> {
  const runs: Cost[] = [];
  do runs.push(await build());
  while (runs.length < 3 && (runs[0]?.wall ?? 0) < shortBuild);
  return medianCost(runs);
}

/** A build with nothing changed, without the search index and with it. */
async function measureSearch(ours: Side): Promise<{ without: Cost; with: Cost }> {
  const without = await measured(() => ours.build());
  // The first build with another configuration renders everything again.
  await ours.build({ search: true });
  return { without, with: await measured(() => ours.build({ search: true })) };
}

function known(cost: Cost | undefined): Cost {
  if (cost === undefined) throw new RangeError('a state was not measured');
  return cost;
}

function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model ?? 'unknown processor';
  const load = loadavg()[0]?.toFixed(1) ?? '0';
  return `Node ${process.versions.node}, ${availableParallelism()} cores (${model}), ${memory} GiB, load before the run ${load}`;
}
