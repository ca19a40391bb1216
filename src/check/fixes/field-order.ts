import { isScalar, type Pair } from 'yaml';
import { frontMatter } from '../../schema/front-matter.ts';
import { partsOf, plainYaml, sameFields, type Fix } from './fixed-file.ts';

/**
 * Fields of front matter stand in the order of their schema, unknown ones last. Whole lines are moved and none is
 * changed; comment lines right above a field move with it.
 */
export const fieldOrder: Fix = (text, file) => {
  const parts = file.shape === 'text' ? partsOf(text, file) : undefined;
  if (file.shape !== 'text' || !parts) return undefined;
  const { start, end } = parts;
  const yaml = text.slice(start, end);
  const fields = fieldsOf(yaml);
  if (!fields) return undefined;
  const order = Object.keys(frontMatter[file.kind].shape);
  const rank = (name: string): number =>
    order.includes(name) ? order.indexOf(name) : order.length;
  const sorted = fields.list.toSorted((a, b) => rank(a.name) - rank(b.name));
  const moved = sorted.filter((field, index) => field !== fields.list[index]);
  const ordered = fields.before + sorted.map(({ lines }) => lines).join('');
  if (moved.length === 0 || !sameFields(yaml, ordered)) return undefined;
  return {
    text: text.slice(0, start) + ordered + text.slice(end),
    did: `put the fields in order (${sorted.map(({ name }) => name).join(', ')})`,
  };
};

/** A field with all its lines. */
interface Field {
  name: string;
  lines: string;
}

/** Fields in the order of the file, and what stands before the first; `undefined` unless each has its own lines. */
function fieldsOf(yaml: string): { before: string; list: Field[] } | undefined {
  const plain = plainYaml(yaml);
  if (!plain || plain.map.flow === true) return undefined;
  const heads: { name: string; offset: number }[] = [];
  let after = 0;
  for (const { key, value } of plain.map.items) {
    if (!isScalar(key) || typeof key.value !== 'string' || !key.range) return undefined;
    const offset = yaml.lastIndexOf('\n', key.range[0] - 1) + 1;
    if (offset !== key.range[0] || offset < after) return undefined;
    heads.push({ name: key.value, offset: withComments(yaml, after, offset) });
    after = endOf(yaml, key.range[1], value);
  }
  if (!yaml.endsWith('\n')) return undefined;
  const list = heads.map(({ name, offset }, index) => ({
    name,
    lines: yaml.slice(offset, heads[index + 1]?.offset),
  }));
  return { before: yaml.slice(0, heads[0]?.offset), list };
}

/** Offset of the first of the comment lines that stand right above a line, after the offset `from`. */
function withComments(yaml: string, from: number, line: number): number {
  let first = line;
  while (first > from) {
    const above = yaml.lastIndexOf('\n', first - 2) + 1;
    if (above < from || yaml[above] !== '#') break;
    first = above;
  }
  return first;
}

/** Offset of the line after a value. */
function endOf(yaml: string, key: number, value: Pair['value']): number {
  const range = isRanged(value) ? value.range : undefined;
  const end = Math.max(key, range?.[1] ?? key);
  if (yaml[end - 1] === '\n' && end > key) return end;
  const line = yaml.indexOf('\n', end);
  return line === -1 ? yaml.length : line + 1;
}

function isRanged(value: unknown): value is { range: readonly [number, number, number] } {
  return (
    typeof value === 'object' && value !== null && 'range' in value && Array.isArray(value.range)
  );
}
