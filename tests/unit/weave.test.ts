import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { weave } from '../../src/components/weave.ts';
import { threads } from '../../src/schema/registries.ts';

const ids = Array.from({ length: 200 }, (_, index) => `RFC-${String(index + 1).padStart(4, '0')}`);

test.each([1, 2, 3, 4])('a weave of %i threads is at most 700 bytes gzip', (count) => {
  const sizes = ids.map((id, index) => {
    const chosen = Array.from(
      { length: count },
      (_, at) => threads[(index + at) % threads.length] ?? 'gall',
    );
    const [first = 'gall', ...rest] = chosen;
    return gzipSync(markup(weave(id, [first, ...rest]))).length;
  });
  expect(Math.max(...sizes)).toBeLessThanOrEqual(700);
});

test('the same id gives the same cloth, and most ids give another', () => {
  expect(weave('RFC-0003', ['indigo'])).toEqual(weave('RFC-0003', ['indigo']));
  const cloths = new Set(ids.map((id) => JSON.stringify(weave(id, ['indigo', 'weld']))));
  expect(cloths.size).toBeGreaterThan(40);
});

test('every thread shows, and the owner most', () => {
  for (const id of ids) {
    const cloth = weave(id, ['madder', 'woad', 'weld']);
    const shown = new Map(cloth.paths.map(({ thread, d }) => [thread, cells(d)]));
    expect(shown.get('madder')).toBeGreaterThan(shown.get('woad') ?? Infinity);
    expect(shown.get('weld')).toBeGreaterThan(0);
  }
});

function cells(d: string): number {
  return [...d.matchAll(/h(\d+)/gu)].reduce((sum, match) => sum + Number(match[1]), 0);
}

function markup(cloth: ReturnType<typeof weave>): string {
  const paths = cloth.paths
    .map(({ thread, d }) => `<path class="thread-${thread}" d="${d}" transform="translate(0 .5)"/>`)
    .join('');
  return `<svg class="weave" aria-hidden="true" focusable="false"><pattern id="W-RFC-0003" width="${cloth.width}" height="${cloth.height}" patternUnits="userSpaceOnUse" patternTransform="scale(4)">${paths}</pattern><rect width="100%" height="100%" fill="url(#W-RFC-0003)"/></svg>`;
}
