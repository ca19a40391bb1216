import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect } from 'vitest';
import { accept, redline, reject } from '../../src/redline/redline.ts';
import { canonical, labels } from './redline-canonical.ts';

/** All that holds for the redline of any two bodies. */
export function expectLaws(before: string, after: string): void {
  const there = redline(before, after, labels);
  expect(canonical(accept(there.html)), 'accept all = new').toBe(canonical(after));
  expect(canonical(reject(there.html)), 'reject all = old').toBe(canonical(before));
  expect(redline(before, after, labels), 'deterministic').toEqual(there);

  const tree = fromHtml(there.html, { fragment: true });
  expect(toHtml(tree), 'read again, the same tree').toBe(there.html);
  expect(misplaced(tree), 'no block inside ins, del or another inline element').toEqual([]);
  const ids = [...there.html.matchAll(/\sid="([^"]*)"/gu)].map(([, id = '']) => id);
  expect(ids.length, 'every id once').toBe(new Set(ids).size);
  for (let number = 1; number <= there.changes; number += 1) {
    expect(there.html).toContain(`data-change="${number}"`);
  }
  for (const { anchor } of there.sections) expect(ids, 'a section is found').toContain(anchor);
  expect(lostFragments(there.html, after), 'no link without target').toEqual([]);

  const back = redline(after, before, labels);
  expect([back.inserted, back.deleted, back.changes, back.moved], 'the same both ways').toEqual([
    there.deleted,
    there.inserted,
    there.changes,
    there.moved,
  ]);
  expect(there.changes === 0, 'no change where there is none').toBe(
    canonical(before) === canonical(after),
  );
}

const inline = new Set('a abbr b code del em i ins s small span strong sub sup u'.split(' '));
const block =
  /^(?:address|article|aside|blockquote|dd|details|div|dl|dt|figure|figcaption|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)$/u;

/** Blocks in inline elements, `ins` in `ins`, and links in links. */
function misplaced(node: Nodes, around: readonly string[] = []): string[] {
  if (node.type !== 'element') {
    return 'children' in node ? node.children.flatMap((child) => misplaced(child, around)) : [];
  }
  const { tagName } = node;
  const isWrong =
    (block.test(tagName) && around.some((name) => inline.has(name))) ||
    (tagName === 'a' && around.includes('a')) ||
    (around.includes('ins') && node.properties['dataDiff'] === 'inserted' && tagName === 'ins');
  const inside = [...around, tagName];
  return [
    ...(isWrong ? [inside.join('>')] : []),
    ...node.children.flatMap((child) => misplaced(child, inside)),
  ];
}

/** Fragments that the redline links to and has not, though the new text has them or never named them. */
function lostFragments(html: string, after: string): string[] {
  return [...html.matchAll(/href="#([^"]+)"/gu)]
    .map(([, id = '']) => id)
    .filter((id) => !html.includes(`id="${id}"`) && !after.includes(`href="#${id}"`));
}
