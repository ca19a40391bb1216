import type { Finding } from './finding.ts';
import { linesOf } from './lines.ts';
import { autolink, declaration, htmlComment, strayAngle, strayBrace } from './syntax-signs.ts';
import type { Explain, Found, Openers, Span, SyntaxProblem } from './syntax-problem.ts';
import { brokenTag, unclosedTag, unexpectedClosing, unquotedValue } from './syntax-tags.ts';

/** A syntax error in words for authors, and what of the text is to be blanked to read on. */
export interface Explanation {
  finding: Finding;
  masked: readonly Span[];
}

/** Says what is wrong at a syntax error of `text`, and what to type. */
export function explainSyntax(problem: SyntaxProblem, text: string, openers: Openers): Explanation {
  for (const explain of explanations) {
    const found = explain(problem, text, openers);
    if (found !== undefined) return explanation(text, found);
  }
  const at = linesOf(text).offset(problem.line, problem.column);
  const start = Math.max(0, Math.min(openers['<'], at));
  return explanation(text, {
    code: 'mdx-syntax',
    message: 'The text cannot be read as Markdown with components from here on.',
    help: 'look for a `<` or `{` that is not meant as one, and put a backslash before it.',
    start,
    end: start + 1,
  });
}

const explanations: readonly Explain[] = [
  strayBrace,
  unclosedTag,
  unexpectedClosing,
  htmlComment,
  autolink,
  declaration,
  unquotedValue,
  strayAngle,
  brokenTag,
];

function explanation(text: string, { start, end, mask, ...rest }: Found): Explanation {
  const masked = mask ?? [{ start, end }];
  return {
    finding: { ...rest, severity: 'error', place: linesOf(text).between(start, end) },
    masked,
  };
}
