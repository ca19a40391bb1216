import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite, runBuild } from './built-site.ts';
import { differingFiles, siteBytes } from './site-bytes.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tapestry-reproducible-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('one record gives the same bytes in another folder, time zone, language and file order, cold and warm', async () => {
  const here = await builtSite();
  expect(here.exitCode, here.output).toBe(0);
  const expected = await siteBytes(here.dir);
  expect(expected.size).toBeGreaterThan(50);
  expect([...expected.keys()].some((file) => file.startsWith('pagefind/'))).toBe(true);

  const project = join(folder, 'a copy of the project');
  const out = join(project, 'elsewhere', 'site');
  await copyProject(project);
  const build = (variables: Record<string, string>): ReturnType<typeof runBuild> =>
    runBuild(
      {
        SOURCE_DATE_EPOCH: '1795305600',
        RECORD_DIR: join(project, 'content'),
        OUT_DIR: out,
        TAPESTRY_CACHE_DIR: join(folder, 'cache'),
        ...variables,
      },
      project,
    );

  const cold = await build({
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/build/reversed-folders.mjs')).href}`,
  });
  expect(cold.exitCode, cold.output).toBe(0);
  expect(differingFiles(expected, await siteBytes(out))).toEqual([]);

  const warm = await build({ TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' });
  expect(warm.exitCode, warm.output).toBe(0);
  expect(warm.output).toContain('(restored)');
  expect(differingFiles(expected, await siteBytes(out))).toEqual([]);
});

test('a new document changes no byte of the page of another, unless the two are related', async () => {
  const record = join(folder, 'record');
  await cp('tests/fixtures/constructs', record, { recursive: true });
  const build = async (name: string): Promise<ReadonlyMap<string, string>> => {
    const { output, exitCode } = await runBuild({
      SOURCE_DATE_EPOCH: '1795305600',
      SEARCH_INDEX: 'off',
      RECORD_DIR: record,
      OUT_DIR: join(folder, name),
      TAPESTRY_CACHE_DIR: join(folder, `${name}-cache`),
    });
    expect(exitCode, output).toBe(0);
    return siteBytes(join(folder, name));
  };
  const before = await build('before');
  await addDocument(record);
  const after = await build('after');

  expect(after.has('rfcs/0090/index.html')).toBe(true);
  const documents = differingFiles(before, after).filter((file) =>
    /^(?:rfcs|proposals|reports)\/\d{4}\//u.test(file),
  );
  expect(documents).toEqual(['rfcs/0002/index.html', 'rfcs/0090/index.html']);
});

/** All that a build reads, apart from the libraries, which it finds through a link. */
async function copyProject(project: string): Promise<void> {
  const parts = [
    'src',
    'public',
    'content',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ];
  // git keeps no empty folder, so that a fresh clone may have no public/.
  for (const part of parts.filter((name) => existsSync(name))) {
    await cp(part, join(project, part), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(project, 'node_modules'), 'junction');
}

/** A document that requires RFC-0002 and nothing else. */
async function addDocument(record: string): Promise<void> {
  const text = await readFile(join(record, 'rfcs/0005-withdrawn/index.mdx'), 'utf8');
  await mkdir(join(record, 'rfcs/0090-mending'));
  await writeFile(
    join(record, 'rfcs/0090-mending/index.mdx'),
    text
      .replace('A way that was withdrawn', 'How to mend a thread')
      .replace('status: withdrawn', 'status: draft')
      .replace(/reason: .*/u, 'requires: [RFC-0002]'),
  );
}
