import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const source = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const plain = source.slice(0, source.indexOf('@media'));
const more = source.slice(source.indexOf('@media'));
const modes = ['light', 'dark'] as const;
type Mode = (typeof modes)[number];

const texts = ['text', 'muted', 'link', 'draft', 'review', 'last-call', 'settled', 'closed'];
const codes = ['keyword', 'string', 'number', 'comment', 'function', 'type', 'name', 'sign'];
const grounds = ['ground', 'raised', 'sunk'];
const parts = ['edge', 'focus', 'mark'];
const threads = ['indigo', 'madder', 'woad', 'walnut', 'lichen', 'cochineal', 'gall'];

describe.each([
  ['as usual', tokens(plain)],
  ['with more contrast', new Map([...tokens(plain), ...tokens(more)])],
])('%s', (_name, palette) => {
  describe.each(modes)('in %s', (mode) => {
    test.each(pairs(texts, grounds))('%s on %s is at least 4.5 : 1', (front, back) => {
      expect(contrast(palette, front, back, mode)).toBeGreaterThanOrEqual(4.5);
    });
    test.each(codes)('code colour %s on its ground is at least 4.5 : 1', (name) => {
      expect(contrast(palette, `code-${name}`, 'sunk', mode)).toBeGreaterThanOrEqual(4.5);
    });
    test('text is readable on a found word, and the other way round on a button', () => {
      expect(contrast(palette, 'text', 'found', mode)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette, 'ground', 'text', mode)).toBeGreaterThanOrEqual(4.5);
    });
    test.each(pairs(parts, grounds))('%s on %s is at least 3 : 1', (front, back) => {
      expect(contrast(palette, front, back, mode)).toBeGreaterThanOrEqual(3);
    });
    test.each(threads)('thread %s is at least 3 : 1 on the ground', (name) => {
      expect(contrast(palette, name, 'ground', mode)).toBeGreaterThanOrEqual(3);
    });
  });
});

function pairs(fronts: readonly string[], backs: readonly string[]): [string, string][] {
  return fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]));
}

function tokens(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [name, value]),
  );
}

function contrast(palette: Map<string, string>, front: string, back: string, mode: Mode): number {
  const [high = 0, low = 0] = [
    luminance(palette, front, mode),
    luminance(palette, back, mode),
  ].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** WCAG 2 relative luminance of a token. */
function luminance(palette: Map<string, string>, name: string, mode: Mode): number {
  const hex = resolve(palette, palette.get(name) ?? '', mode);
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/u.exec(hex)?.[1];
  if (digits === undefined) throw new Error(`--${name} is no colour in ${mode}: ${hex}`);
  const full = digits.length === 3 ? digits.replaceAll(/./gu, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function resolve(palette: Map<string, string>, value: string, mode: Mode): string {
  const both = /^light-dark\((.+),\s*(.+)\)$/u.exec(value.trim());
  const chosen = both ? (both[mode === 'light' ? 1 : 2] ?? '') : value.trim();
  const name = /^var\(--([\w-]+)\)$/u.exec(chosen)?.[1];
  return name === undefined ? chosen : resolve(palette, palette.get(name) ?? '', mode);
}
