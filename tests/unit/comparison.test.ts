import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { redlineLabels } from '../../src/i18n/redline-labels.ts';
import { comparison } from '../../src/redline/comparison.ts';
import { redline } from '../../src/redline/redline.ts';
import { redlineReport } from '../../src/redline/report.ts';
import { withSides } from '../../src/redline/sides.ts';

const labels = redlineLabels();

const before =
  '<h2 id="a">One</h2><p id="p">An old word.</p><ul><li>kept</li><li id="gone">gone</li></ul><h2 id="b">Two</h2><p>Same.</p>';
const after =
  '<h2 id="a">One</h2><p id="p">A new word.</p><ul><li>kept</li></ul><h2 id="b">Two</h2><p>Same.</p><h2 id="c">Three</h2><p>Fresh.</p>';

test('the report counts, names each changed section once and leads to it', () => {
  const { report } = comparison(before, after, labels);
  expect(report).toContain('Changes: ');
  const sections = [...report.matchAll(/<a href="#([^"]+)">([^<]*)<\/a>/gu)].map((match) => [
    match[1],
    match[2],
  ]);
  expect(sections).toEqual([
    ['a', 'One'],
    ['c', 'Three'],
  ]);
  expect(report).not.toContain('Two');
});

test('texts that read the same have a report of one sentence and no controls', () => {
  const { report } = comparison(before, before.replaceAll('<p', '\n<p'), labels);
  expect(report).toBe(`<p class="redline-counts">${labels.report.same}</p>`);
});

test('a text that was compared by whole blocks says so', () => {
  const result = { ...redline(before, after, labels.marks), coarse: true };
  expect(redlineReport(result, labels.report)).toContain(labels.report.coarse);
});

test('words of a title are shown as words', () => {
  const title = '<h2 id="x">a &lt;b&gt; &amp; c</h2>';
  const { report } = comparison(`${title}<p>old</p>`, `${title}<p>new</p>`, labels);
  expect(report).toContain('a &#x3C;b> &#x26; c');
});

test('an unchanged block stands once, a changed one with its old form before it', () => {
  const sides = withSides(redline(before, after, labels.marks).html);
  expect(sides.match(/class="side-old"/gu)).toHaveLength(2);
  expect(sides).toMatch(/<div class="side-old" aria-hidden="true" inert><p[^>]*>.*old/u);
});

test('old forms are no places to go to', () => {
  const table = (cell: string) =>
    `<section class="table-scroll" aria-label="Table 1" tabindex="0"><table><tbody><tr><td>${cell}</td><td>kept</td></tr></tbody></table></section>`;
  const { text } = comparison(table('old'), table('new'), labels);
  expect(text.match(/class="side-old"/gu)).toHaveLength(1);
  expect(text.match(/aria-label="Table 1"/gu)).toHaveLength(1);
  expect(text.match(/tabindex/gu)).toHaveLength(1);
});

test('old forms name nothing, so that no id stands twice', () => {
  const block = fc.record({
    id: fc.integer({ min: 0, max: 30 }),
    words: fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta'), { maxLength: 6 }),
    tag: fc.constantFrom('p', 'h2', 'blockquote'),
  });
  const body = fc
    .uniqueArray(block, { selector: ({ id }) => id, maxLength: 8 })
    .map((blocks) =>
      blocks
        .map(({ id, words, tag }) => `<${tag} id="i${id}">${words.join(' ')}</${tag}>`)
        .join('\n'),
    );
  fc.assert(
    fc.property(body, body, (one, other) => {
      const sides = withSides(redline(one, other, labels.marks).html);
      const ids = [...sides.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const node of fromHtml(sides, { fragment: true }).children) {
        if (node.type !== 'element' || String(node.properties.className) !== 'side-old') continue;
        expect(JSON.stringify(node)).not.toMatch(/"(?:id|dataChange|href)":/u);
      }
    }),
    { numRuns: 200 },
  );
});
