import { expect, test } from 'vitest';
import { withFields, type FieldEdits } from '../../src/cli/front-matter-edit.ts';

const head = ['title: T', 'status: review # since May', 'created: 2026-01-01'];

const rows: readonly [
  name: string,
  lines: string[],
  edits: FieldEdits,
  expected: string[] | undefined,
][] = [
  [
    'a value changes and its comment stays',
    head,
    { status: 'draft' },
    ['title: T', 'status: draft # since May', 'created: 2026-01-01'],
  ],
  [
    'a new field stands where its kind lists it',
    head,
    { discussion: 'd', lastCallEnds: 'e' },
    [...head, 'discussion: d', 'lastCallEnds: e'],
  ],
  [
    'a field before all others stands first',
    ['status: draft'],
    { title: 'T' },
    ['title: T', 'status: draft'],
  ],
  [
    'a group over several lines goes as a whole',
    [
      'status: a',
      'decision:',
      '  date: 2026-01-01',
      '  by:',
      '    - x',
      '# about confidence',
      'confidence: 3',
    ],
    { decision: undefined },
    ['status: a', '# about confidence', 'confidence: 3'],
  ],
  [
    'a group over several lines becomes one line',
    ['decision:', '  date: 2026-01-01', '  by: [x]', 'confidence: 3'],
    { decision: '{ date: 2026-02-02 }' },
    ['decision: { date: 2026-02-02 }', 'confidence: 3'],
  ],
  [
    'a text folded over lines goes',
    ['reason: >', '  It was', '  put aside.', 'confidence: 3'],
    { reason: undefined },
    ['confidence: 3'],
  ],
  [
    'an empty value is filled',
    ['status:', 'created: 2026-01-01'],
    { status: 'draft' },
    ['status: draft', 'created: 2026-01-01'],
  ],
  [
    'the last field goes',
    ['status: draft', 'confidence: 3'],
    { confidence: undefined },
    ['status: draft'],
  ],
  ['a field that is not there is not removed', head, { reason: undefined }, head],
  ['fields in braces are not touched', ['{ status: draft }'], { status: 'review' }, undefined],
];

test.each(rows)('%s', (_name, lines, edits, expected) => {
  const text = (all: readonly string[]) => `---\n${all.join('\n')}\n---\n\nstatus: draft\n`;
  expect(withFields(text(lines), 'rfc', edits)).toBe(expected && text(expected));
});

test('line ends of another system stay those of the file', () => {
  const text = '---\r\ntitle: T\r\nstatus: draft\r\n---\r\n';
  expect(withFields(text, 'rfc', { status: 'review', discussion: 'd' })).toBe(
    '---\r\ntitle: T\r\nstatus: review\r\ndiscussion: d\r\n---\r\n',
  );
});
