import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Rule } from '../../src/check/rule.ts';
import { baseLedger } from '../../src/check/rules/base-ledger.ts';
import { baseRemovedDocument } from '../../src/check/rules/base-removed-document.ts';
import { frozenVersion } from '../../src/check/rules/frozen-version.ts';
import { lostAnchor } from '../../src/check/rules/lost-anchor.ts';
import { renderedBody } from '../../src/check/rules/rendered-body.ts';
import { uncutStatus } from '../../src/check/rules/uncut-status.ts';
import { versionLedger } from '../../src/check/rules/version-ledger.ts';
import { decideRerender } from '../../src/cli/rerender.ts';
import { apply } from '../../src/cli/apply.ts';
import type { BaseRecord } from '../../src/domain/base-record.ts';
import { readRecord } from '../../src/sources/files.ts';
import { rerenderedFile } from '../../src/sources/history-file.ts';
import type { Reading } from '../../src/sources/reading.ts';
import { cut } from './cut-record.ts';
import { copyOf, edit, fixtureDay, uncut } from './temporary-record.ts';

const folder = 'rfcs/0006-every-construct';
const ledger = `${folder}/history.yaml`;
const frozen = `${folder}/versions/1`;

/** A record in which RFC-0006 has two versions. */
const record = mkdtempSync(join(tmpdir(), 'tapestry-cut-record-'));
let base: BaseRecord;

beforeAll(async () => {
  await cp(resolve('tests/fixtures/constructs'), record, { recursive: true });
  await cut(record, { date: '2026-11-20' });
  await edit(record, `${folder}/index.mdx`, '## Tables', '## Tables\n\nOne sentence more.');
  await cut(record);
  base = baseOf(await read(record));
}, 60_000);
afterAll(() => rmSync(record, { recursive: true }));

function read(root: string): Promise<Reading> {
  return readRecord({ root, base: '/', today: fixtureDay });
}

function baseOf({ catalogue, histories }: Reading): BaseRecord {
  return {
    ref: 'origin/main',
    documents: catalogue.documents.map(({ kind, id, number, slug, folder: home, file, front }) => ({
      ...{ kind, id, number, slug, folder: home, file, front },
      entries: histories.get(id)?.entries ?? [],
    })),
  };
}

type Change = (root: string) => Promise<unknown>;

async function found(rule: Rule, change: Change, compared?: BaseRecord): Promise<string[]> {
  const root = await copyOf(record);
  await change(root);
  const reading = await read(root);
  return [...rule.check({ ...reading, base: compared })].map(
    ({ file, place, message, help }) =>
      `${file}:${place.line}:${place.column} ${message}\n  ${help}`,
  );
}

const nothing: Change = () => Promise.resolve();
const inLedger =
  (from: string, to: string): Change =>
  (root) =>
    edit(root, ledger, from, to);

describe('frozen-version', () => {
  const mistakes: [name: string, change: Change, expected: RegExp][] = [
    [
      'an edited text',
      (root) => edit(root, `${frozen}/index.mdx`, 'Tables', 'Tabels'),
      /^rfcs\/0006-every-construct\/history\.yaml:7:11 RFC-0006 v1 is not what was cut: index\.mdx was edited\. A frozen version never changes\.\n {2}put it back: `git checkout <commit that has it> -- rfcs\/0006-every-construct\/versions\/1`/u,
    ],
    [
      'other line ends',
      async (root) => {
        const path = join(root, frozen, 'index.mdx');
        await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'));
      },
      /index\.mdx was edited/u,
    ],
    ['a missing picture', (root) => rm(join(root, frozen, 'weave.svg')), /weave\.svg is missing/u],
    [
      'a file that was added',
      (root) => writeFile(join(root, frozen, 'references.bib'), ''),
      /references\.bib was added/u,
    ],
    [
      'a version without folder',
      (root) => rm(join(root, frozen), { recursive: true }),
      /^rfcs\/0006-every-construct\/history\.yaml:2:12 RFC-0006 v1 has no folder/u,
    ],
    [
      'a folder without entry',
      (root) => cp(join(root, frozen), join(root, folder, 'versions/3'), { recursive: true }),
      /^rfcs\/0006-every-construct\/versions\/3:1:1 The ledger of RFC-0006 does not know this folder/u,
    ],
    [
      'folders without ledger',
      (root) => rm(join(root, ledger)),
      /^rfcs\/0006-every-construct\/versions\/1:1:1 The ledger[^]+versions\/2:1:1/u,
    ],
  ];
  test.each(mistakes)('%s is found', async (_name, change, expected) => {
    expect((await found(frozenVersion, change)).join('\n')).toMatch(expected);
  });

  test('an edit that the ledger goes along with differs from the hashes of the folder', async () => {
    const swap: Change = async (root) => {
      const text = await readFile(join(root, ledger), 'utf8');
      const swhid = /swh:1:dir:[0-9a-f]{40}/u.exec(text)?.[0] ?? '';
      await edit(root, ledger, swhid, `swh:1:dir:${'0'.repeat(40)}`);
    };
    expect((await found(frozenVersion, swap))[0]).toContain('its `swhid` is not that of its files');
  });

  const fine: [name: string, change: Change][] = [
    ['whole folders', nothing],
    [
      'a working text that goes on',
      (root) => edit(root, `${folder}/index.mdx`, 'Tables', 'Tabels'),
    ],
    ['what Finder leaves', (root) => writeFile(join(root, frozen, '.DS_Store'), 'x')],
  ];
  test.each(fine)('%s: nothing is found', async (_name, change) => {
    expect(await found(frozenVersion, change)).toEqual([]);
  });
});

