import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apply } from '../../src/cli/apply.ts';
import type { CutRequest } from '../../src/cli/cut.ts';
import { verify } from '../../src/cli/verify.ts';
import { hashFolder } from '../../src/sources/frozen-folder.ts';
import {
  cut,
  cutRequest as request,
  decide,
  entriesIn,
  leftBeside,
  planOf,
  tree,
} from './cut-record.ts';
import { edit, fixtureDay, temporaryRecord } from './temporary-record.ts';

const folder = 'rfcs/0006-every-construct';
const text = `${folder}/index.mdx`;

describe('a cut', () => {
  test('freezes the whole folder and writes its ledger', async () => {
    const root = await temporaryRecord();
    const before = tree(root);
    const plan = await planOf(root);
    expect(tree(root)).toEqual(before);
    await apply(root, plan);
    const after = tree(root);
    for (const [path, content] of Object.entries(before)) expect(after[path]).toBe(content);
    const added = Object.keys(after).filter((path) => !(path in before));
    expect(added).toEqual(
      expect.arrayContaining([`${folder}/history.yaml`, `${folder}/versions/1/index.mdx`]),
    );
    expect(after[`${folder}/versions/1/index.mdx`]).toBe(before[text]);
    const [entry] = entriesIn(root);
    expect(entry).toMatchObject({
      version: 1,
      date: fixtureDay,
      significance: 'substantive',
      changes: request.changes,
    });
    const { sha256, swhid } = await hashFolder(join(root, folder, 'versions/1'));
    expect(entry).toMatchObject({ sha256, swhid });
    expect(entry?.anchors).toContain('tables');
    expect(leftBeside(root)).toEqual([]);
  });

  test('of a changed text adds a version and keeps every byte before it', async () => {
    const root = await temporaryRecord();
    await cut(root);
    const ledger = readFileSync(join(root, folder, 'history.yaml'), 'utf8');
    await edit(root, text, '## Tables', '## Tables\n\nOne sentence more.');
    const fields = { significance: 'editorial', changes: 'One more sentence on tables.' } as const;
    await cut(root, fields);
    expect(readFileSync(join(root, folder, 'history.yaml'), 'utf8').startsWith(ledger)).toBe(true);
    expect(
      entriesIn(root).map(({ version, significance }) => `${version} ${significance}`),
    ).toEqual(['1 substantive', '2 editorial']);
  });

  test('of an unchanged text is refused', async () => {
    const root = await temporaryRecord();
    await cut(root);
    const before = tree(root);
    expect(await decide(root)).toEqual({
      outcome: 'refused',
      message: `Nothing changed in RFC-0006 since v1 (${fixtureDay}), so there is nothing to cut.`,
    });
    expect(tree(root)).toEqual(before);
  });

  test('is refused if the text has errors, and lists them', async () => {
    const root = await temporaryRecord();
    await edit(root, text, '(#tables)', '(#tabels)');
    const decision = await decide(root);
    expect(decision).toMatchObject({
      outcome: 'errors',
      diagnostics: [{ code: 'dead-link', file: text }],
    });
  });

  test('is refused if the front matter cannot be read', async () => {
    const root = await temporaryRecord();
    await edit(root, text, 'workstream:', 'workstraem:');
    expect(await decide(root)).toMatchObject({
      outcome: 'errors',
      diagnostics: [{ code: 'frontmatter', file: text }],
    });
  });

  test('does not mind errors of another document', async () => {
    const root = await temporaryRecord();
    await edit(root, 'rfcs/0003-overdue/index.mdx', 'It waits.', 'It {waits}.');
    expect(await decide(root)).toMatchObject({ outcome: 'plan' });
  });

  test('is refused on a day before the last version, and in the future', async () => {
    const root = await temporaryRecord();
    await cut(root, { date: '2026-11-20' });
    await edit(root, text, '## Tables', '## Tables\n\nMore.');
    expect(JSON.stringify(await decide(root, { date: '2026-11-19' }))).toContain(
      'before the version that it follows (2026-11-20)',
    );
    expect(JSON.stringify(await decide(root, { date: '2026-11-23' }))).toContain(
      `today is ${fixtureDay}`,
    );
  });

  const names = ['RFC-0006', 'rfc 6', 'rfc6', 'Rfc_0006', `content/${folder}`, text];
  test.each(names)('knows the document by %s', async (words) => {
    expect((await planOf(await temporaryRecord(), { words })).summary[0]).toMatch(/^RFC-0006 v1/u);
  });

  test('knows a document by its alias', async () => {
    const root = await temporaryRecord();
    await edit(root, 'proposals/0001-shared-loom/index.mdx', 'One loom', 'One common loom');
    const { summary } = await planOf(root, { words: 'tap 4', significance: 'editorial' });
    expect(summary[0]).toMatch(/^PROPOSAL-0001 v2/u);
  });

  const wrong: [name: string, fields: Partial<CutRequest>, message: RegExp][] = [
    ['a misspelt id', { words: 'rcf 6' }, /^There is no document "rcf 6"\. Did you mean RFC-0006/u],
    ['an unknown id', { words: 'x' }, /The record holds REPORT-0001, PROPOSAL-0001, RFC-0001/u],
    ['a short sentence', { changes: 'Typo.' }, /^--changes: it has 5 characters/u],
    ['markup', { changes: 'A word in `code` is new.' }, /^--changes: it contains markup/u],
    ['a day that is none', { date: '2026-02-30' }, /^--date: "2026-02-30" is not a calendar date/u],
  ];
  test.each(wrong)('says what is wrong with %s', async (_name, fields, message) => {
    await expect(decide(await temporaryRecord(), fields)).rejects.toThrow(message);
  });
});

