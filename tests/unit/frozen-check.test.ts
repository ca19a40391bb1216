import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cut } from './cut-record.ts';
import { randomChanges } from './random-changes.ts';
import { findings, temporaryRecord } from './temporary-record.ts';

const folder = 'rfcs/0006-every-construct';

test('whatever happens to a frozen folder, the check has an error there', async () => {
  const root = await temporaryRecord();
  await cut(root);
  const frozen = join(root, folder, 'versions/1');
  const whole = `${root}-frozen`;
  cpSync(frozen, whole, { recursive: true });
  expect((await findings(root)).filter((found) => found.file.startsWith(folder))).toEqual([]);

  const change = randomChanges();
  const missed: string[] = [];
  for (let run = 0; run < 30; run += 1) {
    const what = change(frozen, ['index.mdx', 'weave.svg']);
    const found = (await findings(root)).filter(
      ({ file, severity }) => file.startsWith(folder) && severity === 'error',
    );
    if (found.length === 0) missed.push(what);
    rmSync(frozen, { recursive: true });
    cpSync(whole, frozen, { recursive: true });
  }
  rmSync(whole, { recursive: true });
  expect(missed).toEqual([]);
}, 60_000);
