import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { apply } from '../../src/cli/apply.ts';
import { disk, type Disk } from '../../src/cli/disk.ts';
import { verify } from '../../src/cli/verify.ts';
import { cut, cutRequest, entriesIn, leftBeside, planOf, tree } from './cut-record.ts';
import { afterSteps } from './faulty-disk.ts';
import { copyOf, edit, temporaryRecord } from './temporary-record.ts';

const folder = 'rfcs/0006-every-construct';
const text = `${folder}/index.mdx`;

describe('a cut is done as a whole or not at all', () => {
  /** A record with one version and a changed text; the folder that an interrupted cut has left lies in the way. */
  async function second(): Promise<string> {
    const root = await temporaryRecord();
    await cut(root);
    await edit(root, text, '## Tables', '## Tables\n\nMore.');
    mkdirSync(join(root, folder, 'versions/2'));
    writeFileSync(join(root, folder, 'versions/2/index.mdx'), 'Half a text');
    return root;
  }
  const cases = [
    ['the first version', temporaryRecord],
    ['a second one over what an interrupted cut has left', second],
  ] as const;

  test.each(cases)(
    'a full disk at any step of %s leaves the record as it was',
    async (_name, made) => {
      const root = await made();
      const before = tree(root);
      const plan = await planOf(root);
      const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      let step = 0;
      for (; step < 100; step += 1) {
        let failed = false;
        const faulty = afterSteps(disk, step, () => {
          failed = true;
          throw full;
        });
        const done = apply(root, plan, faulty);
        const outcome = await done.then(
          () => 'done',
          (error: unknown) => String(error),
        );
        if (outcome === 'done') break;
        expect(failed).toBe(true);
        expect(outcome).toMatch(/the disk is full \(.+\)\. Nothing was changed\.$/u);
        expect(tree(root)).toEqual(before);
      }
      expect(step).toBeGreaterThan(9);
      await tidy(root);
      expect(entriesIn(root).at(-1)?.changes).toBe(cutRequest.changes);
    },
  );

  test.each(cases)(
    'a kill at any step of %s leaves nothing that the next cut does not put right',
    async (_name, made) => {
      const start = await made();
      const plan = await planOf(start);
      const planFile = `${start}.json`;
      writeFileSync(planFile, JSON.stringify(plan));
      onTestFinished(() => rmSync(planFile));
      const before = tree(start);
      let killed = 0;
      const states = new Set<string>();
      for (let step = 0; step < 100; step += 1) {
        const root = await copyOf(start);
        const { signal } = spawnSync(process.execPath, [
          resolve('tests/unit/killed-apply.ts'),
          ...[root, planFile, String(step)],
        ]);
        const now = tree(root);
        if (signal === null) break;
        killed += 1;
        // Most kills leave the record in a state that an earlier one has left too: that was looked at.
        const state = JSON.stringify(now);
        if (states.has(state)) {
          await tidy(root);
          continue;
        }
        states.add(state);
        const history = `${folder}/history.yaml`;
        const written = now[history] !== before[history];
        // With its entry the version is whole; without it no byte of what was there is another.
        if (written) expect(await problemsIn(root)).toEqual([]);
        const target = `${folder}/versions`;
        for (const [path, content] of Object.entries(before)) {
          if (!written && !path.startsWith(`${target}/2`)) expect(now[path]).toBe(content);
        }
        if (!written) await cut(root);
        expect(await problemsIn(root)).toEqual([]);
        if (!written) expect(leftBeside(root)).toEqual([]);
        await tidy(root);
      }
      console.log(`cut: killed at ${killed} steps, ${states.size} states`);
      expect(killed).toBeGreaterThan(9);
    },
    60_000,
  );

  test('a text that changes while it is copied is not cut', async () => {
    const root = await temporaryRecord();
    const plan = await planOf(root);
    await edit(root, text, '## Tables', '## Tables\n\nMore.');
    const before = tree(root);
    await expect(apply(root, plan)).rejects.toThrow(
      `Files in ${folder} changed while they were copied. Run the command again. Nothing was changed.`,
    );
    expect(tree(root)).toEqual(before);
  });

  test('two commands at once: the second does nothing', async () => {
    const root = await temporaryRecord();
    const plan = await planOf(root);
    const other = join(root, '..', `.tapestry-${basename(root)}-${process.ppid}`);
    mkdirSync(other);
    onTestFinished(() => rmSync(other, { recursive: true, force: true }));
    await expect(apply(root, plan)).rejects.toThrow(/^Another command \(process \d+\)/u);
    expect(existsSync(join(root, folder, 'history.yaml'))).toBe(false);
    expect(existsSync(other)).toBe(true);
  });

  test('what cannot be undone is said', async () => {
    const root = await temporaryRecord();
    const plan = await planOf(root);
    let moves = 0;
    const stubborn: Disk = {
      ...disk,
      move: (from, to) => {
        moves += 1;
        return moves === 1 ? disk.move(from, to) : Promise.reject(new Error('EIO: broken disk'));
      },
    };
    await expect(apply(root, plan, stubborn)).rejects.toThrow(
      /^EIO: broken disk\. Not all of it could be undone/u,
    );
    await cut(root);
    expect(await problemsIn(root)).toEqual([]);
  });
});

/** Removes what a killed or failed command has left beside a record. */
async function tidy(root: string): Promise<void> {
  await Promise.all(
    leftBeside(root).map((name) => rm(join(root, '..', name), { recursive: true })),
  );
}

async function problemsIn(root: string): Promise<string[]> {
  const found: string[] = [];
  let versions = 0;
  for await (const { ok, lines } of verify(root)) {
    if (ok) versions += 1;
    else found.push(...lines);
  }
  return versions === 0 ? ['no version'] : found;
}
