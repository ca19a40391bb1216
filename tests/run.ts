import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwrightTally, vitestTally, type Tally } from './ground/tally.ts';

/**
 * `npm test`: every check in its order, each run whatever the others said. Exits 1 if any failed; the last line is
 * `N passed, N failed`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'node_modules/.cache/test-reports');

interface Step {
  name: string;
  /** Script inside `node_modules`, and its arguments. */
  command: readonly [script: string, ...args: string[]];
  env?: Readonly<Record<string, string>>;
  /** Reads the counts; without it the step counts as one test. */
  tally?: () => Promise<Tally>;
}

const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

/** Types come before lint: they write what the linter must know of the collections. */
const steps: readonly Step[] = [
  { name: 'format', command: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  { name: 'types', command: ['astro/bin/astro.mjs', 'check'] },
  { name: 'lint', command: ['eslint/bin/eslint.js', '--max-warnings=0', '.'] },
  {
    name: 'vitest',
    command: [
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    tally: () => vitestTally(vitestReport),
  },
  {
    name: 'browser',
    command: ['@playwright/test/cli.js', 'test', '--reporter=dot,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    tally: () => playwrightTally(playwrightReport),
  },
];

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

const rows: (Tally & { name: string; seconds: number })[] = [];
for (const step of steps) {
  console.log(`\n── ${step.name} ──`);
  const start = performance.now();
  const exitCode = await run(step);
  const seconds = (performance.now() - start) / 1000;
  rows.push({ name: step.name, seconds, ...(await count(step, exitCode)) });
}

console.log(`\n${table()}\n`);
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run(step: Step): Promise<number> {
  const [script, ...args] = step.command;
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...step.env },
    });
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** A runner that fails without naming a failed test, or leaves no report, is itself one failure. */
async function count(step: Step, exitCode: number): Promise<Tally> {
  const whole = exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (step.tally === undefined) return whole;
  try {
    const tally = await step.tally();
    return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    console.error(`${step.name} left no readable report.`);
    return { passed: 0, failed: 1 };
  }
}

function table(): string {
  const lines = rows.map(
    ({ name, passed, failed, seconds }) =>
      `${name.padEnd(10)}${String(passed).padStart(7)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(10)} s`,
  );
  return ['            passed  failed        time', ...lines].join('\n');
}
