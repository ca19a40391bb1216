import type { Diagnostic } from '../../domain/diagnostic.ts';
import { isUnprintable, printable } from '../../markdown/printable.ts';

/**
 * Diagnostics for a terminal: code and message, place, the line with carets below it, and what to write.
 * Control and direction characters of a file never reach the output. Ends with a line end unless empty.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  sourceOf: (file: string) => string | undefined,
): string {
  const files = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    const known = files.get(file);
    if (known) return known;
    const lines = (sourceOf(file) ?? '').replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
    files.set(file, lines);
    return lines;
  };
  return diagnostics
    .map((diagnostic) => `${format(diagnostic, linesOf(diagnostic.file))}\n`)
    .join('\n');
}

function format(
  { code, severity, message, help, file, place }: Diagnostic,
  lines: string[],
): string {
  const number = String(place.line);
  const gutter = ' '.repeat(number.length + 2);
  const source = lines[place.line - 1];
  return [
    `${severity}[${code}]: ${oneLine(message)}`,
    `${' '.repeat(number.length + 1)}--> ${oneLine(file)}:${place.line}:${place.column}`,
    ...(source === undefined ? [] : pointed(source, number, gutter, place)),
    `${gutter}= help: ${oneLine(help)}`,
  ].join('\n');
}

/** Columns of a terminal that a source line may take. */
const mostShown = 100;
/** Columns before the caret that a cut line keeps. */
const keptBefore = 40;

function pointed(
  source: string,
  number: string,
  gutter: string,
  place: Diagnostic['place'],
): string[] {
  const start = Math.min(place.column - 1, source.length);
  const end = place.endLine === place.line ? place.endColumn - 1 : source.length;
  const near = Math.max(0, start - mostShown);
  const far = Math.min(source.length, start + mostShown * 2);
  const before = shown(source.slice(near, start));
  const marked = shown(source.slice(start, Math.max(start, Math.min(end, far))));
  const after = shown(source.slice(Math.max(start, Math.min(end, far)), far));
  const long =
    near > 0 || far < source.length || width([...before, ...marked, ...after]) > mostShown;
  const left = long ? cutLeft(before, keptBefore, near > 0) : before;
  const middle = long ? cutRight(marked, mostShown - keptBefore) : marked;
  const right = long
    ? cutRight(after, mostShown - width(left) - width(middle), far < source.length)
    : after;
  const carets = '^'.repeat(Math.max(1, width(middle)));
  return [
    ` ${number} | ${[...left, ...middle, ...right].map(({ text }) => text).join('')}`.trimEnd(),
    `${gutter}| ${' '.repeat(width(left))}${carets}`,
  ];
}

/** What a terminal shows for a piece of a line, and how many columns it takes. */
interface Cell {
  text: string;
  width: number;
}

function shown(text: string): Cell[] {
  return [...text].map((character) => {
    if (character === '\t') return { text: '    ', width: 4 };
    if (/[\u200c\u200d\ufe0e\ufe0f]/u.test(character)) return { text: character, width: 0 };
    if (isUnprintable(character)) return { text: '\ufffd', width: 1 };
    if (/\p{M}/u.test(character)) return { text: character, width: 0 };
    return { text: character, width: wide.test(character) ? 2 : 1 };
  });
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

const ellipsis: Cell = { text: '…', width: 1 };

function width(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function cutLeft(cells: readonly Cell[], most: number, cut: boolean): Cell[] {
  if (width(cells) <= most && !cut) return [...cells];
  const kept: Cell[] = [];
  for (const cell of cells.toReversed()) {
    if (width(kept) + cell.width > most - 1) break;
    kept.unshift(cell);
  }
  return [ellipsis, ...kept];
}

function cutRight(cells: readonly Cell[], most: number, cut = false): Cell[] {
  if (width(cells) <= most && !cut) return [...cells];
  const kept: Cell[] = [];
  for (const cell of cells) {
    if (width(kept) + cell.width > most - 1) break;
    kept.push(cell);
  }
  return [...kept, ellipsis];
}

function oneLine(text: string): string {
  return printable(text.replace(/[\n\r\t]+/gu, ' '));
}
