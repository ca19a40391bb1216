import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildPlace, prepare, publish, type BuildPlace } from '../../src/cli/build-place.ts';

test.each([
  ['with links', true],
  ['without links, as on Windows', false],
])(
  '%s, the newest build is shown, the one before is kept, and older ones are removed',
  async (_name, links) => {
    const place = buildPlace(join(await folder(), 'dist'));
    for (const text of ['one', 'two', 'three']) await build(place, text, links);

    expect(shown(place)).toBe('three');
    const kept = readdirSync(place.builds).map((name) => shownIn(join(place.builds, name)));
    expect(kept.sort()).toEqual(links ? ['three', 'two'] : ['two']);
  },
);

test('a folder that stands in the way is moved aside, and kept until the next build', async () => {
  const place = buildPlace(join(await folder(), 'dist'));
  write(place.outDir, 'by hand');
  await build(place, 'one');
  expect(lstatSync(place.outDir).isSymbolicLink()).toBe(true);
  expect(shown(place)).toBe('one');
  expect(shownIn(join(place.builds, 'replaced'))).toBe('by hand');

  await build(place, 'two');
  expect(existsSync(join(place.builds, 'replaced'))).toBe(false);
});

test('a build that was moved aside and not replaced comes back', async () => {
  const place = buildPlace(join(await folder(), 'dist'));
  write(join(place.builds, 'replaced'), 'by hand');
  await prepare(place).removed;
  expect(shown(place)).toBe('by hand');
});

test('what a killed build left is removed, and what is shown is not', async () => {
  const place = buildPlace(join(await folder(), 'dist'));
  await build(place, 'one');
  write(place.building, 'half');
  write(join(place.builds, 'never-published'), 'whole, but nobody pointed to it');
  await prepare(place).removed;

  expect(shown(place)).toBe('one');
  expect(readdirSync(place.builds).map((name) => shownIn(join(place.builds, name)))).toEqual([
    'one',
  ]);
});

test('a link to a folder of somebody else stays, and the folder shows the new site', async () => {
  const root = await folder();
  const named = join(root, 'dist');
  mkdirSync(join(root, 'www'));
  await symlink(join(root, 'www'), named);
  const place = buildPlace(named);
  await build(place, 'one');

  expect(lstatSync(named).isSymbolicLink()).toBe(true);
  expect(shownIn(named)).toBe('one');
  expect(shownIn(join(root, 'www'))).toBe('one');
});

test('a link to nothing is refused', async () => {
  const named = join(await folder(), 'dist');
  await symlink('nowhere', named);
  expect(() => buildPlace(named)).toThrow('OUT_DIR is a link to something that is not there.');
});

async function build(place: BuildPlace, text: string, links = true): Promise<void> {
  await prepare(place).removed;
  write(place.building, text);
  publish(place, links);
}

function write(site: string, text: string): void {
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, 'index.html'), text);
}

function shown({ outDir }: BuildPlace): string {
  return shownIn(outDir);
}

function shownIn(site: string): string {
  return readFileSync(join(site, 'index.html'), 'utf8');
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'build-place-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}
