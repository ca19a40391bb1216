import type { PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { hrefs } from '../domain/href.ts';
import { eachNode } from './each.ts';
import { subPlace } from './place.ts';
import type { Finding } from './finding.ts';
import type { TextOptions } from './text-options.ts';

const pattern =
  /(?<![\w-])((?:REPORT|PROPOSAL|RFC)-\d{4,})(?![\w-])(?:\u0020(v([1-9]\d*))(?!\w))?/gu;

/** Ids of the documents that a source text names anywhere, once each, in order. */
export function mentionedIds(source: string): string[] {
  return [...new Set([...source.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}

/**
 * Turns `RFC-0003` in prose into a link that shows title and status at the first mention and the id afterwards.
 * Mentions in headings and links stay text. Reports mentions of documents and versions that do not exist.
 */
export function linkMentions(tree: Root, options: TextOptions, report: (finding: Finding) => void) {
  if (!namesDocuments(tree)) return;
  const seen = new Set<string>();
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference' || node.type === 'heading')
      return SKIP;
    if (node.type !== 'text' || parent === undefined || index === undefined) return;
    const parts: PhrasingContent[] = [];
    let end = 0;
    for (const match of node.value.matchAll(pattern)) {
      const [whole, id = '', version, number] = match;
      const finding = problem(id, version, number, options);
      if (finding) {
        report({ ...finding, severity: 'error', place: subPlace(node, match.index, whole.length) });
        continue;
      }
      parts.push({ type: 'text', value: node.value.slice(end, match.index) });
      if (number === undefined) parts.push(mention(id, seen.has(id), options));
      else parts.push(versionMention(id, Number(number), options));
      seen.add(id);
      end = match.index + whole.length;
    }
    if (parts.length === 0) return;
    parts.push({ type: 'text', value: node.value.slice(end) });
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function namesDocuments(tree: Root): boolean {
  let found = false;
  eachNode(tree, (node) => {
    found ||= node.type === 'text' && node.value.search(pattern) >= 0;
  });
  return found;
}

function problem(
  id: string,
  version: string | undefined,
  number: string | undefined,
  options: TextOptions,
): Pick<Finding, 'code' | 'message' | 'help'> | undefined {
  const target = options.documents[id];
  if (!target) {
    const nearest = options.suggestions[id];
    return {
      code: 'unknown-document',
      message: `The text names ${id}, and the record has no such document.`,
      help:
        nearest === undefined ? `remove ${id}, or add the document.` : `did you mean ${nearest}?`,
    };
  }
  const { versions } = target;
  if (version === undefined || versions === 'any' || versions.includes(Number(number)))
    return undefined;
  return {
    code: 'unknown-version',
    message: `The text names ${id} ${version}, and ${id} has ${
      versions.length === 0 ? 'no version yet' : `versions 1 to ${versions.length} only`
    }.`,
    help: `write ${id} alone, or a version that exists.`,
  };
}

/** A version is shown by its number alone: title and status are those of the document today. */
function versionMention(id: string, version: number, options: TextOptions): PhrasingContent {
  return {
    type: 'link',
    url: hrefs(options.base).version(id, version),
    data: {
      hProperties: { className: ['mention'], title: options.documents[id]?.title ?? '' },
    },
    children: [part('id', `${id} v${version}`)],
  };
}

function part(className: string, value: string): PhrasingContent {
  return {
    type: 'emphasis',
    data: { hName: 'span', hProperties: { className: [className] } },
    children: [{ type: 'text', value }],
  };
}

function mention(id: string, again: boolean, options: TextOptions): PhrasingContent {
  const { title, status } = options.documents[id] ?? { title: '', status: '' };
  const space: PhrasingContent = { type: 'text', value: ' ' };
  return {
    type: 'link',
    url: hrefs(options.base).document(id),
    data: {
      hProperties: { className: ['mention'], ...(again ? { title: `${title} (${status})` } : {}) },
    },
    children: again
      ? [part('id', id)]
      : [
          part('id', id),
          space,
          part('mention-title', title),
          space,
          part('mention-status', status),
        ],
  };
}
