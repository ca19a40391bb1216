import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildPlace } from '../../src/cli/build-place.ts';
import { refuseOutDir } from '../../src/cli/out-dir.ts';

const refused: [outDir: string, why: RegExp][] = [
  ['/', /is the root of the disk/u],
  ['main', /is the folder of this project/u],
  ['', /holds this project/u],
  ['main/content', /is the folder of the record/u],
  ['main/content/rfcs', /stands inside the record/u],
  ['main/package.json', /is a file/u],
  ['main/src', /holds files that are no built site/u],
  ['main-sites/dist', /whose name starts with the whole path of this project/u],
];

test.each(refused)('OUT_DIR=%s is refused with the reason', async (outDir, why) => {
  const root = await project();
  expect(() => refuse(root, outDir === '/' ? outDir : join(root, outDir))).toThrow(why);
});

test.each(['main/dist', 'main/old-site', 'main/empty', 'elsewhere/site', 'main-out'])(
  'OUT_DIR=%s is a place for a site',
  async (outDir) => {
    const root = await project();
    expect(() => refuse(root, join(root, outDir))).not.toThrow();
  },
);

function refuse(root: string, outDir: string): void {
  const main = join(root, 'main');
  refuseOutDir({ ...buildPlace(outDir), recordDir: join(main, 'content'), project: main });
}

async function project(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'out-dir-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const folder of ['main/content/rfcs', 'main/src', 'main/old-site', 'main/empty'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['main/package.json', 'main/src/site.ts', 'main/old-site/index.html'])
    writeFileSync(join(root, file), 'text');
  return root;
}