describe('version-ledger', () => {
  test('a gap is found at its number', async () => {
    expect(await found(versionLedger, inLedger('version: 2', 'version: 3'))).toMatchInlineSnapshot(`
      [
        "rfcs/0006-every-construct/history.yaml:22:12 Version 3 stands where version 2 should be.
        write 2: versions count 1, 2, 3, and none is left out.",
      ]
    `);
  });
  test('a day in the future is found', async () => {
    const [one] = await found(versionLedger, inLedger(`date: ${fixtureDay}`, 'date: 2026-11-23'));
    expect(one).toContain('Version 2 is dated 2026-11-23, and today is 2026-11-22.');
  });
  test('a good ledger has no finding', async () => {
    expect(await found(versionLedger, nothing)).toEqual([]);
  });
});

describe('uncut-status', () => {
  test('an accepted document without a version is found, with the command to write', async () => {
    const all = await found(uncutStatus, (root) => uncut(root, 'reports/0001-first-workshop'));
    expect(all[0]).toMatchInlineSnapshot(`
      "reports/0001-first-workshop/index.mdx:5:9 REPORT-0001 is published, and no version was cut with this status.
        run \`npm run cut -- REPORT-0001 --changes "…"\`."
    `);
  });
  test('a document that was cut with its status is not, nor is one that is still open', async () => {
    expect(await found(uncutStatus, nothing)).toEqual([]);
  });
  test('a version with the status before is not enough', async () => {
    const all = await found(uncutStatus, async (root) => {
      await edit(root, 'rfcs/0002-new-way/history.yaml', 'status: implemented', 'status: accepted');
    });
    expect(all.some((one) => one.includes('RFC-0002 is implemented'))).toBe(true);
  });
});

describe('rendered-body and lost-anchor', () => {
  const otherBody: Change = async (root) => {
    const text = await readFile(join(root, ledger), 'utf8');
    const body = /body: "([0-9a-f]{64})"/u.exec(text)?.[1] ?? '';
    await edit(root, ledger, body, 'a1'.repeat(32));
  };
  test('a text that the site renders otherwise than when it was cut is found', async () => {
    expect(await found(renderedBody, otherBody)).toMatchInlineSnapshot(`
      [
        "rfcs/0006-every-construct/history.yaml:9:9 RFC-0006 v1 would be shown otherwise than it was published: the site renders its text differently now.
        undo the change of the site; or read through what \`npm run rerender -- --reason "…"\` lists, and accept it with \`--accept\`.",
      ]
    `);
  });
  test('what was read through and accepted is not', async () => {
    const accept: Change = async (root) => {
      await otherBody(root);
      const decision = decideRerender(await read(root), 'Tables have captions now.', undefined);
      if (decision.outcome !== 'plan') throw new Error('nothing to accept');
      expect(decision.plan.summary).toEqual([
        expect.stringMatching(/^RFC-0006 v1 {2}a1a1a1a1a1a1a1a1 → /u),
      ]);
      await apply(root, decision.plan);
      expect(await readFile(join(root, rerenderedFile), 'utf8')).toContain('document: RFC-0006');
    };
    expect(await found(renderedBody, accept)).toEqual([]);
  });
  test('the same rendering has nothing to accept', async () => {
    expect(await found(renderedBody, nothing)).toEqual([]);
    expect(decideRerender(await read(record), 'No reason at all.', undefined)).toMatchObject({
      plan: { steps: [] },
    });
  });
  test('a section that the page does not answer any more is found', async () => {
    expect(await found(lostAnchor, inLedger('- tables', '- tabels'))).toMatchInlineSnapshot(`
      [
        "rfcs/0006-every-construct/history.yaml:13:7 RFC-0006 v1 was published with a section #tabels, and its page does not answer it any more.
        undo the change of the site that made \`tables\` of it.",
      ]
    `);
    expect(await found(lostAnchor, nothing)).toEqual([]);
  });
});

