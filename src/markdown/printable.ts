const unprintable =
  /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u;

/** `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether a character would be invisible, or would change how the text around it is shown. */
export function isUnprintable(character: string): boolean {
  return unprintable.test(character);
}

/** Text that is safe in a terminal and a log: such characters are spelled `U+202E`. */
export function printable(text: string): string {
  let result = '';
  for (const character of text) {
    result += isUnprintable(character) ? `<${codePoint(character)}>` : character;
  }
  return result;
}

/** Author text inside a message: printable, on one line, cut to `max` characters. */
export function quoted(text: string, max = 60): string {
  const line = text.replace(/\s+/gu, ' ');
  const characters = [...line.slice(0, max * 2)];
  const short =
    characters.length > max || line.length > max * 2
      ? `${characters.slice(0, max).join('')}…`
      : line;
  const safe = printable(short);
  return safe.includes('`') ? `"${safe}"` : `\`${safe}\``;
}
