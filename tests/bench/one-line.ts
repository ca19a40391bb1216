import { graphemes } from '../../src/schema/primitives.ts';

/** Text as one plain line of `least` to `most` characters: markup removed, cut at a word, or padded with `more`. */
export function oneLine(text: string, least: number, most: number, more: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\]\([^)]*\)/gu, '')
    .replace(/[`<>{}[\]\p{Cc}\p{Cf}\p{Co}]|\*\*|__/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.\s]+$/u, '');
  const long = graphemes(plain) < least ? `${plain}${more}`.trim() : plain;
  if (graphemes(long) <= most) return long;
  return `${long.slice(0, most - 2).replace(/\s+\S*$/u, '')} …`;
}
