import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hashFolder, hashWorkingFolder } from '../../src/sources/frozen-folder.ts';
import { frozenDifferences } from '../../src/domain/ledger.ts';
import { entryOf } from './ledger-entry.ts';
import { randomChanges } from './random-changes.ts';

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'tapestry-frozen-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** Names that sort otherwise as folders than as files, otherwise by UTF-16 than by bytes, and an empty file. */
const awkward = {
  'index.mdx': '---\ntitle: x\n---\n\nText.\n',
  'a.txt': 'a',
  'a/z.txt': 'z',
  'a/b/c.bin': Uint8Array.from({ length: 300 }, (_, index) => index % 256),
  'a-b.txt': '',
  'B.txt': 'upper',
  '\u{1f9f6}.txt': 'beyond the basic plane',
  '\ufb01.txt': 'ligature',
};

describe('anyone can compute the hashes of a folder', () => {
  test.each([
    ['a single file', { 'index.mdx': 'One line.\n' }],
    ['awkward names', awkward],
  ])('%s: sha256 with sha256sum, SWHID with git', async (_name, files) => {
    const root = folder(files);
    const hash = await hashFolder(root);
    const shell = (command: string) =>
      execFileSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' }).trim();
    expect(hash.sha256).toBe(
      shell(
        "find . -type f | sed 's|^\\./||' | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d' ' -f1",
      ),
    );
    const git = `export GIT_DIR="$(mktemp -d)" GIT_WORK_TREE=.
      git init -q && git -c core.autocrlf=false add -A && git write-tree; rm -rf "$GIT_DIR"`;
    expect(hash.swhid).toBe(`swh:1:dir:${shell(git)}`);
  });

  test('the listing names every file with its size, in order of bytes', async () => {
    const { files } = await hashFolder(folder(awkward));
    expect(files.map(({ path, bytes }) => `${path} ${bytes}`)).toEqual([
      'B.txt 5',
      'a-b.txt 0',
      'a.txt 1',
      'a/b/c.bin 300',
      'a/z.txt 1',
      'index.mdx 24',
      '\ufb01.txt 8',
      '\u{1f9f6}.txt 22',
    ]);
  });
});

test('a cut freezes the text and what lies beside it, and neither ledger, versions nor translations', async () => {
  const frozen = { 'index.mdx': 'Text.\n', 'a.svg': '<svg/>', 'references.bib': '' };
  const working = folder({
    ...frozen,
    'history.yaml': '- version: 1\n',
    'versions/1/index.mdx': 'Old.\n',
    'translations/fr.mdx': 'Texte.\n',
    '.DS_Store': 'Finder',
  });
  expect(await hashWorkingFolder(working)).toEqual(await hashFolder(folder(frozen)));
});

test('a link is no content: a folder with one has no hash', async () => {
  const root = folder({ 'index.mdx': 'Text.\n' });
  symlinkSync('index.mdx', join(root, 'linked.mdx'));
  await expect(hashFolder(root)).rejects.toThrow(/linked\.mdx is neither a file nor a folder/u);
});

test('300 random changes of a frozen folder, 300 found', async () => {
  const change = randomChanges();
  const original = folder({
    'index.mdx': readFileSync('content/rfcs/0003-weight-updates/index.mdx'),
    'round.svg': readFileSync('content/rfcs/0003-weight-updates/round.svg'),
    'notes/more.txt': 'One line.\nAnother line.\n',
  });
  const before = await hashFolder(original);
  const entry = entryOf(1, before);
  const missed: string[] = [];
  for (let run = 0; run < 300; run += 1) {
    const copy = `${original}-${run}`;
    cpSync(original, copy, { recursive: true });
    const what = change(copy, ['index.mdx', 'round.svg', 'notes/more.txt']);
    const after = await hashFolder(copy);
    const found =
      after.sha256 !== before.sha256 &&
      after.swhid !== before.swhid &&
      frozenDifferences(entry, after).length > 0;
    if (!found) missed.push(`${what} (${readdirSync(copy).join(' ')})`);
    rmSync(copy, { recursive: true });
  }
  expect(missed).toEqual([]);
});
