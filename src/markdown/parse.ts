import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Data, type PluggableList, type Processor } from 'unified';
import { fileStart } from '../domain/diagnostic.ts';
import { remarkRareAddresses } from './addresses.ts';
import type { Finding } from './finding.ts';
import { blankBetween } from './lines.ts';
import { staticExpressions } from './static-expressions.ts';
import { explainSyntax } from './syntax-help.ts';
import { syntaxProblem, type Openers, type TextFormat } from './syntax-problem.ts';

/**
 * Syntax of every text beside plain Markdown, contributed or the site's own. One tilde means "about", not deleted.
 */
export const remarkPlugins: PluggableList = [
  [remarkGfm, { singleTilde: false }],
  remarkRareAddresses,
];

/**
 * Parses a text whose front matter is blanked out, so that places are those of the file. After a syntax
 * error the construct is blanked and the rest is parsed, so that all errors come at once; a tree that
 * comes with errors is good for further checks, not for publishing. Never throws.
 */
export function parseText(
  source: string,
  format: TextFormat,
): { tree: Root | undefined; findings: Finding[] } {
  const findings: Finding[] = [];
  let text = source;
  for (let attempt = 0; attempt < mostErrors; attempt += 1) {
    const openers: Openers = { '{': 0, '<': 0 };
    try {
      return { tree: parser(format, openers).parse(text), findings };
    } catch (error) {
      const problem = syntaxProblem(error);
      if (!problem) return { tree: undefined, findings: [...findings, tooNested] };
      const { finding, masked } = explainSyntax(problem, text, openers);
      findings.push(finding);
      const next = masked.reduce((all, { start, end }) => blankBetween(all, start, end), text);
      if (next === text) return { tree: undefined, findings };
      text = next;
    }
  }
  return { tree: undefined, findings };
}

/** Syntax errors of one file that are worth listing. */
const mostErrors = 20;

const tooNested: Finding = {
  code: 'limit-depth',
  severity: 'error',
  message: 'The text is nested too deeply to be read.',
  help: 'use fewer levels of lists, quotations or brackets.',
  place: fileStart,
};

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type ConstructRecord = NonNullable<Extension['text']>;
type Construct = Exclude<NonNullable<ConstructRecord[string]>, readonly unknown[]>;

function parser(format: TextFormat, openers: Openers): Processor<Root> {
  const markdown = unified().use(remarkParse).use(remarkPlugins);
  if (format === 'md') return markdown.freeze();
  return markdown.use(remarkMdx, { acorn: staticExpressions }).use(remarkOpeners, openers).freeze();
}

/** Notes where braces and angle brackets open, which the errors of MDX do not say. */
function remarkOpeners(this: Processor, openers: Openers): void {
  const data = this.data();
  const extensions = (data.micromarkExtensions ??= []);
  const note = (opener: keyof Openers): Construct => ({
    name: 'opener',
    tokenize(_effects, _ok, nok) {
      return (code) => {
        openers[opener] = this.now().offset;
        return nok(code);
      };
    },
  });
  const constructs = { 123: note('{'), 60: note('<') };
  extensions.push({ flow: constructs, text: constructs });
}
