/** Two names are one name if they hold the same letters and numbers, whatever stands between them. */
export function nameKey(name: string): string {
  const runs =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? [];
  return runs.map((run) => run.replace(/^0+(?=\p{Nd})/u, '')).join(' ');
}
