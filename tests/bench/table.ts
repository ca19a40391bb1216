/** Rows under their heads in columns; numbers are set to the right. */
export function tableLines(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return isNumeric(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const isNumeric = (column: number): boolean =>
    rows.every((row) => /^(?:[×≤]\s)?-?[\d.,]+$|^n\/a$/u.test(row[column] ?? ''));
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
