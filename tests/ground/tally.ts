import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Tests that passed and failed; skipped ones are in neither. */
export interface Tally {
  passed: number;
  failed: number;
}

const vitestShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** A file that cannot be loaded has no tests, and counts as one that failed. */
export async function vitestTally(report: string): Promise<Tally> {
  const { numPassedTests, numFailedTests, testResults } = vitestShape.parse(await json(report));
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

const playwrightShape = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Errors outside a test, such as a site that does not build, count as failures; a flaky test has failed. */
export async function playwrightTally(report: string): Promise<Tally> {
  const { stats, errors } = playwrightShape.parse(await json(report));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

async function json(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
