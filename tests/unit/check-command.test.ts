import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { asksForWork, tallyWords } from '../../src/check/tally.ts';
import { check, type CheckRequest } from '../../src/cli/check.ts';
import { fileStart } from '../../src/domain/diagnostic.ts';
import { checkReport } from '../../src/schema/check-report.ts';
import { readRecord } from '../../src/sources/files.ts';
import { hashFolder } from '../../src/sources/frozen-folder.ts';
import type { Reading } from '../../src/sources/reading.ts';
import { sarifSchema } from './sarif-schema.ts';
import { copyOf, edit, fixtureDay, temporaryRecord } from './temporary-record.ts';

const text = 'rfcs/0003-overdue/index.mdx';
const other = 'rfcs/0006-every-construct/index.mdx';

/** Runs the command in this process, as from the folder `cwd`. */
async function run(root: string, request: Partial<CheckRequest> = {}, cwd = root) {
  let [out, aside] = ['', ''];
  const code = await check(
    { paths: [], root, base: undefined, format: 'text', fix: false, dryRun: false, ...request },
    {
      folders: [cwd],
      basePath: '/',
      today: fixtureDay,
      out: (said) => (out += said),
      aside: (said) => (aside += said),
    },
  );
  return { code, out, aside };
}

async function brokenRecord(): Promise<string> {
  const root = await temporaryRecord();
  await edit(root, text, 'It waits.', 'It {waits}.');
  return root;
}

test('what has no findings is clean, and it says how much was read', async () => {
  const { code, out } = await run(await temporaryRecord(), { paths: ['organisations'] });
  expect(code).toBe(0);
  expect(out).toMatch(/^no findings \(\d+ documents read\)\.\n$/u);
});

test('an error has its line, its help and the page of its rule, and ends with 1', async () => {
  const { code, out } = await run(await brokenRecord());
  expect(code).toBe(1);
  expect(out).toContain(`error[mdx-expression]: `);
  expect(out).toContain(`--> ${text}:16:4\n 16 | It {waits}.\n`);
  expect(out).toContain(`\n    = see: /rules/mdx-expression/\n`);
  expect(out).toMatch(/\n\n1 error.* in \d+ files?\.\n$/u);
});

