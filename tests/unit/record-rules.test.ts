import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codes, edit, findings, temporaryRecord } from './temporary-record.ts';

const overdue = 'rfcs/0003-overdue/index.mdx';
const newWay = 'rfcs/0002-new-way/index.mdx';
const oldWay = 'rfcs/0001-old-way/index.mdx';
const proposal = 'proposals/0001-shared-loom/index.mdx';
const construct = 'rfcs/0006-every-construct/index.mdx';

describe('rules over the whole record find each mistake at its place', () => {
  const mistakes: [name: string, file: string, from: string, to: string, expected: string[]][] = [
    [
      'an unknown author',
      newWay,
      '[test-person]',
      '[test-persno]',
      [`unknown-author ${newWay}:4:11`],
    ],
    [
      'an unknown affiliation',
      'reports/0001-first-workshop/index.mdx',
      'affiliation: test-institute',
      'affiliation: no-institute',
      ['unknown-organisation reports/0001-first-workshop/index.mdx:4:58'],
    ],
    [
      'an unknown decider',
      newWay,
      '[council, test-person]',
      '[council, nobody]',
      [`unknown-organisation ${newWay}:9:45`],
    ],
    [
      'an unknown organisation of a person',
      'people/second-person.yaml',
      'test-institute',
      'tset-institute',
      ['unknown-organisation people/second-person.yaml:3:21'],
    ],
    [
      'an unknown workstream',
      newWay,
      'workstream: spinning',
      'workstream: spining',
      [`unknown-workstream ${newWay}:6:13`],
    ],
    [
      'an unknown workstream of a milestone',
      'milestones/first.yaml',
      '[weaving]',
      '[waving]',
      ['unknown-workstream milestones/first.yaml:8:15'],
    ],
    [
      'a relation to a document that is not there',
      newWay,
      'requires: [PROPOSAL-0001]',
      'requires: [PROPOSAL-0002]',
      [`unknown-document ${newWay}:11:12`],
    ],
    [
      'a mention of a document that is not there',
      overdue,
      'It waits.',
      'It waits for RFC-0099.',
      [`unknown-document ${overdue}:16:14`],
    ],
    [
      'a mention of a version that is not there',
      overdue,
      'It waits.',
      'It waits for RFC-0002 v3.',
      [`unknown-version ${overdue}:16:14`],
    ],
    [
      'an answer to a question that nobody raised',
      proposal,
      '[REPORT-0001/Q1]',
      '[REPORT-0001/Q9]',
      [`unknown-question ${proposal}:15:11`],
    ],
    [
      'a status without its field',
      overdue,
      'lastCallEnds: 2026-09-01\n',
      '',
      [`status-fields ${overdue}:5:9`],
    ],
    [
      'a field of another status',
      oldWay,
      'status: accepted',
      'status: review',
      [`status-fields ${oldWay}:9:11`],
    ],
    [
      'a review without discussion',
      overdue,
      'discussion: https://example.org/discussion/4\n',
      '',
      [`status-fields ${overdue}:5:9`],
    ],
    [
      'a document of the future',
      overdue,
      'created: 2026-08-01',
      'created: 2027-08-01',
      [`date-order ${overdue}:7:10`, `date-order ${overdue}:10:15`],
    ],
    [
      'an event that ends before it starts',
      'reports/0001-first-workshop/index.mdx',
      'end: 2026-05-08',
      'end: 2026-05-06',
      ['date-order reports/0001-first-workshop/index.mdx:12:56'],
    ],
    [
      'a document that requires itself',
      newWay,
      '[PROPOSAL-0001]',
      '[RFC-0002]',
      [`relation-cycle ${newWay}:11:12`],
    ],
    [
      'an alias that is taken',
      proposal,
      '[TAP-004, adr-004]',
      '[rfc-0002]',
      [`alias-taken ${proposal}:21:11`],
    ],
    ['a dead link', newWay, '(/questions/)', '(/qestions/)', [`dead-link ${newWay}:16:77`]],
    [
      'a dead fragment of another document',
      newWay,
      '0001/#q1',
      '0001/#q7',
      [`dead-link ${newWay}:16:34`],
    ],
    [
      'a dead fragment of its own',
      construct,
      '(#tables)',
      '(#tabels)',
      [`dead-link ${construct}:15:38`],
    ],
    [
      'a picture that is not there',
      construct,
      'src="./weave.svg"',
      'src="./waeve.svg"',
      [`missing-picture ${construct}:86:1`],
    ],
  ];
  test.each(mistakes)('%s', async (_name, file, from, to, expected) => {
    const root = await temporaryRecord();
    await edit(root, file, from, to);
    expect(await codes(root)).toEqual(expected);
  });

  test('a cycle through another document, at both ends', async () => {
    const root = await temporaryRecord();
    await edit(root, oldWay, 'decision:', 'supersedes: [RFC-0002]\ndecision:');
    const found = await findings(root);
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'relation-cycle: RFC-0001 supersedes itself through RFC-0002.',
      'relation-cycle: RFC-0002 supersedes itself through RFC-0001.',
    ]);
  });

  test('an unknown code language is a warning with the nearest name', async () => {
    const root = await temporaryRecord();
    await edit(root, construct, '```ts', '```typescritp');
    const [found] = await findings(root);
    expect(found).toMatchObject({ code: 'code-language', severity: 'warning' });
    expect(found?.help).toContain('typescript');
  });
});

test('all findings of all documents come in one run', async () => {
  const root = await temporaryRecord();
  await edit(root, newWay, 'status: implemented', 'status: implementde');
  await edit(root, overdue, 'It waits.', 'It {waits} for RFC-0099.');
  await edit(root, 'reports/0001-first-workshop/index.mdx', 'People met.', 'People <met.');
  await writeFile(join(root, 'people/test-person.yaml'), 'name: 3\n');
  const found = await codes(root);
  expect(found).toEqual(
    expect.arrayContaining([
      'frontmatter people/test-person.yaml:1:7',
      `frontmatter ${newWay}:5:9`,
      `mdx-expression ${overdue}:16:4`,
      `unknown-document ${overdue}:16:16`,
    ]),
  );
  const consequences = /^(?:unknown-(?:author|question|organisation)|dead-link)/u;
  expect(found.filter((one) => consequences.test(one))).toEqual([]);
});

test('reading writes nothing into the record', async () => {
  const root = await temporaryRecord();
  const before = await readFile(join(root, newWay), 'utf8');
  await findings(root);
  expect(await readFile(join(root, newWay), 'utf8')).toBe(before);
});
