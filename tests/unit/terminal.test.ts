import { spawnSync } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { MoveFields } from '../../src/cli/move-flags.ts';
import { terminalOf } from '../../src/cli/terminal.ts';
import { moveAnswers, newAnswers } from '../../src/cli/wanted-answers.ts';

const known = new Set(['people/ada', 'organisations/council', 'workstreams/weaving']);
const nothing = {
  kind: undefined,
  title: undefined,
  authors: [],
  workstream: undefined,
  name: undefined,
};

/** Somebody who types these lines and then leaves. */
function typing(...lines: string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  let next = 0;
  output.on('data', (chunk: Buffer) => {
    if (!chunk.toString().endsWith(': ')) return;
    const line = lines[next];
    next += 1;
    setImmediate(() => (line === undefined ? input.end() : input.write(`${line}\n`)));
  });
  return terminalOf(input, output);
}

describe('at a terminal', () => {
  test('only what is missing is asked for, and asked again until it can be right', async () => {
    const terminal = typing(
      'rcf',
      'rfc',
      'Abc',
      'Late updates',
      'ada, grace',
      'weavin',
      'weaving',
      'Grace Hopper',
    );
    expect(await newAnswers(nothing, { known }, terminal)).toEqual({
      kind: 'rfc',
      title: 'Late updates',
      authors: ['ada', 'grace'],
      workstream: 'weaving',
      name: 'Grace Hopper',
    });
  });

  test('what was given is not asked for', async () => {
    const given = { ...nothing, kind: 'rfc', title: 'T', authors: ['ada'], workstream: 'weaving' };
    expect(await newAnswers(given, { known }, typing())).toEqual(given);
  });

  test('the end of the input stops the command', async () => {
    await expect(newAnswers(nothing, { known }, typing('rfc'))).rejects.toThrow(
      'Stopped before everything was answered. Nothing was written.',
    );
  });

  test('a day that does not exist is asked for again', async () => {
    const wanted = [
      { name: 'ends', flag: '--ends', question: 'Last day', example: '2026-12-02' },
      { name: 'decidedBy', flag: '--decided-by', question: 'Who', example: 'x' },
    ] as const;
    const fields: MoveFields = { reason: undefined };
    expect(
      await moveAnswers(fields, wanted, 'move', typing('2026-02-30', '2026-12-02', 'a b')),
    ).toEqual({ reason: undefined, ends: '2026-12-02', decidedBy: ['a', 'b'] });
  });
});

describe('where nobody sits at a terminal', () => {
  test('every missing flag is named at once', async () => {
    await expect(newAnswers(nothing, { known }, undefined)).rejects
      .toThrowErrorMatchingInlineSnapshot(`
      [UsageError: Something is missing:
        the kind: report, proposal, rfc
        the title, in quotes
        --author with the id of a person or an organisation
        --workstream with one of weaving
      Write it like: npm run new -- rfc "Merging late weight updates" --author ada-lovelace --workstream data-governance]
    `);
  });

  test.each([
    [['new', 'rfc', 'Late updates'], /Something is missing:\n {2}--author/u],
    [
      ['move', 'RFC-0006', 'review'],
      /Something is missing:\n {2}--discussion.+\nWrite it like: npm run move -- RFC-0006 review --discussion/u,
    ],
    [['new', 'essay', 'Late updates'], /"essay" is no kind of document/u],
    [['move', 'RFC-0006'], /missing required argument 'status'/u],
    [['renumber', 'RFC-0006', 'x'], /"x" is no number of RFC/u],
  ])('%j ends with 2 and says what to write', (args, message) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['src/cli/main.ts', ...args, '--root', 'tests/fixtures/constructs'],
      { encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'], timeout: 20_000 },
    );
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });

  test('help shows the whole path on one screen', () => {
    const { status, stdout } = spawnSync(process.execPath, ['src/cli/main.ts', 'help'], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => [...line].length > 110)).toEqual([]);
    for (const command of ['new', 'dev', 'check', 'move', 'cut', 'renumber', 'preview:pr']) {
      expect(stdout).toContain(`npm run ${command} `);
    }
  });
});
