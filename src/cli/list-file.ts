/** A value of an entry of an append-only list. */
type Value = string | number | readonly string[] | readonly Readonly<Record<string, string>>[];

/**
 * A list of YAML with entries added at its end; every byte before them stays. A new file starts with `heading`, lines of
 * comment.
 */
export function withEntries(
  before: string | undefined,
  heading: string,
  entries: readonly Readonly<Record<string, Value>>[],
): string {
  const start = before ?? `${heading}\n`;
  const items = entries.map((entry) => item(Object.entries(entry)));
  return [start.endsWith('\n') ? start : `${start}\n`, ...items].join('');
}

function item(fields: readonly [string, Value][]): string {
  return fields
    .map(([name, value], index) => `${index === 0 ? '- ' : '  '}${name}:${written(value)}\n`)
    .join('');
}

function written(value: Value): string {
  if (typeof value === 'number') return ` ${value}`;
  if (typeof value === 'string') return ` ${scalar(value)}`;
  if (value.length === 0) return ' []';
  return value
    .map((element) => `\n    - ${typeof element === 'string' ? scalar(element) : group(element)}`)
    .join('');
}

function group(fields: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(fields).map(([name, value]) => `${name}: ${scalar(value)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** Days, ids and single words as they are; all else in quotes, which YAML reads as JSON does. */
function scalar(text: string): string {
  const plain = /^(?:\d{4}-\d{2}-\d{2}|[A-Z]+-\d+|[a-z]+(?:[-.][a-z]+)*)$/u.test(text);
  return plain && text.length <= 40 && !/^(?:null|true|false)$/u.test(text)
    ? text
    : JSON.stringify(text);
}
