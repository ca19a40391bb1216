import { buildBenchmark } from './build.ts';
import { pageBenchmark } from './page.ts';
import { redlineBenchmark } from './redline.ts';

/** `npm run bench -- <name> …`: exits 1 if a bar is missed or the command is not understood. */
const benchmarks: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  build: buildBenchmark,
  page: pageBenchmark,
  redline: redlineBenchmark,
};

const usage = `npm run bench -- build --documents N [--corpus DIR] [--keep]
npm run bench -- page [--dist DIR]
npm run bench -- redline [--corpus DIR]`;

const [name = '', ...args] = process.argv.slice(2);
const run = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
if (run === undefined) {
  console.error(usage);
  process.exitCode = 1;
} else {
  try {
    process.exitCode = (await run(args)) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(`\n${usage}`);
    process.exitCode = 1;
  }
}