describe('base-ledger', () => {
  test.each<[string, Change, string]>([
    [
      'a sentence that was changed',
      inLedger('The first text', 'A first text'),
      `${ledger}:6:12 \`changes\` of RFC-0006 v1 is not what it was at origin/main`,
    ],
    [
      'a version that was removed',
      async (root) => {
        const text = await readFile(join(root, ledger), 'utf8');
        await writeFile(join(root, ledger), text.slice(0, text.indexOf('- version: 2')));
      },
      `${ledger}:1:1 v2 of RFC-0006 was in the ledger at origin/main, and is gone.`,
    ],
    [
      'a ledger that is gone',
      (root) => rm(join(root, ledger)),
      `${ledger}:1:1 RFC-0006 had a ledger at origin/main, and has none any more.`,
    ],
    [
      'versions in another order',
      async (root) => {
        const text = await readFile(join(root, ledger), 'utf8');
        const [first, second] = [text.indexOf('- version: 1'), text.indexOf('- version: 2')];
        const swapped = text.slice(second) + text.slice(first, second);
        await writeFile(join(root, ledger), text.slice(0, first) + swapped);
      },
      'The first 2 versions of RFC-0006 do not stand in the order of origin/main.',
    ],
  ])('%s', async (_name, change, expected) => {
    expect((await found(baseLedger, change, base)).join('\n')).toContain(expected);
  });

  test('a ledger that grew has no finding, nor has a first one', async () => {
    const grow: Change = async (root) => {
      await edit(root, `${folder}/index.mdx`, '## Tables', '## Tables\n\nMore.');
      await cut(root);
      await cut(root, { words: 'RFC-0003' });
    };
    expect(await found(baseLedger, grow, base)).toEqual([]);
  });
});

describe('base-removed-document', () => {
  test('a document that is gone is found', async () => {
    const gone: Change = (root) => rm(join(root, 'rfcs/0005-withdrawn'), { recursive: true });
    expect(await found(baseRemovedDocument, gone, base)).toMatchInlineSnapshot(`
      [
        "rfcs/0005-withdrawn/index.mdx:1:1 RFC-0005 of origin/main is gone, and a document never disappears.
        put it back: \`git checkout origin/main -- rfcs/0005-withdrawn\` in the folder of the record (withdraw a document by its status); if it was added there since, bring this branch up to date.",
      ]
    `);
  });
  test('a document with another number is found in its new place', async () => {
    const moved: Change = (root) =>
      rename(join(root, 'rfcs/0005-withdrawn'), join(root, 'rfcs/0009-withdrawn'));
    expect(await found(baseRemovedDocument, moved, base)).toMatchInlineSnapshot(`
      [
        "rfcs/0009-withdrawn/index.mdx:1:1 RFC-0005 of origin/main is RFC-0009 now, and the number of a document never changes.
        name the folder rfcs/0005-withdrawn again.",
      ]
    `);
  });
  test('a new document, another name behind the number, and broken front matter are none', async () => {
    const fine: Change = async (root) => {
      await rename(join(root, 'rfcs/0005-withdrawn'), join(root, 'rfcs/0005-taken-back'));
      await edit(root, 'rfcs/0003-overdue/index.mdx', 'workstream:', 'workstraem:');
      await mkdir(join(root, 'rfcs/0010-new'));
      await cp(join(root, 'rfcs/0001-old-way'), join(root, 'rfcs/0010-new'), { recursive: true });
    };
    expect(await found(baseRemovedDocument, fine, base)).toEqual([]);
  });
  test('without a base nothing is compared', async () => {
    const gone: Change = (root) => rm(join(root, folder), { recursive: true });
    expect(await found(baseRemovedDocument, gone)).toEqual([]);
    expect(await found(baseLedger, gone)).toEqual([]);
  });
});
