import {
  chmod,
  cp,
  link,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codes, findings, temporaryRecord } from './temporary-record.ts';

const text = 'rfcs/0002-new-way/index.mdx';

test('the fixture record has no finding', async () => {
  expect(await codes(await temporaryRecord())).toEqual([]);
});

describe('each fault of a file is named at its place', () => {
  const faults: [name: string, break_: (root: string) => Promise<unknown>, expected: string[]][] = [
    [
      'a text that is missing',
      (root) => rm(join(root, 'rfcs/0005-withdrawn/index.mdx')),
      ['missing-file rfcs/0005-withdrawn:1:1'],
    ],
    [
      'a folder where the text should be',
      async (root) => {
        await rm(join(root, 'rfcs/0005-withdrawn/index.mdx'));
        await mkdir(join(root, 'rfcs/0005-withdrawn/index.mdx'));
      },
      ['not-a-file rfcs/0005-withdrawn/index.mdx:1:1'],
    ],
    [
      'a folder where a person should be',
      (root) => mkdir(join(root, 'people/somebody.yaml')),
      ['not-a-file people/somebody.yaml:1:1'],
    ],
    [
      'Latin-1 bytes',
      async (root) => {
        const path = join(root, 'rfcs/0005-withdrawn/index.mdx');
        const bytes = await readFile(path);
        await writeFile(path, Buffer.concat([bytes, Buffer.from('Caf\xe9 au lait.\n', 'latin1')]));
      },
      ['encoding rfcs/0005-withdrawn/index.mdx:14:4'],
    ],
    [
      'a byte order mark',
      async (root) => {
        const path = join(root, text);
        await writeFile(path, `\uFEFF${await readFile(path, 'utf8')}`);
      },
      [`bom ${text}:1:1`],
    ],
    [
      'carriage returns',
      async (root) => {
        const path = join(root, text);
        await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'));
      },
      [`crlf ${text}:1:4`],
    ],
    [
      'an empty text',
      (root) => writeFile(join(root, 'rfcs/0005-withdrawn/index.mdx'), ''),
      ['empty rfcs/0005-withdrawn/index.mdx:1:1'],
    ],
    [
      'two documents with one number',
      (root) =>
        cp(join(root, 'rfcs/0005-withdrawn'), join(root, 'rfcs/0005-xerox'), { recursive: true }),
      ['duplicate-number rfcs/0005-xerox:1:1'],
    ],
    [
      'a number that differs from the folder',
      async (root) => {
        const path = join(root, text);
        const source = await readFile(path, 'utf8');
        await writeFile(path, source.replace('---\n', '---\nnumber: 7\n'));
      },
      [`number ${text}:2:1`],
    ],
    [
      'a symbolic link to a file and one to a folder',
      async (root) => {
        await symlink('/etc/passwd', join(root, 'rfcs/0002-new-way/picture.svg'));
        await symlink(join(root, 'rfcs/0002-new-way'), join(root, 'rfcs/0009-linked'));
      },
      ['symlink rfcs/0002-new-way/picture.svg:1:1', 'symlink rfcs/0009-linked:1:1'],
    ],
    [
      'a hard link',
      (root) => link(join(root, 'people/test-person.yaml'), join(root, 'people/twin.yaml')),
      ['file-type people/test-person.yaml:1:1', 'file-type people/twin.yaml:1:1'],
    ],
    [
      'file names that no other system could hold',
      async (root) => {
        const folder = join(root, 'rfcs/0002-new-way');
        await writeFile(join(folder, 'a#b?c.svg'), '<svg/>');
        await writeFile(join(folder, 'Picture.svg'), '<svg/>');
        await writeFile(join(folder, `${'a'.repeat(200)}.svg`), '<svg/>');
        await writeFile(join(folder, 'con.svg'), '<svg/>');
      },
      [
        'file-name rfcs/0002-new-way/Picture.svg:1:1',
        'file-name rfcs/0002-new-way/a#b?c.svg:1:1',
        `file-name rfcs/0002-new-way/${'a'.repeat(200)}.svg:1:1`,
        'file-name rfcs/0002-new-way/con.svg:1:1',
      ],
    ],
    [
      'code beside a text',
      (root) => writeFile(join(root, 'rfcs/0002-new-way/payload.mjs'), 'export default 1;'),
      ['file-type rfcs/0002-new-way/payload.mjs:1:1'],
    ],
    [
      'a folder that no record has',
      (root) => rename(join(root, 'people'), join(root, 'poeple')),
      ['unexpected-file poeple:1:1'],
    ],
    [
      'a document folder without a number',
      (root) => rename(join(root, 'rfcs/0005-withdrawn'), join(root, 'rfcs/withdrawn')),
      ['document-folder rfcs/withdrawn:1:1'],
    ],
    [
      'two texts in one folder',
      (root) => cp(join(root, text), join(root, 'rfcs/0002-new-way/index.md')),
      [`two-texts rfcs/0002-new-way/index.mdx:1:1`],
    ],
    [
      'an SVG with a script',
      (root) =>
        writeFile(
          join(root, 'rfcs/0006-every-construct/weave.svg'),
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">\n<script>1</script></svg>',
        ),
      ['svg rfcs/0006-every-construct/weave.svg:2:1'],
    ],
    [
      'text that calls itself a PNG',
      (root) => writeFile(join(root, 'rfcs/0002-new-way/picture.png'), 'not a picture'),
      ['image-bytes rfcs/0002-new-way/picture.png:1:1'],
    ],
  ];
  test.each(faults)('%s', async (_name, break_, expected) => {
    const root = await temporaryRecord();
    await break_(root);
    const found = await codes(root);
    expect(found).toEqual(expect.arrayContaining(expected));
    const other = found.filter(
      (one) => !expected.includes(one) && !/^unknown-|^missing-picture/u.test(one),
    );
    expect(other).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('a text that cannot be read', async () => {
    const root = await temporaryRecord();
    await chmod(join(root, text), 0);
    expect(await codes(root)).toContain(`unreadable ${text}:1:1`);
  });
});

describe('a record that is none is an error', () => {
  test('a folder that does not exist', async () => {
    expect(await codes('/nowhere/at/all')).toEqual(['unreadable :1:1']);
  });

  test('an empty folder', async () => {
    const root = await mkdtemp(join(tmpdir(), 'tapestry-empty-'));
    const [found] = await findings(root);
    expect(found).toMatchObject({ code: 'empty-record', message: 'The record holds no document.' });
    await rm(root, { recursive: true });
  });

  test('registries without a document', async () => {
    const root = await temporaryRecord();
    for (const folder of ['rfcs', 'reports', 'proposals'])
      await rm(join(root, folder), { recursive: true });
    expect(await codes(root)).toContain('empty-record :1:1');
  });
});

test('a text that outlives the deadline is given up and named, and the others are read', async () => {
  const root = await temporaryRecord();
  const path = join(root, 'rfcs/0005-withdrawn/index.mdx');
  const lines = Array.from({ length: 40 }, () => '*a_ '.repeat(1500)).join('\n\n');
  await writeFile(path, `${await readFile(path, 'utf8')}\n${lines}\n`);
  const started = performance.now();
  const found = await findings(root);
  expect(found.map(({ code, file }) => `${code} ${file}`)).toEqual([
    'deadline rfcs/0005-withdrawn/index.mdx',
  ]);
  expect(performance.now() - started).toBeLessThan(20_000);
}, 30_000);
