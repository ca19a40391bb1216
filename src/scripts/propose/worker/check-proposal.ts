import { checkRecord } from '../../../check/check.ts';
import { compareDiagnostics, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { CheckedText } from '../../../domain/document.ts';
import { hrefs } from '../../../domain/href.ts';
import { documentId, type Kind } from '../../../domain/kind.ts';
import { nearest } from '../../../domain/nearest.ts';
import type { ProposeRecord } from '../../../domain/propose-record.ts';
import { decode } from '../../../markdown/bytes.ts';
import { checkCharacters } from '../../../markdown/characters.ts';
import type { Finding } from '../../../markdown/finding.ts';
import { mentionedIds } from '../../../markdown/mentions.ts';
import type { MentionTarget, TextLabels, TextOptions } from '../../../markdown/text-options.ts';
import type { Person } from '../../../schema/registries.ts';
import { readFrontMatter, readRegistryFile } from '../../../sources/front-matter.ts';
import { renderText } from '../../../sources/render-text.ts';
import { entryOf, recordWith } from './known-record.ts';

/** What the site says to a browser in which proposals are checked. */
export interface CheckContext {
  record: ProposeRecord;
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  labels: TextLabels;
  /** Status in words. */
  statuses: Readonly<Record<string, string>>;
}

/** The files of a proposal, by path relative to the record's root. */
export interface ProposalFiles {
  kind: Kind;
  number: number;
  /** `rfcs/0004-merging-late-updates`. */
  folder: string;
  document: { path: string; text: string };
  newcomers: readonly { id: string; path: string; text: string }[];
}

export interface CheckedProposal {
  diagnostics: Diagnostic[];
  /** The text as a page shows it; empty while it has errors. */
  html: string;
  language: string;
}

/** Checks a proposal by all the rules that the checker has for its files, and renders it. */
export async function checkProposal(
  files: ProposalFiles,
  context: CheckContext,
): Promise<CheckedProposal> {
  const { record } = context;
  const diagnostics: Diagnostic[] = [];
  const report = (file: string, findings: readonly Finding[]): void => {
    diagnostics.push(...findings.map((finding) => ({ ...finding, file })));
  };
  const newcomers = new Map<string, Person>();
  const places = new Map<string, Readonly<Record<string, Diagnostic['place']>>>();
  for (const { id, path, text } of files.newcomers) {
    const read = readRegistryFile(text, 'people');
    report(path, [...read.findings, ...checkCharacters(text, { language: 'en' })]);
    places.set(path, read.places);
    newcomers.set(id, read.entry ?? { name: id, affiliations: [] });
  }
  const { path } = files.document;
  const { text, findings: decoding } = decode(new TextEncoder().encode(files.document.text));
  report(path, decoding);
  if (text === undefined) return { diagnostics, html: '', language: 'en' };
  const front = readFrontMatter(text, files.kind);
  report(path, [...front.findings, ...checkCharacters(text, front)]);
  places.set(path, front.places);
  const options = textOptions(files, front, context);
  const rendered = await renderText({ source: front.body, options });
  report(path, rendered.findings);
  const targets = new Map<string, CheckedText>();
  const broken = rendered.findings.some(({ severity }) => severity === 'error');
  if (!broken) targets.set(path, { ...rendered.targets, body: '' });
  // Front matter that cannot be read yet hides nothing of what is wrong with the text.
  const entry = front.entry ?? entryOf(files.kind, { ...untold, created: record.today });
  const proposed = entry && {
    number: files.number,
    slug: files.folder.replace(/^.*\/\d+-/u, ''),
    folder: files.folder,
    file: path,
    entry,
    text: { ...rendered.facts, digest: '', body: '' },
  };
  const whole = recordWith(record, proposed, newcomers, { places, targets });
  const own = new Set([path, ...files.newcomers.map((newcomer) => newcomer.path)]);
  const end = text.slice(0, text.length - front.body.trimStart().length).split('\n').length;
  const found = checkRecord({ ...whole, diagnostics: [] }).filter(
    ({ file, place }) =>
      own.has(file) && (file !== path || front.entry !== undefined || place.line >= end),
  );
  return {
    diagnostics: [...diagnostics, ...found].sort(compareDiagnostics),
    html: rendered.html,
    language: front.language,
  };
}

const untold = { title: '', status: 'draft', workstream: '' } as const;

function textOptions(
  { kind, number, document }: ProposalFiles,
  { body, language }: { body: string; language: string },
  { record, base, labels, statuses }: CheckContext,
): TextOptions {
  const id = documentId(kind, number);
  const ids = [...record.documents.map((known) => known.id), id];
  const documents: Record<string, MentionTarget> = {};
  const suggestions: Record<string, string> = {};
  for (const mentioned of mentionedIds(body)) {
    const target = record.documents.find((known) => known.id === mentioned);
    const near = nearest(mentioned, ids);
    if (target) {
      const { title, status, versions } = target;
      documents[mentioned] = { title, status: statuses[status] ?? status, versions };
    } else if (mentioned === id) {
      documents[id] = { title: id, status: statuses['draft'] ?? '', versions: [] };
    } else if (near !== undefined) suggestions[mentioned] = near;
  }
  return {
    format: document.path.endsWith('.md') ? 'md' : 'mdx',
    language,
    base,
    home: hrefs('/').document(id),
    assets: {},
    documents,
    suggestions,
    answers: {},
    labels,
  };
}
