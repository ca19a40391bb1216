import { componentNames, insteadOf } from './element-help.ts';
import { linesOf } from './lines.ts';
import { quoted } from './printable.ts';
import {
  tagEnd,
  type Found,
  type Openers,
  type Span,
  type SyntaxProblem,
} from './syntax-problem.ts';

export function unclosedTag({ message, ruleId }: SyntaxProblem, text: string): Found | undefined {
  if (ruleId !== 'end-tag-mismatch') return undefined;
  const match = /closing tag for `<([^>`]*)>` \((\d+):(\d+)/u.exec(message);
  if (!match) return undefined;
  const start = linesOf(text).offset(Number(match[2]), Number(match[3]));
  const end = tagEnd(text, start);
  const name = match[1] ?? '';
  if (name !== '' && !componentNames.includes(name)) {
    return {
      code: 'jsx-name',
      message: isHtml(name)
        ? `${quoted(`<${name}>`)} is an HTML tag, which contributed text cannot use, and nothing closes it.`
        : `There is no component ${quoted(name)}, and nothing closes the tag.`,
      help: insteadOf(name),
      start,
      end,
    };
  }
  const wrong = /^Unexpected closing tag `(<\/[^`]*>)`/u.exec(message)?.[1];
  const tag = name === '' ? 'The empty tag `<>`' : quoted(`<${name}>`);
  const closer = closerOf(name, text, end);
  return {
    code: 'mdx-syntax',
    message:
      wrong === undefined
        ? `${tag} is opened here and not closed before the block around it ends.`
        : `${tag} is opened here, and ${quoted(wrong)} comes before it is closed.`,
    help:
      closer === undefined || wrong !== undefined
        ? `write </${name}> where it ends; a tag without content ends with />.`
        : `put <${name}> and </${name}> each on a line of its own, with blank lines around what is between them.`,
    start,
    end,
    mask: closer === undefined ? [{ start, end }] : [{ start, end }, closer],
  };
}

export function unexpectedClosing(problem: SyntaxProblem, text: string): Found | undefined {
  const { message, ruleId } = problem;
  const closing =
    ruleId === 'unexpected-closing-slash' ||
    ruleId === 'unexpected-self-closing-slash' ||
    ruleId === 'unexpected-attribute' ||
    ruleId === 'end-tag-mismatch';
  if (!closing) return undefined;
  const at = linesOf(text).offset(problem.line, problem.column);
  const start = text.charAt(at - 1) === '<' ? at - 1 : at;
  const end = tagEnd(text, start);
  const tag = quoted(text.slice(start, end));
  const lazy = message.startsWith('Expected the closing tag');
  return {
    code: 'mdx-syntax',
    message: lazy
      ? `${tag} closes a tag that was opened in another block.`
      : ruleId === 'unexpected-closing-slash'
        ? `${tag} closes a tag that was not opened.`
        : `${tag} is not written as a closing tag.`,
    help: lazy
      ? 'put the opening and the closing tag each on a line of its own, with blank lines around the text between them.'
      : 'remove it, or write it as </Name> after the text it belongs to.',
    start,
    end,
  };
}

export function unquotedValue(
  { message }: SyntaxProblem,
  text: string,
  { '<': start }: Openers,
): Found | undefined {
  if (!message.includes('before attribute value')) return undefined;
  const tag = text.slice(start, tagEnd(text, start));
  const match = /([\w:-]+)=\s*([^\s"'{<>][^\s<>]*)/u.exec(tag);
  if (!match) return undefined;
  const value = quoted((match[2] ?? '').replace(/\/$/u, '')).slice(1, -1);
  return {
    code: 'jsx-attr',
    message: `The value of ${quoted(match[1] ?? '')} is not in quotes.`,
    help: `write ${match[1] ?? ''}="${value}".`,
    start: start + match.index,
    end: start + match.index + match[0].length,
    mask: [{ start, end: start + tag.length }],
  };
}

export function brokenTag(
  { ruleId }: SyntaxProblem,
  text: string,
  { '<': start }: Openers,
): Found | undefined {
  if (ruleId !== 'unexpected-character' && ruleId !== 'unexpected-eof') return undefined;
  const end = tagEnd(text, start);
  return {
    code: 'mdx-syntax',
    message: `${quoted(text.slice(start, end))} is read as a tag, and is not written as one.`,
    help: 'write \\< if no tag is meant; in a tag write each attribute as name="value", and end it with > or />.',
    start,
    end,
  };
}

/** The tag that closes `name` after an offset, unless another of that name is opened before it. */
function closerOf(name: string, text: string, from: number): Span | undefined {
  const start = text.indexOf(`</${name}>`, from);
  const again = text.indexOf(`<${name}`, from);
  if (name === '' || start === -1 || (again !== -1 && again < start)) return undefined;
  return { start, end: start + name.length + 3 };
}

function isHtml(name: string): boolean {
  return /^[a-z]/u.test(name);
}
