import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { baseFolder } from '../../src/cli/base-folder.ts';
import { tree } from './cut-record.ts';
import { edit, fixtureDay } from './temporary-record.ts';

/** A clone of a repository with the fixture record in `content/`; its branch is `main`. */
async function freshClone() {
  const home = await mkdtemp(join(tmpdir(), 'tapestry-clone-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const folder = join(home, 'clone');
  const root = join(folder, 'content');
  await cp(resolve('tests/fixtures/constructs'), root, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/main.ts', ...args, '--root', root], {
      encoding: 'utf8',
      env: {
        ...process.env,
        GITHUB_BASE_REF: '',
        SOURCE_DATE_EPOCH: String(Date.parse(fixtureDay) / 1000),
      },
    });
  return { root, git, run };
}

test('two commands lead from a fresh clone to a checked RFC, and its pull request says what it is', async () => {
  const { git, run, root } = await freshClone();
  git('switch', '-q', '-c', 'late-updates');
  const made = run(
    'new',
    'rfc',
    'Late | updates',
    '--author',
    'test-person',
    '--workstream',
    'weaving',
  );
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
  const checked = run('check', join(root, 'rfcs/0007-late-updates'), '--base', 'main');
  expect(checked.status).toBe(0);

  git('add', '-A');
  git('commit', '-q', '-m', 'Late updates');
  await edit(root, 'rfcs/0006-every-construct/index.mdx', '## Tables', '## Tables\n\nMore words.');
  const moved = run('move', 'RFC-0006', 'withdrawn', '--reason', 'Nobody needs it any more.');
  expect(moved.status).toBe(0);
  await writeFile(join(root, '../README.md'), 'Read me.\n');
  const { stdout } = run('summary', '--base', 'main');
  expect(stdout.split('\n').slice(0, 9)).toEqual([
    '### What this changes',
    '',
    '| Document | Status | Version | Where to see it | Findings |',
    '| --- | --- | --- | --- | --- |',
    expect.stringMatching(
      /^\| \*\*RFC\\-0006\*\* Every construct that a text may use \| draft → withdrawn \| no version yet \| `\/rfcs\/0006\/` \| /u,
    ),
    expect.stringMatching(
      /^\| \*\*RFC\\-0007\*\* Late \\\| updates \| new, draft \| no version yet \| `\/rfcs\/0007\/` \| \d+ notes \|$/u,
    ),
    '',
    'Also 1 file outside the record.',
    '',
  ]);
});

test('an unknown base is named, with what to do', async () => {
  const { run } = await freshClone();
  const { status, stderr } = run('summary', '--base', 'origin/main');
  expect(status).toBe(2);
  expect(stderr).toMatch(/git knows no commit "origin\/main": fetch it first/u);
});

test('the record at the base is read without a change to the clone', async () => {
  const { root, git } = await freshClone();
  const before = tree(root);
  await edit(root, 'rfcs/0006-every-construct/index.mdx', '## Tables', '## Tables\n\nMore.');
  git('add', '-A');
  const status = git('status', '--porcelain');
  const base = await baseFolder(root, 'HEAD');
  expect(tree(base.root)).toEqual(before);
  expect(git('status', '--porcelain')).toBe(status);
  await base.remove();
  await expect(readFile(join(base.root, 'people/test-person.yaml'))).rejects.toThrow('ENOENT');
  await expect(baseFolder(root, 'nowhere')).rejects.toThrow(
    /git cannot give the record as it was at "nowhere"/u,
  );
});

test('a move with a version is done as a whole, or taken back', async () => {
  const { root, run } = await freshClone();
  const before = tree(root);
  const move = ['move', 'RFC-0006', 'deferred', '--reason', 'Nobody needs it any more.', '--cut'];
  const refused = run(...move, 'Short');
  expect(refused.stderr).toMatch(/^--cut: it has 5 characters/u);
  expect(refused.status).toBe(2);
  expect(tree(root)).toEqual(before);

  await edit(root, 'rfcs/0006-every-construct/index.mdx', '(#tables)', '(#tabels)');
  const broken = tree(root);
  const back = run(...move, 'It was put aside by its authors.');
  expect(back.stderr).toMatch(/RFC-0006 is draft again, since it was not cut/u);
  expect(back.status).toBe(1);
  expect(tree(root)).toEqual(broken);

  await edit(root, 'rfcs/0006-every-construct/index.mdx', '(#tabels)', '(#tables)');
  const done = run(...move, 'It was put aside by its authors.');
  expect(done.stdout).toMatch(/RFC-0006 v1, 2026-11-22: deferred, substantive/u);
  expect(done.status).toBe(0);
});
