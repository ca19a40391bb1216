import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDiagnostics } from '../../src/check/reporters/text.ts';
import type { Finding } from '../../src/markdown/finding.ts';
import { isUnprintable } from '../../src/markdown/printable.ts';
import { diagnosticsOf, findingsOf } from './check-text.ts';

// FUZZ_SEED=… repeats a run; fast-check prints the seed of one that fails.
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
const runs = { numRuns: 500, seed };
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

const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '`',
    '```\n',
    '\n',
    '\n\n',
    '\t',
    '# ',
    '## ',
    '- ',
  ],
  ...[
    '> ',
    '| a | b |\n|---|---|\n',
    '[',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '&#x202E;',
    '&#0;',
    '\u202e',
  ],
  ...[
    '<Figure src="./a.png" alt="',
    '<Details summary="x">',
    '</Details>',
    '<Claim kind=',
    '{...x}',
    '="',
  ],
  ...[
    'import x',
    'export ',
    'javascript:',
    'https://example.org',
    '\\',
    '*',
    '_',
    '**',
    '~~',
    'word ',
    '\0',
  ],
  ...[
    'é',
    '\u200d',
    '👩\u200d💻',
    '\ud83d',
    'می\u200cخواهم',
    '---\n',
    'title: ',
    '&a ',
    '*a',
    '!!js',
    '<<: ',
  ],
);
const soup = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(''));

function checkedPlaces(findings: readonly Finding[], source: string): void {
  const lines = source.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  for (const { code, message, help, place } of findings) {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect([...message, ...help].filter((character) => isUnprintable(character))).toEqual([]);
    const line = lines[place.line - 1];
    expect(line, `${code} ${place.line}`).toBeDefined();
    expect(place.column).toBeGreaterThan(0);
    if (code !== 'limit-line') expect(place.column).toBeLessThanOrEqual((line ?? '').length + 1);
    expect([place.endLine, place.endColumn]).not.toEqual([0, 0]);
    expect(place.endLine).toBeGreaterThanOrEqual(place.line);
  }
}

function check(name: string, source: string): void {
  const bytes = new TextEncoder().encode(source);
  const decoded = new TextDecoder().decode(bytes);
  const findings = findingsOf(name, bytes);
  checkedPlaces(findings, decoded);
  expect(findingsOf(name, bytes)).toEqual(findings);
  const shown = formatDiagnostics(diagnosticsOf(name, bytes), () => decoded);
  const bad = [...shown].filter((character) => character !== '\n' && isUnprintable(character));
  expect(bad.filter((character) => !/[\u200c\u200d]/u.test(character))).toEqual([]);
}

test('no text makes the checker throw, and each finding is inside the file and printable', () => {
  fc.assert(
    fc.property(soup, (body) => check('index.mdx', head + body)),
    runs,
  );
});

test('the same holds for .md', () => {
  fc.assert(
    fc.property(soup, (body) => check('index.md', head + body)),
    runs,
  );
});

test('the same holds for front matter and registry files', () => {
  fc.assert(
    fc.property(soup, (yaml) => {
      check('index.mdx', `---\n${yaml}\n---\n\nText.\n`);
      check('a.people.yaml', yaml);
    }),
    runs,
  );
});

test('the same holds for drawings', () => {
  const svg = fc.constantFrom(
    ...[
      '<g>',
      '</g>',
      '<rect ',
      'onload="x"',
      '/>',
      '<style>',
      '</style>',
      'url(x)',
      '<use href="#a"/>',
    ],
    ...[
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&x;',
      '<script>',
      '\u202e',
      'é',
      '\n',
      '"',
      ' id="a"',
      '<?x ?>',
    ],
  );
  const drawing = fc
    .array(svg, { maxLength: 30 })
    .map(
      (list) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${list.join('')}</svg>`,
    );
  fc.assert(
    fc.property(drawing, (source) => check('a.svg', source)),
    runs,
  );
});

test('random bytes never make the checker throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('index.mdx', 'a.svg', 'a.png', 'a.people.yaml'),
      (bytes, name) => {
        for (const { message } of findingsOf(name, bytes)) {
          expect([...message].some((character) => isUnprintable(character))).toBe(false);
        }
      },
    ),
    runs,
  );
});

test('code put anywhere into a good text is found, unless it stands in a code span', () => {
  const good = `${head}A paragraph of words, and another sentence.\n\n- one\n- two\n\n> quoted words\n`;
  fc.assert(
    fc.property(fc.integer({ min: head.length, max: good.length }), (offset) => {
      const bad = `${good.slice(0, offset)}{process.exit()}${good.slice(offset)}`;
      const found = findingsOf('index.mdx', new TextEncoder().encode(bad));
      expect(found.map(({ code }) => code)).toContain('mdx-expression');
    }),
    runs,
  );
});
