import { expect, test } from 'vitest';
import { redline } from '../../src/redline/redline.ts';
import { labels } from './redline-canonical.ts';
import { expectLaws } from './redline-laws.ts';

const fox = 'The quick brown fox jumps over the lazy dog at noon.';
const note = (name: string, number: number): string =>
  `<sup><a href="#fn-${name}" id="fnref-${name}" data-footnote-ref>${number}</a></sup>`;
const cells = (tag: string, row: string): string =>
  `<tr>${row
    .split(' ')
    .map((cell) => `<${tag}>${cell}</${tag}>`)
    .join('')}</tr>`;
const table = (head: string, ...rows: string[]): string =>
  `<section class="table-scroll" aria-label="Table"><table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table></section>`;
const code = (text: string): string =>
  `<pre class="sk" tabindex="0"><code data-language="ts">${text}</code></pre>`;
const alert = (kind: string, text: string): string =>
  `<aside class="alert alert-${kind}" role="note"><p class="alert-title">${kind}</p><p>${text}</p></aside>`;

/** What was done, the old body, the new one, and the body with its marks: `[-gone-]`, `{+new+}`, `(mark)`. */
const rows: readonly (readonly [string, string, string, string])[] = [
  ['a word', '<p>a b c</p>', '<p>a x c</p>', '<p(changed)>a [-b-] {+x+} c</p>'],
  ['a sign', '<p>Yes, we do so</p>', '<p>Yes we do so</p>', '<p(changed)>Yes[-,-] we do so</p>'],
  ['another wrap and more spaces', '<p>a\nb  c</p>', '<p> a b\n c </p>', '<p> a b\n c </p>'],
  [
    'a word in a link',
    '<p><a href="/x">one two</a></p>',
    '<p><a href="/x">one 2 two</a></p>',
    '<p(changed)><a href="/x">one{+ 2+} two</a></p>',
  ],
  [
    'where a link leads',
    '<p>See <a href="/x">it</a> now</p>',
    '<p>See <a href="/y">it</a> now</p>',
    '<p(changed)>See [-<a href="/x">it</a>-] {+<a href="/y">it</a>+} now</p>',
  ],
  [
    'emphasis',
    '<p>so be it</p>',
    '<p>so <em>be</em> it</p>',
    '<p(changed)>so [-be-] {+<em>be</em>+} it</p>',
  ],
  [
    'words that the text struck out',
    '<p>a <del>b</del> c</p>',
    '<p>a <del>b</del> d</p>',
    '<p(changed)>a <del>b</del> [-c-] {+d+}</p>',
  ],
  [
    'code in a line',
    '<p>call <code>f(a)</code> here</p>',
    '<p>call <code>f(b)</code> here</p>',
    '<p(changed)>call <code>f([-a-]{+b+})</code> here</p>',
  ],
  [
    'a line of code',
    code('<span class="sk-k">let</span> a\nb()\n'),
    code('<span class="sk-k">let</span> a\nc()\nb()\n'),
    '<pre class="sk" tabindex="0"(changed)><code data-language="ts"><span class="sk-k">let</span> a\n{+c()\n+}b()\n</code></pre>',
  ],
  [
    'a space in code',
    code('a  b\n'),
    code('a b\n'),
    '<pre class="sk" tabindex="0"(changed)><code data-language="ts">a[-  -]{+ +}b\n</code></pre>',
  ],
  [
    'only how code is coloured',
    code('<span class="sk-k">let a</span>\n'),
    code('<span class="sk-k">let</span> a\n'),
    code('<span class="sk-k">let</span> a\n'),
  ],
  [
    'a list item',
    '<ul><li>One</li><li>Three</li></ul>',
    '<ul><li>One</li><li>Two</li><li>Three</li></ul>',
    '<ul><li>One</li><li(inserted)>{+Two+}</li><li>Three</li></ul>',
  ],
  [
    'an item of a list in a list',
    '<ul><li>One<ol><li>a</li></ol></li></ul>',
    '<ul><li>One<ol><li>a</li><li>b</li></ol></li></ul>',
    '<ul><li>One<ol><li value="1">a</li><li(inserted) value="2">{+b+}</li></ol></li></ul>',
  ],
  [
    'a list that became loose',
    '<ul><li>One</li></ul>',
    '<ul><li><p>One</p></li></ul>',
    '<ul><li><p>One</p></li></ul>',
  ],
  [
    'a cell',
    table('A B', 'a 1'),
    table('A B', 'a 2'),
    table('A B', 'a 1').replace('<td>1', '<td(changed)>[-1-]{+2+}'),
  ],
  [
    'a row',
    table('A B', 'a 1', 'b 2'),
    table('A B', 'b 2'),
    table('A B', 'a 1', 'b 2').replace(
      '<tr><td>a</td><td>1',
      '<tr(deleted)><td>[-a-]</td><td>[-1-]',
    ),
  ],
  [
    'a column',
    table('A C', 'a c'),
    table('A B C', 'a b c'),
    table('A B C', 'a b c')
      .replace('<th>B', '<th(inserted)>{+B+}')
      .replace('<td>b', '<td(inserted)>{+b+}'),
  ],
  [
    'a picture',
    '<figure id="f"><img src="/a" alt="A"><figcaption>Two threads</figcaption></figure>',
    '<figure id="f"><img src="/b" alt="A"><figcaption>Two threads</figcaption></figure>',
    '<figure id="f"(changed)>[-<img src="/a" alt="A">-]{+<img src="/b" alt="A">+}<figcaption>Two threads</figcaption></figure>',
  ],
  [
    'math',
    '<p>So <math><mi>x</mi></math> holds</p>',
    '<p>So <math><mi>y</mi></math> holds</p>',
    '<p(changed)>So [-<math><mi>x</mi></math>-] {+<math><mi>y</mi></math>+} holds</p>',
  ],
  [
    'a note that another came before',
    `<p>a b${note('b', 1)}</p>`,
    `<p>a${note('a', 1)} b${note('b', 2)}</p>`,
    `<p(changed)>a{+${note('a', 1)}+} b${note('b', 2).replace('<sup>', '<sup data-was-text="1">')}</p>`.replaceAll(
      'data-footnote-ref>',
      'data-footnote-ref="">',
    ),
  ],
  [
    'the kind of an alert',
    alert('note', 'Mind the gap'),
    alert('tip', 'Mind the gap'),
    '<aside class="alert alert-tip" role="note"(changed)><p class="alert-title"(changed)>[-note-]{+tip+}</p><p>Mind the gap</p></aside>',
  ],
  [
    'what details hide',
    '<details><summary>More</summary><p>a b c</p></details>',
    '<details><summary>More</summary><p>a b d</p></details>',
    '<details open><summary>More</summary><p(changed)>a b [-c-]{+d+}</p></details>',
  ],
  [
    'the name of a heading',
    '<h2 id="why">Why so</h2><p>It is.</p>',
    '<h2 id="reasons">Reasons</h2><p>It is.</p>',
    '<h2 id="reasons"(changed)>[-Why so-]{+Reasons+}</h2><p>It is.</p>',
  ],
  [
    'a link whose target went',
    '<h2 id="a">A</h2><p>see <a href="#a">above</a>, or so</p>',
    '<p>see, or so</p>',
    '<h2(deleted)>[-A-]</h2><p(changed)>see[- <a>above</a>-], or so</p>',
  ],
];

