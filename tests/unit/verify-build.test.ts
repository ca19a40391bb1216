import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BuildRefusal } from '../../src/cli/build-refusal.ts';
import { verifyBuild } from '../../src/cli/verify-build.ts';

const sound = {
  'index.html': '<a href="/papers/rfcs/0001/#a">A</a><img src="assets/a.png">',
  'rfcs/0001/index.html':
    '<link rel="canonical" href="https://site.example/papers/rfcs/0001/"><h1 id="a">A</h1><a href="#a">a</a><a href="#top">up</a><a href="../../">home</a>',
  'assets/a.png': 'a picture',
  '.well-known/security.txt': 'text',
};

test('a sound site passes, and its pages are counted', async () => {
  expect(await faults({})).toEqual([]);
});

const broken: [name: string, files: Record<string, string>, found: string][] = [
  [
    'a permanent address that does not answer',
    { 'rfcs/0001/index.html': '' },
    'rfcs/0001/index.html: is empty',
  ],
  [
    'server code',
    { '.prerender/entry.mjs': 'x' },
    '.prerender/entry.mjs: belongs to the build, not to the site',
  ],
  ['an empty file', { 'assets/a.png': '' }, 'assets/a.png: is empty'],
  ['a dead link', { 'a.html': '<a href="/papers/b/">' }, 'a.html: /papers/b/ leads to no file'],
  [
    'a link without its base',
    { 'a.html': '<a href="/rfcs/0001/">' },
    'a.html: /rfcs/0001/ leads to no file',
  ],
  [
    'a dead fragment of another page',
    { 'a.html': '<a href="rfcs/0001/#b">' },
    'a.html: rfcs/0001/#b leads to no place in rfcs/0001/index.html',
  ],
  [
    'a dead fragment of the same page',
    { 'a.html': '<a href="#b">' },
    'a.html: #b leads to no place in a.html',
  ],
  [
    'a dead link with the origin of the site',
    { 'a.html': '<a href="https://site.example/papers/b/">' },
    'a.html: https://site.example/papers/b/ leads to no file',
  ],
  [
    'an address that cannot be decoded',
    { 'a.html': '<a href="%E0%A4%A">' },
    'a.html: %E0%A4%A cannot be decoded',
  ],
];

test.each(broken)('%s is found', async (_name, files, found) => {
  expect(await faults(files)).toEqual([found]);
});

test('an address that was promised and has no page is found', async () => {
  expect(await faults({}, ['/rfcs/0001/', '/rfcs/0002/'])).toEqual([
    'rfcs/0002/index.html: is missing, and its address was promised for ever',
  ]);
});

test('other sites, and other parts of the origin, are not ours to judge', async () => {
  const page =
    '<a href="https://other.example/x"><a href="mailto:a@b.c"><a href="https://site.example/else/"><a href="#:~:text=a">';
  expect(await faults({ 'a.html': page })).toEqual([]);
});

test('a changed page is read anew although the last verification is remembered', async () => {
  const folder = await site({});
  const memory = join(folder, '..', 'memory.json');
  expect(faultsIn(folder, ['/rfcs/0001/'], memory)).toEqual([]);
  write(folder, 'rfcs/0001/index.html', '<h1 id="c">C</h1>');
  expect(faultsIn(folder, ['/rfcs/0001/'], memory)).toEqual([
    'index.html: /papers/rfcs/0001/#a leads to no place in rfcs/0001/index.html',
  ]);
});

async function faults(
  files: Readonly<Record<string, string>>,
  permanent: readonly string[] = ['/rfcs/0001/'],
): Promise<readonly string[]> {
  return faultsIn(await site(files), permanent).filter(
    // An empty page has no fragments either.
    (fault) => files['rfcs/0001/index.html'] !== '' || !fault.startsWith('index.html'),
  );
}

function faultsIn(
  folder: string,
  permanent: readonly string[],
  memory?: string,
): readonly string[] {
  try {
    const pages = verifyBuild({
      folder,
      base: '/papers/',
      siteUrl: 'https://site.example',
      permanent,
      publicDir: join(folder, 'no-public'),
      ...(memory === undefined ? {} : { memory }),
    });
    expect(pages).toBeGreaterThan(1);
    return [];
  } catch (error) {
    if (error instanceof BuildRefusal) return error.places;
    throw error;
  }
}

async function site(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'verify-build-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = join(root, 'site');
  for (const [file, content] of Object.entries({ ...sound, ...files }))
    write(folder, file, content);
  return folder;
}

function write(folder: string, file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}
