import { isScalar, visit } from 'yaml';
import { counted } from '../tally.ts';
import { partsOf, plainYaml, sameFields, type Fix } from './fixed-file.ts';
import { parsedBody, type Range } from './parsed-body.ts';

/** No line ends with spaces, but for hard line breaks and what stands in code. */
export const trailingSpace: Fix = (text, shape) => {
  const parts = /[ \t]\n|[ \t]$/u.test(text) ? partsOf(text, shape) : undefined;
  if (!parts) return undefined;
  const { start, end, bodyStart } = parts;
  const yaml = text.slice(start, end);
  const trimmedYaml = trimmed(yaml, valuesOf(yaml));
  const head = sameFields(yaml, trimmedYaml) ? trimmedYaml : yaml;
  const body = trimmedBody();
  const fixed = text.slice(0, start) + head + text.slice(end, bodyStart) + body;
  if (fixed === text) return undefined;
  const lines = text.split('\n');
  const changed = fixed.split('\n').filter((line, index) => line !== lines[index]).length;
  return { text: fixed, did: `removed spaces from the end of ${counted(changed, 'line')}` };

  function trimmedBody(): string {
    const from = text.slice(bodyStart);
    if (shape.shape !== 'text' || !/[ \t](?:\n|$)/u.test(from)) return from;
    const before = parsedBody(text, bodyStart, shape.format);
    if (!before) return from;
    const inBody = before.exact.map(([a, b]): Range => [a - bodyStart, b - bodyStart]);
    const result = trimmed(from, inBody);
    const after = parsedBody(text.slice(0, bodyStart) + result, bodyStart, shape.format);
    return after?.meaning === before.meaning ? result : from;
  }
};

/** A backslash before the spaces would become a line break, or continue a line. */
function trimmed(text: string, exact: readonly Range[]): string {
  return text.replace(/(?<![\\ \t])[ \t]+$/gmu, (spaces, offset: number) =>
    exact.some(([start, end]) => start <= offset && offset < end) ? spaces : '',
  );
}

/** Values of several lines, whose spaces are theirs. */
function valuesOf(yaml: string): Range[] {
  const values: Range[] = [];
  const plain = plainYaml(yaml);
  if (!plain) return values;
  visit(plain.map, (_key, node) => {
    if (!isScalar(node) || !node.range) return;
    const [start, end] = node.range;
    if (yaml.slice(start, end).includes('\n')) values.push([start, end]);
  });
  return values;
}
