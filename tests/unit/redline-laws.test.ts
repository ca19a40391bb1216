import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOf, revisionsIn } from '../bench/revision-bodies.ts';
import { redline } from '../../src/redline/redline.ts';
import { labels } from './redline-canonical.ts';
import { expectLaws } from './redline-laws.ts';

const word = fc.constantFrom(
  ...'the and weave thread loom warp weft 1,234 don’t Ā क्षण 中文 shuttle'.split(' '),
);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const sentence = fc.tuple(words, fc.constantFrom('.', ',', '', '!')).map((all) => all.join(''));
const link = fc.constantFrom('https://example.org/', '/rfcs/0002/', '#one', '#gone');
const glue = fc.constantFrom(' ', '', ' \n', '-');
const inline = fc.oneof(
  { weight: 4, arbitrary: sentence },
  words.map((text) => `<em>${text}</em>`),
  words.map((text) => `<strong>${text} <code>x = 1</code></strong>`),
  words.map((text) => `<del>${text}</del>`),
  fc.tuple(link, words).map(([href, text]) => `<a href="${href}">${text}</a>`),
  fc.constantFrom('a', 'b').map((name) => `<img src="/${name}.svg" alt="${name}">`),
  fc.constantFrom('x', 'y').map((name) => `<math><mi>${name}</mi></math>`),
  fc
    .tuple(fc.constantFrom('n', 'm'), fc.nat(3))
    .map(([name, number]) => `<sup><a href="#fn-${name}" data-footnote-ref>${number}</a></sup>`),
);
const prose = fc
  .array(fc.tuple(inline, glue), { minLength: 1, maxLength: 5 })
  .map((all) => all.flat().join(''));
const code = fc
  .array(fc.constantFrom('a = 1', '  b()', '', '<span class="sk-k">return</span> a', '// c d e'), {
    maxLength: 6,
  })
  .map((lines) => `<pre class="sk"><code data-language="ts">${lines.join('\n')}\n</code></pre>`);
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { maxLength: 4 }),
  )
  .map(([width, rows]) => {
    const head = ['One', 'Two', 'Three'].slice(0, width).map((name) => `<th>${name}</th>`);
    const body = rows.map(
      (row) =>
        `<tr>${row
          .slice(0, width)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    );
    return `<section class="table-scroll" tabindex="0"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></section>`;
  });

const { block } = fc.letrec<{ block: string; item: string }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 2 },
    prose.map((text) => `<li>${text}</li>`),
    prose.map((text) => `<li><p>${text}</p></li>`),
    fc.tuple(prose, tie('block')).map((all) => `<li>${all.join('\n')}</li>`),
  ),
  block: fc.oneof(
    { maxDepth: 2 },
    prose.map((text) => `<p>${text}</p>`),
    sentence.map((text) => `<h2>${text}</h2>`),
    code,
    table,
    fc.constant('<hr>'),
    fc.array(tie('item'), { maxLength: 5 }).map((all) => `<ul>${all.join('\n')}</ul>`),
    fc.array(tie('item'), { maxLength: 5 }).map((all) => `<ol start="3">${all.join('')}</ol>`),
    fc
      .array(tie('block'), { maxLength: 3 })
      .map((all) => `<blockquote>${all.join('\n')}</blockquote>`),
    fc
      .tuple(words, tie('block'))
      .map(([name, inside]) => `<details><summary>${name}</summary>${inside}</details>`),
    fc
      .tuple(fc.constantFrom('note', 'tip'), prose)
      .map(
        ([kind, text]) =>
          `<aside class="alert alert-${kind}"><p class="alert-title">${kind}</p><p>${text}</p></aside>`,
      ),
    words.map(
      (text) =>
        `<figure class="figure"><img src="/a.svg" alt=""><figcaption>${text}</figcaption></figure>`,
    ),
  ),
}));
const blocks = fc.array(block, { maxLength: 8 });

/** Two bodies of which the second is the first with blocks taken out, put in, moved and rewritten. */
const edited = fc
  .tuple(
    blocks,
    fc.array(fc.tuple(fc.constantFrom('out', 'in', 'move', 'word'), fc.nat(), fc.nat(), block), {
      maxLength: 5,
    }),
  )
  .map(([before, edits]) => {
    const after = [...before];
    for (const [edit, from, to, other] of edits) {
      const place = from % (after.length + 1);
      if (edit === 'in') after.splice(place, 0, other);
      else if (edit === 'word')
        after[place] = (after[place] ?? other).replace(/loom|warp/u, 'spindle');
      else {
        const taken = after.splice(place, 1);
        if (edit === 'move') after.splice(to % (after.length + 1), 0, ...taken);
      }
    }
    return [withIds(before), withIds(after)] as const;
  });

test('any two bodies keep the laws of a redline', () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => expectLaws(withIds(before), withIds(after))),
    { numRuns: 100 },
  );
});

test('a body and its edited copy keep the laws of a redline', () => {
  fc.assert(
    fc.property(edited, ([before, after]) => expectLaws(before, after)),
    { numRuns: 150 },
  );
});

const revisions = revisionsIn('tests/fixtures/revisions');

test.each(revisions.map((all) => [all[0]?.document ?? '', all] as const))(
  'the revisions of %s keep the laws of a redline',
  async (_document, all) => {
    const bodies = await Promise.all(all.map(({ markdown }) => bodyOf(markdown)));
    for (const [index, body] of bodies.entries()) {
      if (index % 2 === 1) continue;
      const next = bodies[index + 1] ?? bodies[0] ?? '';
      expectLaws(body, next);
      expect(redline(body, body, labels)).toMatchObject({ changes: 0, inserted: 0, deleted: 0 });
    }
  },
);

/** Headings get ids by their place, so that ids of both bodies meet. */
function withIds(all: readonly string[]): string {
  let count = 0;
  return all.join('\n').replace(/<h2>/gu, () => {
    count += 1;
    return `<h2 id="${count === 1 ? 'one' : `change-${count}`}">`;
  });
}
