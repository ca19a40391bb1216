import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { apply } from '../../src/cli/apply.ts';
import type { Decision } from '../../src/cli/decision.ts';
import { disk } from '../../src/cli/disk.ts';
import { decideMoveIn, decideNewIn, decideRenumberIn, planIn } from './author-record.ts';
import { leftBeside, tree } from './cut-record.ts';
import { afterSteps } from './faulty-disk.ts';
import { copyOf, edit, temporaryRecord } from './temporary-record.ts';

const commands: readonly [name: string, decide: (root: string) => Promise<Decision>][] = [
  [
    'new, with a person',
    (root) =>
      decideNewIn(root, { authors: ['ada'], person: { name: 'Ada', affiliation: undefined } }),
  ],
  ['move', (root) => decideMoveIn(root, 'RFC-0006', 'withdrawn', { reason: 'Nobody needs it.' })],
  ['renumber', (root) => decideRenumberIn(root, 'RFC-0006', '18')],
];

describe.each(commands)('%s is done as a whole or not at all', (name, decide) => {
  async function start(): Promise<string> {
    const root = await temporaryRecord();
    await edit(
      root,
      'rfcs/0006-every-construct/index.mdx',
      '## Summary',
      '## Summary\n\nRFC-0006.',
    );
    return root;
  }

  test('a full disk at any step leaves the record as it was', async () => {
    const root = await start();
    const before = tree(root);
    const plan = planIn(await decide(root));
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    let step = 0;
    for (; step < 60; step += 1) {
      const faulty = afterSteps(disk, step, () => {
        throw full;
      });
      const outcome = await apply(root, plan, faulty).then(
        () => 'done',
        (error: unknown) => String(error),
      );
      if (outcome === 'done') break;
      expect(outcome).toMatch(/the disk is full \(.+\)\. Nothing was changed\.$/u);
      expect(tree(root)).toEqual(before);
    }
    expect(step).toBeGreaterThan(3);
  });

  test('a kill at any step leaves a record that the same command makes whole', async () => {
    const home = await start();
    const plan = planIn(await decide(home));
    const planFile = `${home}.json`;
    writeFileSync(planFile, JSON.stringify(plan));
    onTestFinished(() => rmSync(planFile));
    const wanted = await copyOf(home);
    await apply(wanted, plan);
    const whole = tree(wanted);
    const states = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      const root = await copyOf(home);
      const { signal } = spawnSync(process.execPath, [
        resolve('tests/unit/killed-apply.ts'),
        ...[root, planFile, String(step)],
      ]);
      const now = tree(root);
      const state = JSON.stringify(now);
      if (signal !== null && !states.has(state)) {
        states.add(state);
        const done = state === JSON.stringify(whole);
        if (!done) await apply(root, planIn(await decide(root)));
        expect(tree(root)).toEqual(whole);
      }
      for (const left of leftBeside(root)) rmSync(join(root, '..', left), { recursive: true });
      if (signal === null) break;
    }
    expect(states.size, name).toBeGreaterThan(0);
    expect(readdirSync(home)).not.toEqual([]);
  }, 60_000);
});

test('a folder in the way of a renumbering is left as it is', async () => {
  const root = await temporaryRecord();
  const plan = planIn(await decideRenumberIn(root, 'RFC-0006', '18'));
  await apply(root, planIn(await decideNewIn(root, { slug: 'every-construct' })));
  const steps = plan.steps.map((step) =>
    step.kind === 'move' ? { ...step, to: 'rfcs/0007-every-construct' } : step,
  );
  const before = tree(root);
  await expect(apply(root, { ...plan, steps })).rejects.toThrow(
    'rfcs/0007-every-construct is there already. Nothing was changed.',
  );
  expect(tree(root)).toEqual(before);
});