test.each(rows)('%s: the change is shown where it is', (_name, before, after, shown) => {
  expect(plainMarks(redline(before, after, labels).html)).toBe(withoutBreaks(shown));
  expectLaws(before, after);
});

test('a block that moved is shown as moved, and its two ends are linked', () => {
  const rest =
    '<h2 id="a">A</h2><p>One sentence that is long enough to stay where it always was.</p>';
  const before = `<p>${fox}</p>${rest}`;
  const after = `${rest}<p>${fox}</p>`;
  const found = redline(before, after, labels);
  expect(found).toMatchObject({ moved: 1, inserted: 0, deleted: 0, changes: 2, coarse: false });
  expect(found.html).toContain('<p data-diff="moved-from" id="change-1"');
  expect(found.html).toContain('id="moved-1-from" href="#moved-1-to"');
  expect(found.html).toContain('id="moved-1-to" href="#moved-1-from"');
  expectLaws(before, after);
});

test('a short block, or one rewritten on the way, did not move', () => {
  const before = `<p>Short.</p><p>One is here.</p><p>Two is there.</p>`;
  const after = `<p>One is here.</p><p>Two is there.</p><p>Short.</p>`;
  expect(redline(before, after, labels)).toMatchObject({ moved: 0, inserted: 1, deleted: 1 });
});

