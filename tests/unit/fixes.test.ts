import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixText } from '../../src/check/fixes/fix.ts';
import type { FileShape } from '../../src/check/fixes/fixed-file.ts';
import { textLabels } from '../../src/i18n/text-labels.ts';
import { decode } from '../../src/markdown/bytes.ts';
import { bodyOf, readSource } from '../../src/sources/source-reading.ts';
import { renderText } from '../../src/sources/render-text.ts';

const mdx: FileShape = { shape: 'text', kind: 'rfc', format: 'mdx' };
const person: FileShape = { shape: 'registry', registry: 'people' };
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
console.info(`fuzz seed: ${seed}`);

const head = `---
title: "A text"
summary: "A summary that says in one sentence what the text is."
authors: [site-editors]
status: draft
workstream: data-governance
created: 2026-11-22
---
`;
const withBody = (body: string): string => `${head}\n${body}`;

/** Text, and what it is after every fix. */
const mended: readonly (readonly [what: string, before: string, after: string])[] = [
  ['carriage returns', head.replaceAll('\n', '\r\n'), head],
  ['old line ends', head.replaceAll('\n', '\r'), head],
  ['a byte order mark', `\ufeff${head}`, head],
  ['spaces after words', withBody('One. \n\nTwo.\t \n'), withBody('One.\n\nTwo.\n')],
  ['spaces in an empty line', withBody('One.\n   \nTwo.\n'), withBody('One.\n\nTwo.\n')],
  ['spaces at the end of a paragraph', withBody('One.  \n\nTwo.\n'), withBody('One.\n\nTwo.\n')],
  ['spaces in front matter', head.replace('draft\n', 'draft  \n'), head],
  ['decomposed letters', withBody('Cafe\u0301.\n'), withBody('Café.\n')],
  ['a decomposed title', head.replace('A text', 'Cafe\u0301'), head.replace('A text', 'Café')],
  ['slashes in a date', head.replace('2026-11-22', '2026/11/2'), head.replace('-22', '-02')],
  [
    'a quoted date',
    head.replace('2026-11-22', '"2026.1.2"'),
    head.replace('2026-11-22', '"2026-01-02"'),
  ],
  ['a spelled month', head.replace('2026-11-22', '2 Nov 2026'), head.replace('-22', '-02')],
  ['an American date', head.replace('2026-11-22', 'November 22, 2026'), head],
  [
    'a date deep inside',
    head.replace('---\n\n', '').replace(/---\n$/u, 'decision: { date: 2026/1/2, by: [x] }\n---\n'),
    head.replace(/---\n$/u, 'decision: { date: 2026-01-02, by: [x] }\n---\n'),
  ],
  [
    'fields out of order, comments and all',
    '---\n# About this file.\n\nstatus: draft # for now\n# Who wrote it:\n# all of us.\nauthors:\n  - site-editors\n  # and others\nsummary: >-\n  One\n  two.\ntitle: "A  text"\n---\n',
    '---\n# About this file.\n\ntitle: "A  text"\nsummary: >-\n  One\n  two.\n# Who wrote it:\n# all of us.\nauthors:\n  - site-editors\n  # and others\nstatus: draft # for now\n---\n',
  ],
  [
    'an unknown field, which goes last',
    '---\nnumber: 3\ntitle: A text\n---\n',
    '---\ntitle: A text\nnumber: 3\n---\n',
  ],
];

/** What looks like a fault and is meant, or cannot be mended without a decision. */
const kept: readonly (readonly [what: string, text: string])[] = [
  ['a hard line break', withBody('One  \ntwo.\n')],
  ['spaces in a fence', withBody('```text\ncode  \n   \n```\n')],
  ['spaces in code', withBody('`a  \nb`\n')],
  ['decomposed letters in code', withBody('`e\u0301` and:\n\n```text\ne\u0301\n```\n')],
  ['a backslash before a space', withBody('One\\ \ntwo.\n')],
  ['a text that cannot be parsed', withBody('A {b} \n\n<c \n')],
  ['a date of two readings', head.replace('2026-11-22', '2/11/2026')],
  ['a day that does not exist', head.replace('2026-11-22', '2026/02/30')],
  ['a date that is a title', head.replace('"A text"', '2026/11/2')],
  ['a block of text in a field', head.replace('22\n', '22\nreason: |\n  One \n  two.\n')],
  ['fields that stand in a row', '---\n{ status: draft, title: A text }\n---\n'],
  ['a field that is there twice', '---\nstatus: draft\ntitle: A text\ntitle: B text\n---\n'],
  ['an anchor', '---\nstatus: &a draft\ntitle: *a\n---\n'],
  ['front matter without an end', '---\nstatus: draft\ntitle: A text\n'],
  ['front matter after a blank line', '\n---\nstatus: draft\ntitle: A text\n---\n'],
];

test.each(mended)('mends %s', (_, before, after) => {
  const fixed = fixText(before, mdx);
  expect(fixed.text).toBe(after);
  expect(fixed.did.length).toBeGreaterThan(0);
});

