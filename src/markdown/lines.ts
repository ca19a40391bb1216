import type { Place } from '../domain/diagnostic.ts';

/** Lines of one text: turns offsets into places. Lines end with LF. */
export interface Lines {
  /** Line and column of an offset, both from 1; offsets outside the text are moved to its nearer end. */
  at(offset: number): { line: number; column: number };
  /** The place from one offset to another, which is exclusive. */
  between(start: number, end: number): Place;
  /** The offset of a line's first character. */
  offset(line: number, column: number): number;
  readonly count: number;
}

export function linesOf(text: string): Lines {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) {
    starts.push(index + 1);
  }
  const at = (offset: number): { line: number; column: number } => {
    const inside = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
  };
  return {
    at,
    between(start, end) {
      const from = at(start);
      const to = at(Math.max(start, end));
      return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
    offset: (line, column) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length),
    count: starts.length,
  };
}

/** The text with everything but its line ends replaced by spaces. */
export function blank(text: string): string {
  return text.replace(/[^\n]/gu, (character) => ' '.repeat(character.length));
}

/** The text with the characters from one offset to another replaced by spaces, line ends kept. */
export function blankBetween(text: string, start: number, end: number): string {
  return text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);
}
