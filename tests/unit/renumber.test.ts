import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apply } from '../../src/cli/apply.ts';
import type { BaseRecord } from '../../src/domain/base-record.ts';
import { decideRenumberIn, faults, planIn, refusalIn } from './author-record.ts';
import { cut, tree } from './cut-record.ts';
import { edit, temporaryRecord } from './temporary-record.ts';

/** The fixture, in which RFC-0006 is referred to in every way. */
async function referringRecord(): Promise<string> {
  const root = await temporaryRecord();
  await edit(
    root,
    'rfcs/0003-overdue/index.mdx',
    'It waits.',
    'It waits for RFC-0006; see [the tables](../0006/#tables).',
  );
  await edit(
    root,
    'reports/0001-first-workshop/index.mdx',
    'People met.',
    'People met on [this](/rfcs/0006/).',
  );
  await edit(
    root,
    'rfcs/0006-every-construct/index.mdx',
    '## Summary',
    '## Summary\n\nThis is RFC-0006.',
  );
  return root;
}

describe('another number', () => {
  test('is written wherever the old one was, and the old one leads to it', async () => {
    const root = await referringRecord();
    const before = tree(root);
    const old = await faults(root);
    const plan = planIn(await decideRenumberIn(root, 'RFC-0006', '0018'));
    expect(plan.summary).toEqual([
      'RFC-0006 → RFC-0018  Every construct that a text may use',
      '  rfcs/0006-every-construct becomes rfcs/0018-every-construct',
      '  1 reference in reports/0001-first-workshop/index.mdx',
      '  3 references in rfcs/0003-overdue/index.mdx',
      '  1 reference in rfcs/0006-every-construct/index.mdx',
      '  RFC-0006 stays as an alias: whoever looks for it is led here',
    ]);
    await apply(root, plan);
    const after = tree(root);
    const words = (paths: Record<string, string>) =>
      Object.entries(paths).filter(
        ([path]) => /index\.mdx?$/u.test(path) && !path.includes('/versions/'),
      );
    const left = words(after).flatMap(([path, text]) =>
      /RFC-0006|\/0006\//u.test(text.replace(/^aliases: \[RFC-0006\]$/mu, '')) ? [path] : [],
    );
    expect(left).toEqual([]);
    const frozen = (paths: Record<string, string>) =>
      Object.fromEntries(Object.entries(paths).filter(([path]) => path.includes('/versions/')));
    expect(frozen(after)).toEqual(frozen(before));
    expect((await faults(root)).map((fault) => fault.replaceAll('0018', '0006'))).toEqual(old);
    expect(readFileSync(join(root, 'rfcs/0018-every-construct/index.mdx'), 'utf8')).toContain(
      '\naliases: [RFC-0006]\n',
    );
  });

  test.each(['18', '0018', 'rfc-0018'])('may be written %s', async (number) => {
    const root = await temporaryRecord();
    expect(planIn(await decideRenumberIn(root, 'RFC-0006', number)).steps.at(-1)).toEqual({
      kind: 'move',
      from: 'rfcs/0006-every-construct',
      to: 'rfcs/0018-every-construct',
    });
  });

  test.each([
    ['0003', 'RFC-0003 is taken by rfcs/0003-overdue. The next free number is 0007.'],
    ['0006', 'RFC-0006 is taken by rfcs/0006-every-construct. The next free number is 0007.'],
    ['PROPOSAL-0008', '"PROPOSAL-0008" is no number of RFC: write it like 0008.'],
    ['0', '"0" is no number of RFC: write it like 0008.'],
  ])('%s is refused', async (number, message) => {
    const root = await temporaryRecord();
    await expect(decideRenumberIn(root, 'RFC-0006', number)).rejects.toThrow(message);
  });

  test('is refused to a document that has versions', async () => {
    const root = await temporaryRecord();
    expect(refusalIn(await decideRenumberIn(root, 'RFC-0002', '18'))).toMatch(
      /^rfcs\/0002-new-way has versions.+RFC-0002 v1 is cited/u,
    );
  });

  test('is refused to a document that a frozen text names', async () => {
    const root = await temporaryRecord();
    await cut(root, { words: 'RFC-0003' });
    expect(await decideRenumberIn(root, 'RFC-0006', '18')).toEqual({
      outcome: 'refused',
      message:
        'RFC-0003 v1 names RFC-0006, and a version never changes: the number of RFC-0006 is cited for ever.',
    });
  });

  test('is refused to a document that the base has', async () => {
    const root = await temporaryRecord();
    expect(
      refusalIn(await decideRenumberIn(root, 'RFC-0006', '18', baseWith('every-construct'))),
    ).toMatch(/^RFC-0006 stands in origin\/main under this number/u);
  });

  test('leaves no alias where the base gives the old number to another document', async () => {
    const root = await temporaryRecord();
    const plan = planIn(await decideRenumberIn(root, 'RFC-0006', '18', baseWith('other-words')));
    expect(plan.summary.at(-1)).toBe('  no alias is left: RFC-0006 leads to rfcs/0006-other-words');
    await apply(root, plan);
    expect(readFileSync(join(root, 'rfcs/0018-every-construct/index.mdx'), 'utf8')).not.toContain(
      'aliases',
    );
  });
});

describe('two documents of one number', () => {
  async function collision(): Promise<string> {
    const root = await referringRecord();
    cpSync(join(root, 'rfcs/0006-every-construct'), join(root, 'rfcs/0006-late-updates'), {
      recursive: true,
    });
    return root;
  }

  test('are told apart by their folders', async () => {
    const root = await collision();
    await expect(decideRenumberIn(root, 'RFC-0006', '18')).rejects.toThrow(
      '2 documents have the number RFC-0006: name the folder, rfcs/0006-every-construct or rfcs/0006-late-updates.',
    );
  });

  test('keep every reference but those in the renumbered text, and the others are listed', async () => {
    const root = await collision();
    const before = tree(root);
    const plan = planIn(await decideRenumberIn(root, 'content/rfcs/0006-late-updates/', '18'));
    expect(plan.summary.slice(3)).toEqual([
      '  no alias is left: RFC-0006 leads to rfcs/0006-every-construct',
      'These name RFC-0006, which is Every construct that a text may use from now on; change those that mean RFC-0018:',
      '  reports/0001-first-workshop/index.mdx: 1 reference',
      '  rfcs/0003-overdue/index.mdx: 3 references',
      '  rfcs/0006-every-construct/index.mdx: 1 reference',
    ]);
    await apply(root, plan);
    const after = tree(root);
    const changed = Object.keys(before).filter(
      (path) => after[path] !== before[path] && !path.includes('late-updates'),
    );
    expect(changed).toEqual([]);
    expect(after['rfcs/0018-late-updates/index.mdx']).toContain('This is RFC-0018.');
  });
});

function baseWith(slug: string): BaseRecord {
  const folder = `rfcs/0006-${slug}`;
  const file = `${folder}/index.mdx`;
  const found = { kind: 'rfc', id: 'RFC-0006', number: 6, slug, folder, file } as const;
  return {
    ref: 'origin/main',
    changedFiles: [],
    documents: [{ ...found, front: undefined, entries: [] }],
  };
}
