import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apply } from '../../src/cli/apply.ts';
import { slugOf } from '../../src/cli/first-text.ts';
import { kindOf } from '../../src/cli/new.ts';
import { kindNames } from '../../src/domain/kind.ts';
import { decideNewIn, faults, newRequest, planIn } from './author-record.ts';
import { tree } from './cut-record.ts';
import { edit, temporaryRecord } from './temporary-record.ts';

describe('a new document', () => {
  test.each(kindNames)(
    'of kind %s passes the check, and no sentence of it is a comment',
    async (kind) => {
      const root = await temporaryRecord();
      const before = await faults(root);
      const plan = planIn(await decideNewIn(root, { kind }));
      await apply(root, plan);
      expect(await faults(root)).toEqual(before);
      const path = plan.steps.flatMap((step) => (step.kind === 'write' ? [step.path] : []));
      expect(readFileSync(join(root, path[0] ?? ''), 'utf8')).not.toMatch(/<!--|\{\/\*|TODO/u);
    },
  );

  test('takes one more than the highest number, though a lower one is free', async () => {
    const root = await temporaryRecord();
    renameSync(join(root, 'rfcs/0005-withdrawn'), join(root, 'rfcs/0012-withdrawn'));
    const [step] = planIn(await decideNewIn(root)).steps;
    expect(step).toMatchObject({ path: 'rfcs/0013-merging-late-updates/index.mdx' });
  });

  test('never takes the number that a document had before', async () => {
    const root = await temporaryRecord();
    await edit(root, 'rfcs/0005-withdrawn/index.mdx', 'reason:', 'aliases: [RFC-0031]\nreason:');
    const [step] = planIn(await decideNewIn(root)).steps;
    expect(step).toMatchObject({ path: 'rfcs/0032-merging-late-updates/index.mdx' });
  });

  test('may bring its author with it', async () => {
    const root = await temporaryRecord();
    const before = await faults(root);
    const person = { name: 'Ngũgĩ wa Thiong’o', affiliation: 'test-institute' };
    const plan = planIn(await decideNewIn(root, { authors: ['ngugi', 'test-person'], person }));
    await apply(root, plan);
    expect(readFileSync(join(root, 'people/ngugi.yaml'), 'utf8')).toBe(
      'name: "Ngũgĩ wa Thiong’o"\naffiliations: [{ organisation: test-institute, from: 2026-11-22 }]\n',
    );
    expect(await faults(root)).toEqual(before);
  });

  test('is not written before it is decided', async () => {
    const root = await temporaryRecord();
    const before = tree(root);
    await decideNewIn(root);
    expect(tree(root)).toEqual(before);
  });

  test('fits into a folder that an interrupted run has left empty', async () => {
    const root = await temporaryRecord();
    const before = await faults(root);
    mkdirSync(join(root, 'rfcs/0007-merging-late-updates'));
    await apply(root, planIn(await decideNewIn(root)));
    expect(await faults(root)).toEqual(before);
  });

  test.each([
    [
      { authors: ['test-persn'] },
      /--author: .+"test-persn"\. Did you mean test-person\? To add a person/u,
    ],
    [
      { authors: ['Ada'], person: { name: 'Ada', affiliation: undefined } },
      /"Ada" cannot be an id/u,
    ],
    [
      { authors: ['ada'], person: { name: 'Ada', affiliation: 'council-of-all' } },
      /^--affiliation: the record has no "council-of-all"/u,
    ],
    [{ person: { name: 'Ada', affiliation: undefined } }, /^--name is for an author whom/u],
    [{ workstream: 'weavin' }, /^--workstream: .+Did you mean weaving\?$/u],
    [{ title: 'Abc' }, /it has 3 characters, and 4 to 100 are allowed/u],
    [{ title: 'A title that stops.' }, /does not end with a full stop.+remove the full stop/u],
    [{ title: 'A title \u202e backwards' }, /U\+202E/u],
    [{ summary: 'Short.' }, /summary.+it has 6 characters/u],
    [{ title: 'الغزل القديم' }, /no letter from a to z: add --slug/u],
    [{ slug: 'Late Updates' }, /^--slug: "Late Updates" cannot be/u],
  ])('%j is refused with what to write', async (fields, message) => {
    const root = await temporaryRecord();
    await expect(decideNewIn(root, fields)).rejects.toThrow(message);
  });

  test('with a title in any script has a folder that its author names', async () => {
    const root = await temporaryRecord();
    const plan = planIn(await decideNewIn(root, { title: 'الغزل القديم', slug: 'old-spinning' }));
    expect(plan.steps).toMatchObject([{ path: 'rfcs/0007-old-spinning/index.mdx' }]);
  });
});

test.each([
  ['RFC', 'rfc'],
  ['proposals', 'proposal'],
  ['report', 'report'],
])('%s is the kind %s', (word, kind) => {
  expect(kindOf(word)).toBe(kind);
});

test('a misspelt kind is asked about', () => {
  expect(() => kindOf('propsal')).toThrow(
    '"propsal" is no kind of document. Did you mean proposal?',
  );
});

test.each([
  ['Merging late weight updates', 'merging-late-weight-updates'],
  ['Élan: l’été à Genève', 'elan-lete-a-geneve'],
  ['Don’t merge: 5 ways', 'dont-merge-5-ways'],
  [
    'One title of many words that goes on and on and on',
    'one-title-of-many-words-that-goes-on-and',
  ],
  ['x'.repeat(90), 'x'.repeat(40)],
  ['標題', ''],
])('%s is the folder %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('the request of the tests is one that is accepted', async () => {
  expect(planIn(await decideNewIn(await temporaryRecord(), newRequest)).summary[0]).toBe(
    'RFC-0007  Merging late updates',
  );
});
