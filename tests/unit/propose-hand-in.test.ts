import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longestAddress, newFileAddress, uploadAddress } from '../../src/scripts/propose/github.ts';
import { crc32 as ownCrc32, zip } from '../../src/scripts/propose/zip.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'propose-zip-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = [
  { path: 'content/rfcs/0004-late/index.mdx', text: '---\ntitle: "Zoë"\n---\n\nनमस्ते\n' },
  { path: 'content/people/zoë.yaml', text: 'name: "Zoë"\n' },
  { path: 'content/empty.md', text: '' },
];

const python = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!python)('other programs unpack the ZIP to the same files', () => {
  const archive = join(folder, 'a.zip');
  writeFileSync(archive, zip(files, '2026-11-22'));
  const script =
    'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2]); print([(i.filename, i.date_time[:3]) for i in z.infolist()])';
  const listed = execFileSync('python3', ['-c', script, archive, folder], { encoding: 'utf8' });

  expect(listed).toContain("('content/people/zoë.yaml', (2026, 11, 22))");
  for (const { path, text } of files) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
});

test('the same proposal gives the same bytes', () => {
  expect(zip(files, '2026-11-22')).toEqual(zip(files, '2026-11-22'));
});

test.each(['', 'a', '123456789', 'नमस्ते'.repeat(1000)])(
  'the checksum of %j is that of zlib',
  (text) => {
    const bytes = new TextEncoder().encode(text);
    expect(ownCrc32(bytes)).toBe(crc32(bytes));
  },
);

const forge = { repository: 'https://github.com/example/papers', branch: 'main' };

test('a short file travels in the address', () => {
  const text = '---\ntitle: "A & B"\n---\n\nतीन #1 + 2\n';
  const { href, fits } = newFileAddress(forge, 'content/rfcs/0004-late/index.mdx', text);
  const url = new URL(href);

  expect(fits).toBe(true);
  expect(url.origin + url.pathname).toBe(
    'https://github.com/example/papers/new/main/content/rfcs/0004-late',
  );
  expect(url.searchParams.get('filename')).toBe('index.mdx');
  expect(url.searchParams.get('value')).toBe(text);
});

test('a long file does not, and its page is opened empty', () => {
  const path = 'content/rfcs/0004-late/index.mdx';
  const start = newFileAddress(forge, path, '').href.length;
  const most = newFileAddress(forge, path, 'a'.repeat(longestAddress - start));
  const tooLong = newFileAddress(forge, path, 'a'.repeat(longestAddress - start + 1));

  expect([most.fits, most.href.length]).toEqual([true, longestAddress]);
  expect([tooLong.fits, new URL(tooLong.href).searchParams.has('value')]).toEqual([false, false]);
  expect(newFileAddress(forge, path, 'न'.repeat(1000)).fits).toBe(false);
});

test('a branch with a slash keeps it', () => {
  expect(uploadAddress({ ...forge, branch: 'next/one' })).toBe(
    'https://github.com/example/papers/upload/next/one',
  );
});
