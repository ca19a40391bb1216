import { isUnprintable } from '../../markdown/printable.ts';

/** JSON of a value on several lines. What a terminal would not show stands as an escape, and means the same. */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  const escaped = Array.from(json, (character) =>
    character !== '\n' && isUnprintable(character) ? escapes(character) : character,
  );
  return `${escaped.join('')}\n`;
}

function escapes(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