test('sections say what was added, removed and changed, and where to jump', () => {
  const before = `<p>Start.</p><h2 id="a">A</h2><p>${fox}</p><h2 id="b">Gone for good</h2><p>Old words.</p>`;
  const after = `<p>Start.</p><h2 id="n">New here</h2><p>Fresh.</p><h2 id="a">A</h2><p>${fox.replace('lazy', 'busy')}</p>`;
  expect(redline(before, after, labels).sections).toEqual([
    { kind: 'added', title: 'New here', anchor: 'n', inserted: 3, deleted: 0, changes: 1 },
    { kind: 'changed', title: 'A', anchor: 'a', inserted: 1, deleted: 1, changes: 1 },
    {
      kind: 'removed',
      title: 'Gone for good',
      anchor: 'change-3',
      inserted: 0,
      deleted: 5,
      changes: 1,
    },
  ]);
});

test('marks are heard: each has its words, hidden from the eye', () => {
  const { html } = redline('<p>a b c</p>', '<p>a x c</p><hr><ul><li>New</li></ul>', labels);
  expect(html).toContain('<span class="visually-hidden" data-diff="label">deleted: </span>b');
  expect(html).toContain(
    'x<span class="visually-hidden" data-diff="label"> end of insertion</span>',
  );
  expect(html).toContain('<hr data-diff="inserted"');
  expect(html).toContain('<span class="visually-hidden" data-diff="label">inserted: </span><ins');
});

test('a heading that is called like a change keeps its id', () => {
  const { html } = redline(
    '<h2 id="change-1">Change 1</h2><p>a b</p>',
    '<h2 id="change-1">Change 1</h2><p>a c</p>',
    labels,
  );
  expect(html).toContain('id="redline-change-1" data-change="1"');
});

test('what is too large is compared by blocks, soon, and said to be', () => {
  const text = (word: string): string =>
    Array.from(
      { length: 900 },
      (_, place) => `<p>${word} ${place} has ${word}${place} in it.</p>`,
    ).join('');
  const found = redline(text('warp'), text('weft'), labels);
  expect(found.coarse).toBe(true);
  expect(found.html.match(/<p data-diff/gu)).toHaveLength(1800);
});

/** A redline with its marks as signs, without labels and without what only numbers its changes. */
function plainMarks(html: string): string {
  return withoutBreaks(
    html
      .replace(/<span class="visually-hidden"[^>]*>[^<]*<\/span>/gu, '')
      .replace(
        / id="change-\d+"| data-change="\d+"| data-was="[^"]*"| data-diff-open(?:="")?/gu,
        '',
      )
      .replace(/<del data-diff="[^"]*">((?:(?!<\/del>).)*)<\/del>/gsu, '[-$1-]')
      .replace(/<ins data-diff="[^"]*">((?:(?!<\/ins>).)*)<\/ins>/gsu, '{+$1+}')
      .replace(/ data-diff="([^"]*)"/gu, '($1)'),
  );
}

function withoutBreaks(html: string): string {
  return html.replace(/\s*\n</gu, '<').replace(/-\] ?\n?\{\+/gu, '-]{+');
}
