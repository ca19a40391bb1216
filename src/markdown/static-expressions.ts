/**
 * Stands in for acorn: contributed text holds no JavaScript, so that braces only need to find their end.
 * Everything between braces becomes an empty expression; the profile refuses it by its source text.
 */
export const staticExpressions = {
  parse: (source: string) => ({
    type: 'Program' as const,
    body: [],
    sourceType: 'module' as const,
    start: 0,
    end: source.length,
  }),
  parseExpressionAt: (source: string) => {
    refuseUnbalanced(source);
    // An object, as the parser asks for one where attributes are spread.
    return { type: 'ObjectExpression' as const, properties: [], start: 0, end: source.length };
  },
};

/** Whether the text between two braces is nothing but comments, which show nothing. */
export function isComment(expression: string): boolean {
  return /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)+$/u.test(expression);
}

/** Throws as acorn does where more text could close what is open, so that the parser reads on. */
function refuseUnbalanced(source: string): void {
  const code = source.replace(/\/\*[\s\S]*?\*\//gu, '');
  let depth = 0;
  for (const character of code) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
  }
  if (depth > 0 || code.includes('/*')) {
    throw Object.assign(new SyntaxError('Unclosed'), {
      pos: source.length,
      raisedAt: source.length + 4,
      loc: { line: 1, column: 0 },
    });
  }
}
