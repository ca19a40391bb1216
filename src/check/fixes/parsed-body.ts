import { visit } from 'unist-util-visit';
import { checkLimitsBeforeParse } from '../../markdown/limits.ts';
import { blankBetween } from '../../markdown/lines.ts';
import { parseText } from '../../markdown/parse.ts';
import type { TextFormat } from '../../markdown/syntax-problem.ts';

/** A range of offsets; the end is exclusive. */
export type Range = readonly [start: number, end: number];

/** The text below the front matter as its parser understands it; offsets are those of the file. */
export interface ParsedBody {
  /** Everything it says, without places: two texts with the same meaning are shown alike. */
  meaning: string;
  /** Code, HTML and hard line breaks: their spaces and characters are meant. */
  exact: readonly Range[];
}

/** `undefined` for a text that cannot be parsed: nobody knows what its spaces mean. */
export function parsedBody(
  text: string,
  bodyStart: number,
  format: TextFormat,
): ParsedBody | undefined {
  const source = blankBetween(text, 0, bodyStart);
  if (checkLimitsBeforeParse(source).length > 0) return undefined;
  const { tree, findings } = parseText(source, format);
  if (!tree || findings.length > 0) return undefined;
  const exact: Range[] = [];
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined || !exactTypes.has(node.type)) return;
    exact.push([start, end]);
  });
  const meaning = JSON.stringify(tree, (key, value: unknown) =>
    key === 'position' || key === 'data' ? undefined : value,
  );
  return { meaning, exact };
}

const exactTypes: ReadonlySet<string> = new Set([
  'break',
  'code',
  'html',
  'inlineCode',
  'inlineMath',
  'math',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxjsEsm',
]);
