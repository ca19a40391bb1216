/** Contributed text is Markdown, or Markdown with components. */
export type TextFormat = 'md' | 'mdx';

/** Offsets of the last `{` and `<` that the parser tried to read as MDX: where an error began. */
export type Openers = Record<'{' | '<', number>;

/** An error of the MDX parser. */
export interface SyntaxProblem {
  message: string;
  ruleId: string;
  line: number;
  column: number;
}

/** Reads an error as the MDX parser throws it; `undefined` for any other. */
export function syntaxProblem(error: unknown): SyntaxProblem | undefined {
  if (!(error instanceof Error) || !('ruleId' in error) || typeof error.ruleId !== 'string')
    return undefined;
  const line = 'line' in error && typeof error.line === 'number' ? error.line : 1;
  const column = 'column' in error && typeof error.column === 'number' ? error.column : 1;
  return { message: error.message, ruleId: error.ruleId, line, column };
}

/** From one offset to another, which is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** An explanation before its place is known as line and column. */
export interface Found {
  code: string;
  message: string;
  help: string;
  start: number;
  end: number;
  /** What is blanked before the rest is read, where that is not what is pointed at. */
  mask?: readonly Span[];
}

/** Explains the errors of one kind; `undefined` for any other. */
export type Explain = (problem: SyntaxProblem, text: string, openers: Openers) => Found | undefined;

/** The end of the tag at an offset: after its `>`, or at the end of its line where none closes it. */
export function tagEnd(text: string, start: number): number {
  const line = text.indexOf('\n', start);
  const close = text.indexOf('>', start);
  const block = text.indexOf('\n\n', start);
  if (close !== -1 && (block === -1 || close < block)) return close + 1;
  return line === -1 ? text.length : line;
}
