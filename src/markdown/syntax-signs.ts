import { quoted } from './printable.ts';
import { tagEnd, type Found, type Openers, type SyntaxProblem } from './syntax-problem.ts';

export function strayBrace(
  { ruleId, message }: SyntaxProblem,
  text: string,
  openers: Openers,
): Found | undefined {
  if (ruleId === 'acorn' || (ruleId === 'unexpected-eof' && message.includes('in expression'))) {
    const start = openers['{'];
    return {
      code: 'mdx-syntax',
      message: '`{` opens an expression here, and no `}` closes it before the paragraph ends.',
      help: 'write \\{ for a brace, or put the code in backticks.',
      start,
      end: start + 1,
    };
  }
  if (ruleId === 'unexpected-lazy') {
    const start = Math.max(openers['{'], openers['<']);
    return {
      code: 'mdx-syntax',
      message: `${quoted(text.charAt(start))} opens a construct here that goes on in a line outside the list or quotation.`,
      help: 'indent all its lines as the first one, or put a backslash before the sign.',
      start,
      end: start + 1,
    };
  }
  return undefined;
}

export function htmlComment(
  _problem: SyntaxProblem,
  text: string,
  { '<': start }: Openers,
): Found | undefined {
  if (!text.startsWith('<!--', start)) return undefined;
  const close = text.indexOf('-->', start);
  const end = close === -1 ? start + 4 : close + 3;
  return {
    code: 'html-comment',
    message: 'An HTML comment cannot stand in an .mdx text.',
    help: 'remove it, or write {/* … */}; readers of the source see both.',
    start,
    end,
  };
}

export function autolink(
  _problem: SyntaxProblem,
  text: string,
  { '<': start }: Openers,
): Found | undefined {
  const match = /^<([a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@/]+@[^\s<>]+)>/iu.exec(
    text.slice(start, start + 2000),
  );
  const address = match?.[1];
  if (match === null || address === undefined) return undefined;
  const shown = quoted(address).slice(1, -1);
  return {
    code: 'mdx-syntax',
    message: 'An address between `<` and `>` is read as a tag in an .mdx text.',
    help: /^(?:https?|mailto):/iu.test(address)
      ? `write ${shown} without the angle brackets, or [text](${shown}).`
      : `write ${shown} without the angle brackets.`,
    start,
    end: start + match[0].length,
  };
}

export function declaration(
  _problem: SyntaxProblem,
  text: string,
  { '<': start }: Openers,
): Found | undefined {
  if (!/^<[!?]/u.test(text.slice(start, start + 2))) return undefined;
  return {
    code: 'html',
    message: 'Declarations and processing instructions of HTML and XML cannot stand in a text.',
    help: 'remove it, or put it in backticks to show it.',
    start,
    end: tagEnd(text, start),
  };
}

export function strayAngle(
  { message }: SyntaxProblem,
  text: string,
  { '<': start }: Openers,
): Found | undefined {
  if (!message.includes('before name')) return undefined;
  const next = text.charAt(start + 1);
  return {
    code: 'mdx-syntax',
    message: `\`<\` opens a tag here, and ${next.trim() === '' ? 'a space' : quoted(String.fromCodePoint(text.codePointAt(start + 1) ?? 32))} cannot start the name of one.`,
    help: 'write \\< for the sign, or put the expression in backticks.',
    start,
    end: start + 1,
  };
}