test.each(kept)('leaves %s alone', (_, text) => {
  expect(fixText(text, mdx)).toEqual({ text, did: [] });
});

test('says what it did', () => {
  const text = `\ufeff${withBody('Cafe\u0301. \n').replace('2026-11-22', '2026/11/2')}`
    .replace('status: draft\n', '')
    .replace('title:', 'status: draft\ntitle:')
    .replaceAll('\n', '\r\n');
  expect(fixText(text, mdx).did).toMatchInlineSnapshot(`
    [
      "removed the byte order mark, ended 10 lines with LF",
      "composed the characters of 1 line (NFC)",
      "removed spaces from the end of 1 line",
      "wrote 2026/11/2 as 2026-11-02",
      "put the fields in order (title, summary, authors, status, workstream, created)",
    ]
  `);
});

test('mends dates and spaces of a registry file, and leaves its order', () => {
  const text =
    'affiliations:\n  - to: 2026.2.1 \n    organisation: x\n    from: 2026/1/1\nname: Ada\n';
  expect(fixText(text, person).text).toBe(
    'affiliations:\n  - to: 2026-02-01\n    organisation: x\n    from: 2026-01-01\nname: Ada\n',
  );
});

const yamlLine = fc.constantFrom(
  ...['title: "A text"', 'title: A  ', 'status: draft # c', '# comment', '', '  ', 'summary: |'],
  ...[
    '  indented ',
    'summary: >-',
    'authors:',
    '  - a',
    '  - { id: b, roles: [x] }  ',
    '? c',
    ': d',
  ],
  ...[
    'created: 2026/1/2',
    'created: "2 May 2026"',
    'asOf: 2/3/2026',
    'requires: [RFC-0001,',
    '  RFC-0002]',
  ],
  ...[
    'lastCallEnds: 2026.01.1',
    'x: &a 1',
    'y: *a',
    'reason: "a \\',
    '  b"',
    'cafe\u0301: e\u0301',
    '...',
  ],
);
const bodyPiece = fc.constantFrom(
  ...[
    'word',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '  \n',
    '\t\n',
    '\\ \n',
    '```\n',
    '`',
    '- ',
    '> ',
    '1. ',
    '## ',
  ],
  ...[
    'e\u0301',
    '\u0338',
    '>',
    '<',
    '{',
    '}',
    '| a | b |\n|--|--|\n',
    '| c  |\n',
    '[^1]',
    '[^1]: n \n',
  ],
  ...[
    '[a](b "t \nu")',
    '[r]: https://e.org \n',
    '    code  \n',
    '<Details summary="x \ny">\n',
    '</Details>\n',
  ],
  ...['$$\n', '***', '---\n', '===\n', '\r\n', '\r', '\ufeff', '\u2126', '日本 \n', 'مرحبا  \n'],
);
const anyText = fc
  .tuple(fc.array(yamlLine, { maxLength: 9 }), fc.array(bodyPiece, { maxLength: 24 }))
  .map(([yaml, body]) => `---\n${yaml.join('\n')}\n---\n\n${body.join('')}`);
const anyShape = fc.constantFrom<FileShape>(mdx, { ...mdx, format: 'md' }, person);

describe('whatever the text', () => {
  test('fixing what was fixed changes nothing, and says nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          anyText.map((text) => text.slice(4)),
        ),
        anyShape,
        (text, shape) => {
          const { text: once } = fixText(text, shape);
          expect(fixText(once, shape)).toEqual({ text: once, did: [] });
        },
      ),
      { numRuns: 600, seed },
    );
  });

  test('it is rendered as before, but for composed letters, and its fields are the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.constantFrom('mdx' as const, 'md' as const),
        async (text, format) => {
          const { text: fixed } = fixText(text, { ...mdx, format });
          expect(await shown(fixed, format)).toBe(await shown(text, format));
        },
      ),
      { numRuns: 250, seed },
    );
  });
});

test('texts of the record and of the tests are rendered as before', async () => {
  const files = globSync(['content/**/index.mdx', 'tests/fixtures/constructs/**/index.md{,x}']);
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const format = file.endsWith('x') ? 'mdx' : 'md';
    const text = readFileSync(file, 'utf8').replaceAll('.\n', '. \r\n');
    const fixed = fixText(text, { ...mdx, format }).text;
    expect(fixed).not.toContain('\r');
    expect(await shown(fixed, format), file).toBe(await shown(text, format));
  }
});

/** The body of a text as HTML, and the fields that its schema accepts. */
async function shown(text: string, format: 'md' | 'mdx'): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (decode(bytes).text === undefined) return '';
  const { kept: source } = readSource({ bytes, kind: 'rfc', number: 1, folder: 'rfcs/0001-a' });
  const { html } = await renderText({
    source: bodyOf(bytes),
    options: {
      format,
      language: 'en',
      base: '/',
      home: '/',
      assets: {},
      documents: {},
      suggestions: {},
      answers: {},
      labels: textLabels(),
    },
  });
  return `${JSON.stringify(source?.entry)}\n${html}`.normalize('NFC');
}