test('errors and warnings ask for work, and notes do not', () => {
  const [error, warning, note] = (['error', 'warning', 'note'] as const).map((severity) => ({
    code: 'a',
    severity,
    message: '',
    help: '',
    file: severity === 'note' ? 'b' : 'a',
    place: fileStart,
  }));
  if (!error || !warning || !note) throw new Error('three severities');
  expect([[], [note], [note, warning], [error]].map(asksForWork)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(tallyWords([error, error, warning, note])).toBe(
    '2 errors, 1 warning and 1 note in 2 files',
  );
  expect(tallyWords([note])).toBe('1 note in 1 file');
});

describe('paths', () => {
  test.each([
    ['a file', text],
    ['its folder', 'rfcs/0003-overdue'],
    ['a folder with a slash', 'rfcs/'],
    ['the record', '.'],
  ])('%s shows what is found in it', async (_, path) => {
    expect((await run(await brokenRecord(), { paths: [path] })).code).toBe(1);
  });

  test.each([['people'], ['workstreams/weaving.yaml']])(
    '%s shows nothing of another file',
    async (path) => {
      const { code, out } = await run(await brokenRecord(), { paths: [path] });
      expect(out).toContain('no findings');
      expect(code).toBe(0);
    },
  );

  test('may be written from the current folder, from the record or in full', async () => {
    const root = await brokenRecord();
    for (const path of ['index.mdx', text, join(root, text)]) {
      const { code } = await run(root, { paths: [path] }, join(root, 'rfcs/0003-overdue'));
      expect(code, path).toBe(1);
    }
  });

  test.each([
    [
      'rfcs/0003-overdeu',
      /There is no "rfcs\/0003-overdeu".*\nHelp: did you mean rfcs\/0003-overdue\?/u,
    ],
    ['RFC-0003', /\nHelp: did you mean rfcs\/0003-overdue\?/u],
    ['\u202enothing', /There is no "<U\+202E>nothing"/u],
    ['..', /outside the record .*\nHelp: name files or folders in it/u],
  ])('%s cannot be checked, and the help says what can', async (path, message) => {
    const refused = run(await brokenRecord(), { paths: [path] });
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toMatchObject({ name: 'UsageError' });
  });
});

describe('formats for machines', () => {
  test('each is the whole output, with files from the top of the repository', async () => {
    const parent = await copyOf('tests/fixtures/constructs');
    const root = join(parent, 'record');
    await mkdir(root);
    for (const name of await readdir('tests/fixtures/constructs')) {
      await rename(join(parent, name), join(root, name));
    }
    await edit(root, text, 'It waits.', 'It {waits}.');
    await mkdir(join(root, '../.git'), { recursive: true });
    const paths = [text];
    const github = await run(root, { paths, format: 'github' });
    expect(github.out).toMatch(/^(?:::(?:error|warning|notice) [^\n]*\n)+$/u);
    expect(github.out).toContain(
      `::error file=record/${text},line=16,col=4,endLine=16,endColumn=11,title=error[mdx-expression]::`,
    );
    const sarif = await run(root, { paths, format: 'sarif' });
    expect(
      sarifSchema.parse(JSON.parse(sarif.out)).runs[0]?.results.map(({ ruleId }) => ruleId),
    ).toContain('mdx-expression');
    const json = await run(root, { paths, format: 'json', fix: true });
    expect(checkReport.parse(JSON.parse(json.out)).findings).toContainEqual(
      expect.objectContaining({
        code: 'mdx-expression',
        file: `record/${text}`,
        page: '/rules/mdx-expression/',
      }),
    );
    expect(json.aside).not.toBe('');
    expect([github.code, sarif.code, json.code]).toEqual([1, 1, 1]);
  });
});

describe('--fix', () => {
  async function untidy(): Promise<string> {
    const root = await temporaryRecord();
    const before = await readFile(join(root, text), 'utf8');
    await writeFile(join(root, text), `\ufeff${before.replaceAll('\n', '\r\n')}`);
    await edit(root, other, '## Tables\n', '## Tables \n');
    return root;
  }

  /** Codes of findings that a fix takes away. */
  async function wrong(root: string): Promise<string[]> {
    const { out } = await run(root, { format: 'json' });
    const codes = checkReport.parse(JSON.parse(out)).findings.map(({ code }) => code);
    return codes.filter((code) => ['bom', 'crlf', 'date', 'frontmatter'].includes(code)).sort();
  }

  test('mends what it names, and the record is clean', async () => {
    const root = await untidy();
    expect(await wrong(root)).toEqual(['bom', 'crlf']);
    const { out } = await run(root, { fix: true });
    expect(out).toContain(`fixed ${text}: removed the byte order mark, ended`);
    expect(out).toContain(`fixed ${other}: removed spaces from the end of 1 line`);
    expect(await wrong(root)).toEqual([]);
    expect(await readFile(join(root, text), 'utf8')).not.toMatch(/^\ufeff|\r/u);
    expect((await run(root, { fix: true })).out).toContain('nothing to fix');
  });

  test('with --dry-run shows the lines and writes nothing', async () => {
    const root = await untidy();
    const before = await hashFolder(root);
    const { code, out } = await run(root, { fix: true, dryRun: true });
    expect(out).toContain(`would fix ${other}:`);
    expect(out).toContain('-## Tables·\n  +## Tables\n');
    expect(out).toContain('Nothing was written.');
    expect(code).toBe(1);
    expect(await hashFolder(root)).toEqual(before);
  });

  test('mends only what was named', async () => {
    const root = await untidy();
    await run(root, { fix: true, paths: [other] });
    expect(await readFile(join(root, text), 'utf8')).toContain('\r\n');
  });

  test('never touches a frozen version or a ledger', async () => {
    const root = await temporaryRecord();
    const frozen = join(root, 'rfcs/0003-overdue/versions/1');
    await mkdir(frozen, { recursive: true });
    await writeFile(join(frozen, 'index.mdx'), '---\nstatus: draft \n---\n\nText \r\n');
    await writeFile(join(root, 'rfcs/0003-overdue/history.yaml'), '- version: 1 \r\n');
    const before = await hashFolder(join(root, 'rfcs/0003-overdue'));
    await run(root, { fix: true });
    expect(await hashFolder(join(root, 'rfcs/0003-overdue'))).toEqual(before);
  });

  test('is what --dry-run goes with', async () => {
    await expect(run(await untidy(), { dryRun: true })).rejects.toThrow('name both, or neither');
  });
});

test('the exit code says how it went, and the help how it is written', async () => {
  const root = await brokenRecord();
  const command = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('src/cli/main.ts'), 'check', '--root', root, ...args], {
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: '1795305600' },
    });
  expect(command('organisations')).toMatchObject({ status: 0, stderr: '' });
  expect(command(text)).toMatchObject({ status: 1, stderr: '' });
  const unknown = command('nowhere');
  expect(unknown).toMatchObject({ status: 2, stdout: '' });
  expect(unknown.stderr).toMatch(/^There is no "nowhere"[^\n]*\nHelp: [^\n]*\n$/u);
  const format = command('--format', 'xml');
  expect(format.status).toBe(2);
  expect(format.stderr).toContain('Allowed choices are text, github, sarif, json.');
  expect(command('--help').stdout).toContain('exit code 0 without any');
});

test('a check that shows no text finds what a build finds, and knows the same of each text', async () => {
  const root = resolve('tests/fixtures/constructs');
  const options = { root, base: '/check-command/', today: fixtureDay };
  // The plain one first, since a text that is kept with its colours is used as it is.
  const plain = await readRecord({ ...options, plainCode: true });
  const coloured = await readRecord(options);
  expect(checkRecord(plain)).toEqual(checkRecord(coloured));
  expect(factsOf(plain)).toEqual(factsOf(coloured));
  for (const [file, { body, ...targets }] of coloured.targets) {
    const { body: plainBody, ...same } = plain.targets.get(file) ?? {};
    expect(same).toEqual(targets);
    if (plain.catalogue.documents.some((each) => each.file === file && each.versions.length > 0)) {
      expect(plainBody).toBe(body);
    }
  }
});

function factsOf({ catalogue }: Reading) {
  return catalogue.documents.map(({ id, text }) => ({
    id,
    headings: text.headings,
    mentions: text.mentions,
    words: text.words,
    questions: text.questions.map(({ anchor, line }) => ({ anchor, line })),
  }));
}
