import { isMap, isScalar, parseDocument } from 'yaml';
import type { Kind } from '../domain/kind.ts';
import { fieldOrder } from '../schema/front-matter.ts';
import { findBlock } from '../sources/front-matter-block.ts';

/** Field → its new value as YAML on one line; `undefined` takes the field away. */
export type FieldEdits = Readonly<Record<string, string | undefined>>;

/**
 * A text whose front matter says something else in some of its fields. Every other byte stays, comments too; a new field
 * stands where its kind lists it. `undefined` if the fields are not written one below the other.
 */
export function withFields(text: string, kind: Kind, edits: FieldEdits): string | undefined {
  const { yaml } = findBlock(text);
  if (yaml === undefined) return undefined;
  const fields = fieldsIn(text, yaml);
  if (fields === undefined) return undefined;
  const end = text.slice(yaml.start, yaml.end).includes('\r\n') ? '\r\n' : '\n';
  const order: readonly string[] = fieldOrder[kind];
  const changes: Change[] = [];
  for (const [name, value] of Object.entries(edits)) {
    const field = fields.find((known) => known.name === name);
    if (field === undefined && value === undefined) continue;
    if (field === undefined) {
      const before = fields.findLast((known) => order.indexOf(known.name) < order.indexOf(name));
      const at = before?.lineEnd ?? yaml.start;
      changes.push({
        from: at,
        to: at,
        rank: order.indexOf(name),
        text: `${name}: ${value}${end}`,
      });
    } else if (value === undefined) {
      changes.push({ from: field.lineStart, to: field.lineEnd, rank: 0, text: '' });
    } else {
      changes.push({ from: field.keyEnd, to: field.valueEnd, rank: 0, text: `: ${value}` });
    }
  }
  // From the last to the first, so that no offset moves; at one place the later field is put in first.
  return changes
    .toSorted((a, b) => b.from - a.from || b.rank - a.rank)
    .reduce((all, { from, to, text: now }) => all.slice(0, from) + now + all.slice(to), text);
}

interface Change {
  from: number;
  to: number;
  rank: number;
  text: string;
}

/** Offsets of a field in its file. */
interface Field {
  name: string;
  lineStart: number;
  keyEnd: number;
  valueEnd: number;
  /** After the line end of its last line. */
  lineEnd: number;
}

function fieldsIn(text: string, { start, end }: { start: number; end: number }) {
  const { contents } = parseDocument(text.slice(start, end), { logLevel: 'silent' });
  if (!isMap(contents) || contents.flow === true) return undefined;
  const fields: Field[] = [];
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || typeof key.value !== 'string') return undefined;
    const keyStart = start + key.range[0];
    const range = isRanged(value) ? value.range : undefined;
    const last = start + (range?.[1] ?? key.range[1]);
    const valueEnd = keyStart + text.slice(keyStart, last).trimEnd().length;
    const newline = text.indexOf('\n', valueEnd);
    fields.push({
      name: key.value,
      lineStart: text.lastIndexOf('\n', keyStart - 1) + 1,
      keyEnd: start + key.range[1],
      valueEnd,
      lineEnd: newline === -1 ? end : newline + 1,
    });
  }
  return fields;
}

function isRanged(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
