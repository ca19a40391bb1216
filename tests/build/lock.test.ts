import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { completed, parseLockFile, unlockedPackages } from '../ground/lock-file.ts';

test('the lock file names the binaries of every platform (if not: run `npm run lock`)', async () => {
  const lock = parseLockFile(await readFile('package-lock.json', 'utf8'));

  expect(unlockedPackages(lock)).toEqual([]);
});

const partial = parseLockFile(
  JSON.stringify({
    packages: {
      '': {},
      'node_modules/finder': {
        optionalDependencies: { '@finder/windows-x64': '1.6.0', '@finder/linux-x64': '1.6.0' },
      },
      'node_modules/finder/node_modules/@finder/linux-x64': { version: '1.6.0' },
      'node_modules/zebra': {},
      'node_modules/zebra/node_modules/finder': {
        optionalDependencies: { '@finder/linux-x64': '2.0.0' },
      },
      'node_modules/@finder/linux-x64': { version: '1.9.0' },
    },
  }),
);

test('an entry is missing where Node would find none, or another version', () => {
  expect(unlockedPackages(partial)).toEqual([
    { name: '@finder/windows-x64', version: '1.6.0', wantedBy: 'node_modules/finder' },
    {
      name: '@finder/linux-x64',
      version: '2.0.0',
      wantedBy: 'node_modules/zebra/node_modules/finder',
    },
  ]);
});

test('a completed lock has every entry, with its platform, in the order of npm', () => {
  const lock = completed(partial);

  expect(unlockedPackages(lock)).toEqual([]);
  expect(Object.keys(lock.packages).slice(1, 3)).toEqual([
    'node_modules/@finder/linux-x64',
    'node_modules/@finder/windows-x64',
  ]);
  expect(lock.packages['node_modules/@finder/windows-x64']).toEqual({
    version: '1.6.0',
    cpu: ['x64'],
    os: ['win32'],
    optional: true,
  });
});
