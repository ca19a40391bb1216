import type { Kind } from '../../../domain/kind.ts';
import { decode } from '../../../markdown/bytes.ts';
import { findBlock } from '../../../sources/front-matter-block.ts';
import { readYaml } from '../../../sources/yaml-tree.ts';
import type { Draft, DraftSection, Format } from '../draft.ts';
import { relationFields } from '../draft.ts';
import { author, field, listOf, textOf, textsOf } from '../stored-draft.ts';

/** A file that someone brings, and what it would be without it. */
export interface BroughtFile {
  /** `index.md`; empty if the text was pasted. */
  name: string;
  text: string;
  fallback: Draft;
}

/**
 * A draft out of a Markdown file: known fields of its front matter, all other fields as they are written, and its
 * sections. What cannot be read is kept as text, so that nothing is lost.
 */
export function readFile({ name, text, fallback }: BroughtFile): Draft {
  const source = decode(new TextEncoder().encode(text)).text ?? text;
  const block = findBlock(source);
  const yaml = block.yaml;
  const body = source.slice(block.bodyStart);
  const format: Format = /\.mdx$/iu.test(name) ? 'mdx' : name === '' ? fallback.format : 'md';
  const { title, sections } = sectionsOf(body);
  const bare = { ...fallback, format, title: title || fallback.title, sections };
  if (yaml === undefined) return bare;
  const block16 = source.slice(yaml.start, yaml.end);
  const { data } = readYaml(source, yaml.start, yaml.end);
  const kind = kindOf(data) ?? fallback.kind;
  return {
    ...bare,
    kind,
    title: oneLine(textOf(data, 'title')) || bare.title,
    summary: oneLine(textOf(data, 'summary')),
    authors: listOf(data, 'authors').flatMap(author),
    newcomers: fallback.newcomers,
    workstream: textOf(data, 'workstream'),
    participating: textsOf(data, 'participating'),
    created: textOf(data, 'created') || fallback.created,
    relations: relationFields.flatMap((name) =>
      textsOf(data, name).map((id) => ({ field: name, id })),
    ),
    aiUse: oneLine(textOf(data, 'aiUse')),
    more: otherFields(block16),
  };
}

/** Fields that the form has; a new document has no status but draft, and no field that another status demands. */
const ownFields: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'authors',
  'status',
  'workstream',
  'participating',
  'created',
  'lastCallEnds',
  'decision',
  'reason',
  ...relationFields,
  'aiUse',
]);

function otherFields(yaml: string): string {
  let kept = false;
  const lines = yaml.split('\n').filter((line) => {
    const name = /^([A-Za-z]\w*)\s*:/u.exec(line)?.[1];
    if (name !== undefined) kept = !ownFields.has(name);
    return kept && line.trim() !== '';
  });
  return lines.join('\n');
}

/** An event is a report's; a confidence, a position or an answer is not. */
function kindOf(data: unknown): Kind | undefined {
  return field(data, 'event') === undefined ? undefined : 'report';
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** The parts of a text by its headings of depth two. A heading of depth one at the start is its title. */
export function sectionsOf(body: string): { title: string; sections: DraftSection[] } {
  const sections: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  let title = '';
  let fence = '';
  for (const line of body.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/u.exec(line);
    const run = mark?.[1] ?? '';
    if (fence === '') fence = run;
    else if (run.startsWith(fence) && mark?.[2]?.trim() === '') fence = '';
    const heading =
      fence === '' ? /^ {0,3}(#{1,2})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/u.exec(line) : null;
    const first = sections.length === 1 && sections[0]?.lines.every((each) => each.trim() === '');
    if (heading?.[1] === '##') sections.push({ heading: heading[2] ?? '', lines: [] });
    else if (heading && first === true && title === '') title = heading[2] ?? '';
    else sections.at(-1)?.lines.push(line);
  }
  return {
    title,
    sections: sections
      .map(({ heading, lines }) => ({ heading, text: trimmed(lines) }))
      .filter(({ heading, text }) => heading !== '' || text !== ''),
  };
}

/** Without empty lines at both ends; what is indented stays so. */
function trimmed(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd();
}