describe('verify', () => {
  async function lines(root: string): Promise<string[]> {
    const found: string[] = [];
    for await (const verified of verify(root)) found.push(...verified.lines);
    const own = found.findIndex((line) => line.startsWith('RFC-0006'));
    return found.slice(own);
  }

  test('prints a line for a version with both hashes', async () => {
    const root = await temporaryRecord();
    await cut(root);
    const [entry] = entriesIn(root);
    expect(await lines(root)).toEqual([
      `RFC-0006 v1  ${fixtureDay}  ok  sha256:${entry?.sha256} ${entry?.swhid}`,
    ]);
  });

  test('names what was changed, added and removed', async () => {
    const root = await temporaryRecord();
    await cut(root);
    const frozen = join(root, folder, 'versions/1');
    await edit(root, `${folder}/versions/1/index.mdx`, '## Tables', '## Tabels');
    writeFileSync(join(frozen, 'extra.svg'), '');
    rmSync(join(frozen, 'weave.svg'));
    mkdirSync(join(root, folder, 'versions/7'));
    expect(await lines(root)).toEqual([
      `RFC-0006 v1  ${fixtureDay}  CHANGED`,
      `  ${folder}/versions/1: index.mdx was edited`,
      `  ${folder}/versions/1: weave.svg is missing`,
      `  ${folder}/versions/1: extra.svg was added`,
      'RFC-0006  not in the ledger',
      `  ${folder}/versions/7`,
    ]);
    rmSync(frozen, { recursive: true });
    expect((await lines(root))[0]).toBe(`RFC-0006 v1  ${fixtureDay}  MISSING`);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: '1795305600' },
    });
    return { status, stdout, stderr };
  };

  test('cuts, verifies, and says by its exit code how it went', async () => {
    const root = await temporaryRecord();
    const changes = ['--changes', request.changes, '--root', root];
    const dry = run('cut', 'rfc', '6', ...changes, '--dry-run');
    expect(dry).toMatchObject({ status: 0, stderr: '' });
    expect(dry.stdout).toMatch(
      /^RFC-0006 v1, .*\n {2}The first text .*\n.*Nothing was written\.\n$/su,
    );
    expect(existsSync(join(root, folder, 'versions'))).toBe(false);
    expect(run('cut', 'rfc', '6', ...changes)).toMatchObject({ status: 0, stderr: '' });
    expect(run('verify', '--root', root)).toMatchObject({ status: 0 });
    expect(run('check', '--root', root, '--base', 'HEAD')).toMatchObject({ status: 2, stdout: '' });
    await edit(root, `${folder}/versions/1/index.mdx`, '## Tables', '## Tabels');
    expect(run('verify', '--root', root)).toMatchObject({ status: 1 });
    await edit(root, 'rfcs/0003-overdue/index.mdx', 'It waits.', 'It {waits}.');
    const errors = run('cut', 'rfc', '3', ...changes);
    expect(errors.status).toBe(1);
    expect(errors.stderr).toContain('error[mdx-expression]');
    expect(errors.stderr).toContain('rfcs/0003-overdue/index.mdx:16:4');
    expect(run('cut', 'rcf', '6', ...changes)).toMatchObject({ status: 2, stdout: '' });
    expect(run('cut', 'rfc', '6')).toMatchObject({ status: 2, stdout: '' });
    expect(run('--help')).toMatchObject({ status: 0 });
  }, 60_000);
});
