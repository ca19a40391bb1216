import { describe, expect, test } from 'vitest';
import { fileStart } from '../../src/domain/diagnostic.ts';
import { findingsOf } from './check-text.ts';

// SECURITY.md §5.1: the title is on line 2, the row's own field on line 3, the body starts on line 10.
const rest = [
  'summary: "A summary that says in one sentence what the text is."',
  'authors: [site-editors]',
  'status: draft',
  'workstream: data-governance',
  'created: 2026-11-22',
];

function text(body: string, field?: string, title = 'title: "A text"'): string {
  return ['---', title, ...(field === undefined ? [] : [field]), ...rest, '---', '', body, ''].join(
    '\n',
  );
}

function codes(source: string | Uint8Array, name = 'index.mdx'): string[] {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return findingsOf(name, bytes).map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

describe('a body of the hostile corpus is refused at its place', () => {
  test.each([
    [1, "export const x = fs.readFileSync('/etc/passwd')", 'mdx-esm 10:1'],
    [2, '{process.env}', 'mdx-expression 10:1'],
    [3, "import fs from 'node:fs'", 'mdx-esm 10:1'],
    [4, "import { execSync } from 'node:child_process'", 'mdx-esm 10:1'],
    [5, '<Details summary={process.env.X} />', 'jsx-attr-expression 10:10'],
    [6, '<Details {...process.env} />', 'jsx-spread 10:10'],
    [7, "import x from '../secret.txt?raw'", 'mdx-esm 10:1'],
    [9, '{Array(1e9).fill(0)}', 'mdx-expression 10:1'],
    [10, 'export default () => null', 'mdx-esm 10:1'],
    [12, "export const x = process.on('exit', () => {})", 'mdx-esm 10:1'],
    [13, '![x](../../etc/passwd?raw)', 'image-url 10:1'],
    [14, '![x](./a.png?url)', 'image-url 10:1'],
    [15, '![x](./x.mjs)', 'image-url 10:1'],
    [16, '![x](fs)', 'image-url 10:1'],
    [18, '![x](data:text/javascript,alert(1))', 'image-url 10:1'],
    [24, '<script>alert(1)</script>', 'jsx-name 10:1'],
    [25, '<p onclick="alert(1)">x</p>', 'jsx-name 10:1'],
    [26, '[x](javascript:alert(1))', 'link-url 10:1'],
    [28, '[x](vbscript:msgbox)', 'link-url 10:1'],
    [29, '[x](data:text/html,x)', 'link-url 10:1'],
    [30, '[x](//evil.example)', 'link-url 10:1'],
    [31, '<iframe src="https://example.org/"></iframe>', 'jsx-name 10:1'],
    [32, '<p set:html="<b>x</b>" />', 'jsx-name 10:1'],
    [34, '<meta http-equiv="refresh" content="0" />', 'jsx-name 10:1'],
    [36, '<style>body</style>', 'jsx-name 10:1'],
    [37, '<p data-pagefind-meta="title:x">x</p>', 'jsx-name 10:1'],
    [38, '<Claim kind="inferred" set:html="x">x</Claim>', 'jsx-attr 10:24'],
    [39, '<Claim kind="inferred" client:load>x</Claim>', 'jsx-attr 10:24'],
    [40, '[x](https://good.org@evil.example)', 'link-url 10:1'],
    [41, '![x](https://example.org/pixel.png)', 'image-url 10:1'],
    [42, '## location', 'heading-id 10:1'],
    [56, '\u202e`code`', 'unicode 10:1'],
    [59, 'a\u200bb', 'unicode 10:2'],
    [61, 'a\0b', 'unicode 10:2'],
    ['stray {', 'The numbers of a set {1, 2', 'mdx-syntax 10:22'],
    ['stray <', 'If it is than <5', 'mdx-syntax 10:15'],
    ['comment', 'a<!-- b -->', 'html-comment 10:2'],
    ['address', 'See there: <https://example.org/>', 'mdx-syntax 10:12'],
    ['unclosed', '<Details summary="More">', 'mdx-syntax 10:1'],
    ['{foo}', 'Hello {foo}', 'mdx-expression 10:7'],
    ['unknown', '<Callout />', 'jsx-name 10:1'],
  ])('%s %s', (_id, body, expected) => {
    const found = codes(text(body));
    expect(found[0]).toBe(expected);
  });
});

describe('a field of the hostile corpus is refused at its place', () => {
  test.each([
    [19, 'layout: "data:text/javascript,alert(1)"', 'frontmatter 3:1'],
    [20, 'layout: ./x.mjs', 'frontmatter 3:1'],
    [21, 'slug: ../../x', 'frontmatter 3:1'],
    [22, 'slug: good', 'frontmatter 3:1'],
    [43, 'url: javascript:alert(1)', 'frontmatter 3:1'],
    [44, 'tags: &a [x, x]', 'yaml-anchor 3:7'],
    [45, 'tags: &a [*a]', 'yaml-anchor 3:7'],
    [48, '<<: { layout: x }', 'yaml-key 3:1'],
    [52, 'statsu: draft', 'frontmatter 3:1'],
    [53, 'title: "Again"', 'yaml 3:1'],
    [54, 'asOf: 2026-02-30', 'frontmatter 3:7'],
    [55, 'confidence: high', 'frontmatter 3:13'],
  ])('%s %s', (_id, field, expected) => {
    expect(codes(text('Text.', field))).toContain(expected);
  });

  test.each([
    [47, 'title: !!js/function "x"', 'yaml-tag 2:8'],
    [57, 'title: "Ab \u202ecd"', 'unicode 2:12'],
  ])('%s %s', (_id, title, expected) => {
    expect(codes(text('Text.', undefined, title))).toContain(expected);
  });
});

test('a file of the hostile corpus with wrong bytes is refused at its place', () => {
  const good = text('Text.');
  const latin = Uint8Array.from(good.replace('A text', 'A b\xe9').split(''), (sign) =>
    sign.charCodeAt(0),
  );
  expect(codes(latin)).toEqual(['encoding 2:12']);
  expect(codes(`\ufeff${good}`)).toEqual(['bom 1:1']);
  expect(codes(good.replaceAll('\n', '\r\n'))).toEqual(['crlf 1:4']);
  expect(codes('')).toEqual(['empty 1:1']);
  expect(codes(good.replace('---\n', '---evil\n'))).toEqual(['frontmatter 1:1']);
});

describe('a text that would keep a parser busy is refused within a second', () => {
  const rows = (count: number) => `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(count)}`;
  test.each([
    ['600 quotations', '>'.repeat(600), 'limit-depth 10:25'],
    ['300 lists on one line', `${'- '.repeat(300)}x`, 'limit-depth 10:49'],
    [
      '100 lists inside each other',
      Array.from({ length: 100 }, (_, level) => `${' '.repeat(level * 2)}- x`).join('\n'),
      'limit-depth 34:49',
    ],
    ['20,000 rows', rows(20_000), 'limit-table 10:1'],
    ['5,000 headings', '## a\n\n'.repeat(5000), 'limit-headings 1010:1'],
    [
      '5,000 footnotes',
      Array.from({ length: 5000 }, (_, index) => `[^${index}]: x\n`).join('\n'),
      'limit-footnotes 1010:1',
    ],
    ['a paragraph of emphasis', '*a_ \n'.repeat(5000), 'limit-paragraph'],
    ['a line of emphasis', '*a_ '.repeat(3000), 'limit-line 10:10001'],
    ['a line of brackets', '['.repeat(20_000), 'limit-line 10:10001'],
    ['a code block', `\`\`\`\n${'x = 1;\n'.repeat(10_000)}\`\`\``, 'limit-code 10:1'],
    ['a large file', 'word '.repeat(60_000), 'limit-size 1:1'],
    ['1,000 components', '<Details summary="More">\n\n'.repeat(1000), ''],
  ])('%s', (_name, body, expected) => {
    const started = performance.now();
    const found = codes(text(body));
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('; ')).toContain(expected);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('its near misses are read', () => {
    expect(codes(text(rows(1500)))).toEqual([]);
    expect(codes(text('## a\n\n'.repeat(400)))).toEqual([]);
    expect(codes(text(`\`\`\`\n${'x = 1;\n'.repeat(5000)}\`\`\``))).toEqual([]);
    expect(
      codes(text(Array.from({ length: 400 }, (_, index) => `[^${index}]: x\n`).join('\n'))),
    ).toEqual([]);
    expect(codes(text('- - - - - - - - - - - - - - - - - - - - - - - - - - - - - -'))).toEqual([]);
  });
});

test('YAML nested without end is refused', () => {
  expect(codes(text('Text.', `tags: ${'['.repeat(8000)}`)).length).toBeGreaterThan(0);
  expect(codes(text('Text.', `tags: ${'['.repeat(3000)}${']'.repeat(3000)}`)).join()).toContain(
    'yaml',
  );
  expect(codes(text('Text.', `reason: "${'x'.repeat(17_000)}"`))).toEqual(['limit-size 1:1']);
});

test('a picture that is too large in bytes or pixels is refused', () => {
  const png = (width: number, height: number) => {
    const bytes = new Uint8Array(64);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    const view = new DataView(bytes.buffer);
    view.setUint32(16, width);
    view.setUint32(20, height);
    return bytes;
  };
  expect(codes(png(65_535, 65_535), 'a.png')).toEqual(['limit-size 1:1']);
  expect(codes(png(0, 10), 'a.png')).toEqual(['image-bytes 1:1']);
  expect(codes(png(4000, 3000), 'a.png')).toEqual([]);
  expect(codes(new Uint8Array(1_000_001), 'a.png')).toEqual(['limit-size 1:1']);
  expect(codes('<g>'.repeat(50_000), 'a.svg')[0]).toContain('image-bytes');
  const deep = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</svg>`;
  expect(codes(deep, 'a.svg')[0]).toContain('svg');
});

test('an empty file has its place', () => {
  expect(findingsOf('index.mdx', new Uint8Array(0))[0]?.place).toEqual(fileStart);
});
