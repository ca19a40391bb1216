import { toHtml } from 'hast-util-to-html';
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSlug from 'rehype-slug';
import remarkRehype from 'remark-rehype';
import { unified, type PluggableList } from 'unified';
import type { RaisedQuestion, TextFacts, TextLink, TextTargets } from '../domain/document.ts';
import { markAlerts } from './alerts.ts';
import { rehypeCode, type CodeKeeper } from './code.ts';
import { componentHandlers, picture } from './components.ts';
import { anchorsOf, countWords, headingsOf, questionBodies } from './facts.ts';
import type { Finding } from './finding.ts';
import {
  codeLanguageFindings,
  collectLinks,
  collectQuestions,
  pictureFindings,
} from './inspect.ts';
import { linkMentions, mentionedIds } from './mentions.ts';
import { rehypePermalinks } from './permalinks.ts';
import { rehypeTables } from './tables.ts';
import { rehypeTasks } from './tasks.ts';
import type { TextLabels, TextOptions } from './text-options.ts';
import { rehypeUnbroken } from './unbroken.ts';

/** A finished text: its HTML, what it is known by, and what was found on the way. */
export interface RenderedText {
  html: string;
  facts: Omit<TextFacts, 'digest' | 'body'>;
  targets: TextTargets;
  findings: Finding[];
}

/** What happens to the HTML of every text, contributed or the site's own. */
export function rehypePlugins(
  labels: Pick<TextLabels, 'permalink' | 'table' | 'tasks'>,
  keeper?: CodeKeeper,
): PluggableList {
  return [
    rehypeSlug,
    [rehypePermalinks, { label: labels.permalink }],
    [rehypeTables, { label: labels.table }],
    rehypeUnbroken,
    [rehypeTasks, { labels: labels.tasks }],
    [rehypeCode, { keeper }],
  ];
}

/** What a text links to and asks, and what is wrong with what it names. */
export interface Inspection {
  links: TextLink[];
  raised: Omit<RaisedQuestion, 'html'>[];
  findings: Finding[];
}

/** Looks at all that a text names outside itself, and turns mentions of documents into links. Changes the tree. */
export function inspectTree(tree: Root, options: TextOptions): Inspection {
  const findings: Finding[] = [...pictureFindings(tree, options), ...codeLanguageFindings(tree)];
  const links = collectLinks(tree, options);
  const raised = collectQuestions(tree);
  linkMentions(tree, options, (finding) => findings.push(finding));
  return { links, raised, findings };
}

/** Renders a tree that the profile has passed. Changes the tree. */
export async function renderTree(
  tree: Root,
  source: string,
  options: TextOptions,
): Promise<RenderedText> {
  markAlerts(tree, options.labels.alerts);
  const { links, raised, findings } = inspectTree(tree, options);
  const { labels } = options;
  const toHtmlTree = unified().use(remarkRehype, {
    footnoteLabel: labels.footnotes,
    footnoteLabelTagName: 'h2',
    footnoteLabelProperties: {},
    footnoteBackLabel: (reference: number, again: number) =>
      labels.backToReference.replace(
        '{n}',
        again > 1 ? `${reference + 1}-${again}` : `${reference + 1}`,
      ),
    handlers: {
      ...componentHandlers(options),
      image: (_state: unknown, node: { url: string; alt?: string | null }) =>
        picture(node.url, node.alt ?? '', options),
      html: () => undefined,
    },
  });
  const finished: HtmlRoot = await toHtmlTree.run(tree);
  await unified().use(rehypeSlug).run(finished);
  const headings = headingsOf(finished);
  await unified().use(rehypePlugins(labels)).run(finished);
  const bodies = questionBodies(finished);
  const questions: RaisedQuestion[] = raised.map((question) => ({
    ...question,
    html: bodies.get(question.anchor) ?? '',
  }));
  return {
    html: toHtml(finished),
    facts: {
      headings,
      mentions: mentionedIds(source).filter((id) => Object.hasOwn(options.documents, id)),
      questions,
      words: countWords(finished, options.language),
    },
    targets: { links, anchors: anchorsOf(finished) },
    findings,
  };
}
