import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withEntries } from '../../src/cli/list-file.ts';
import { readBase } from '../../src/sources/git-base.ts';
import { entryOf } from './ledger-entry.ts';
import { temporaryRecord } from './temporary-record.ts';

const ledger = withEntries(undefined, '# Heading', [entryOf(1), entryOf(2)]);

/** A repository with a fixture record in `record/`, committed once, and with the tag `before`. */
async function repository(): Promise<{ root: string; git: (...args: string[]) => string }> {
  const home = await mkdtemp(join(tmpdir(), 'tapestry-git-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const root = join(home, 'record');
  await rename(await temporaryRecord(), root);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: home,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  await writeFile(join(root, 'rfcs/0002-new-way/history.yaml'), ledger);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  git('tag', 'before');
  return { root, git };
}

test('the record is read as it was, whatever is on the disk now', async () => {
  const { root, git } = await repository();
  await rm(join(root, 'rfcs/0001-old-way'), { recursive: true });
  await rm(join(root, 'rfcs/0002-new-way/history.yaml'));
  git('add', '-A');
  git('commit', '-q', '-m', 'second');
  const before = await readBase(root, 'before');
  expect(before.documents.map(({ id, file }) => `${id} ${file}`)).toEqual([
    'PROPOSAL-0001 proposals/0001-shared-loom/index.mdx',
    'REPORT-0001 reports/0001-first-workshop/index.mdx',
    'RFC-0001 rfcs/0001-old-way/index.mdx',
    'RFC-0002 rfcs/0002-new-way/index.mdx',
    'RFC-0003 rfcs/0003-overdue/index.mdx',
    'RFC-0004 rfcs/0004-arabic/index.md',
    'RFC-0005 rfcs/0005-withdrawn/index.mdx',
    'RFC-0006 rfcs/0006-every-construct/index.mdx',
  ]);
  const [, , old, next] = before.documents;
  expect(old).toMatchObject({ kind: 'rfc', number: 1, slug: 'old-way' });
  expect(old?.entries.map(({ version, status }) => [version, status])).toEqual([[1, 'accepted']]);
  expect(old?.front?.status).toBe('accepted');
  expect(next?.entries).toEqual([entryOf(1), entryOf(2)]);
  const now = await readBase(root, 'HEAD');
  expect(now.documents.map(({ id }) => id)).not.toContain('RFC-0001');
});

test('a record may be the root of its repository', async () => {
  const alone = await temporaryRecord();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: alone,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  expect((await readBase(alone, 'HEAD')).documents).toHaveLength(8);
});

test('front matter that nobody can read any more is no reason to stop', async () => {
  const { root, git } = await repository();
  await writeFile(join(root, 'rfcs/0001-old-way/index.mdx'), 'No front matter.\n');
  await appendFile(join(root, 'rfcs/0002-new-way/history.yaml'), '- broken: [\n');
  git('commit', '-q', '-a', '-m', 'broken');
  const [, , old, next] = (await readBase(root, 'HEAD')).documents;
  expect(old).toMatchObject({ id: 'RFC-0001', front: undefined });
  expect(next?.entries).toEqual([]);
});

test('each reason why there is no base is said', async () => {
  const { root } = await repository();
  const alone = await temporaryRecord();
  await expect(readBase(root, 'orgin/main')).rejects.toThrow(
    /^git knows no commit "orgin\/main": fetch it first/u,
  );
  await expect(readBase(root, '--help')).rejects.toThrow(/^git knows no commit "--help"/u);
  await expect(readBase(alone, 'HEAD')).rejects.toThrow(/is in no git repository/u);
  const path = process.env['PATH'];
  process.env['PATH'] = '/nowhere';
  onTestFinished(() => {
    process.env['PATH'] = path;
  });
  await expect(readBase(root, 'HEAD')).rejects.toThrow(/^git cannot be run/u);
});
