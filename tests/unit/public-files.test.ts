import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { publicFileFindings } from '../../src/sources/public-files.ts';

test('public/ holds nothing that would replace a page or give orders to a host', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tapestry-public-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'rfcs/0003'), { recursive: true });
  await writeFile(join(folder, 'rfcs/0003/index.html'), '<p>Mine now.</p>');
  await writeFile(join(folder, 'rfcs/0003/notes.txt'), 'mine');
  await writeFile(join(folder, '_headers'), '/*');
  await writeFile(join(folder, 'favicon.svg'), '<svg/>');
  await symlink('/etc/passwd', join(folder, 'robots.txt'));
  const found = await publicFileFindings(folder);
  expect(found.map(({ code, file }) => `${code} ${file}`)).toEqual([
    'public-file _headers',
    'public-file rfcs/0003/index.html',
    'public-file rfcs/0003/notes.txt',
    'public-file robots.txt',
  ]);
});

test('a project without public/ is fine', async () => {
  expect(await publicFileFindings('/nowhere')).toEqual([]);
});
