import { expect, test } from 'vitest';
import { withReferences, type Renaming } from '../../src/cli/references.ts';

const renaming: Renaming = { from: 'RFC-0007', to: 'RFC-0018', slug: 'late-updates' };

test.each([
  ['See RFC-0007 and RFC-0007 v1.', 'See RFC-0018 and RFC-0018 v1.'],
  ['requires: [RFC-0003, RFC-0007]', 'requires: [RFC-0003, RFC-0018]'],
  ['answers: [RFC-0007/Q1]', 'answers: [RFC-0018/Q1]'],
  [
    '[a](/rfcs/0007/) [b](/papers/rfcs/0007/v1/#x)',
    '[a](/rfcs/0018/) [b](/papers/rfcs/0018/v1/#x)',
  ],
  ['[a](../../rfcs/0007/#q1)', '[a](../../rfcs/0018/#q1)'],
  [
    '[a](../0007/) and <Claim source="../0007/#s">',
    '[a](../0018/) and <Claim source="../0018/#s">',
  ],
  [
    'It lies in `content/rfcs/0007-late-updates/`.',
    'It lies in `content/rfcs/0018-late-updates/`.',
  ],
  ['اقرأ RFC-0007، ثم', 'اقرأ RFC-0018، ثم'],
])('%s becomes %s', (text, expected) => {
  expect(withReferences(text, renaming, true).text).toBe(expected);
});

test.each([
  'RFC-00071, XRFC-0007, RFC-0007-bis and PROPOSAL-0007 are others.',
  'https://example.org/rfcs/0007/ and [x](https://datatracker.example/RFC-0007) are other sites’.',
  '/rfcs/0007-other-words/ is another folder; /reports/0007/ another kind.',
])('%s stays', (text) => {
  expect(withReferences(text, renaming, true)).toEqual({ text, count: 0 });
});

test('a neighbour’s address means a document of the same kind only', () => {
  expect(withReferences('[a](../0007/)', renaming, false).count).toBe(0);
});
