import type { Nodes } from 'mdast';
import { checkDecoded } from './characters.ts';
import type { Pass } from './pass.ts';
import { placeOf } from './place.ts';

/** Hidden characters that an entity such as `&#x202E;` puts into a value of a node. */
export function checkValues(node: Nodes, pass: Pass): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  for (const value of valuesOf(node)) {
    if (plain.test(value)) continue;
    const raw = pass.source.slice(start, end);
    const entity = firstEntity(raw, value);
    const place =
      entity === undefined
        ? placeOf(node)
        : pass.lines.between(start + entity.index, start + entity.index + entity.length);
    checkDecoded(value, { language: pass.language, raw, place }).forEach(pass.refuse);
  }
}

// Most values have nothing that could be hidden: this keeps the check cheap.
const plain = /^[\n\t\x20-\x7e\u00a0-\u02ff\u0370-\u0600\u0900-\u097f\u2010-\u2027]*$/u;

function valuesOf(node: Nodes): string[] {
  const values: string[] = [];
  for (const key of ['value', 'url', 'title', 'alt', 'lang', 'meta', 'label'] as const) {
    const value: unknown = Object.getOwnPropertyDescriptor(node, key)?.value;
    if (typeof value === 'string') values.push(value);
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const { value } of node.attributes) if (typeof value === 'string') values.push(value);
  }
  return values;
}

/** The first numeric entity of a source whose character is in the value it became. */
function firstEntity(raw: string, value: string): { index: number; length: number } | undefined {
  for (const match of raw.matchAll(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/giu)) {
    const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
    if (
      code <= 0x10ffff &&
      !plain.test(String.fromCodePoint(code)) &&
      value.includes(String.fromCodePoint(code))
    ) {
      return { index: match.index, length: match[0].length };
    }
  }
  return undefined;
}
