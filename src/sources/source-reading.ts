import type { Kind } from '../domain/kind.ts';
import { decode } from '../markdown/bytes.ts';
import { checkCharacters } from '../markdown/characters.ts';
import type { Finding } from '../markdown/finding.ts';
import { blankBetween } from '../markdown/lines.ts';
import { mentionedIds } from '../markdown/mentions.ts';
import { findBlock } from './front-matter-block.ts';
import { readFrontMatter, type FrontMatterReading } from './front-matter.ts';
import { sha256 } from './cache.ts';

/** What the bytes of a text say before it is rendered. Plain data, since it crosses a thread boundary. */
export interface KeptSource extends Omit<FrontMatterReading, 'body' | 'findings'> {
  /** Digest of the text without its front matter. */
  bodyDigest: string;
  /** Ids of documents that the text names. */
  mentions: string[];
  findings: Finding[];
}

/** A file to read, and what its folder says of it. */
export interface SourceJob {
  bytes: Uint8Array;
  kind: Kind;
  number: number;
  /** `rfcs/0003-weight-updates`, relative to the record's root. */
  folder: string;
}

/** `kept` is `undefined` where the bytes are no text; the findings say why. */
export interface SourceResult {
  kept: KeptSource | undefined;
  findings: Finding[];
}

/** Reads what the bytes of a text say of it: front matter, names, forbidden characters. Never throws. */
export function readSource({ bytes, ...found }: SourceJob): SourceResult {
  const { text, findings: decoding } = decode(bytes);
  if (text === undefined) return { kept: undefined, findings: decoding };
  const { body, findings, ...front } = readFrontMatter(text, found.kind);
  const kept = {
    ...front,
    bodyDigest: sha256(body),
    mentions: mentionedIds(body),
    findings: [
      ...decoding,
      ...findings.map((finding) => numberFinding(finding, text, found) ?? finding),
      ...checkCharacters(text, { language: front.language }),
    ],
  };
  return { kept, findings: kept.findings };
}

/** The text of a file with its front matter blanked out, so that places are those of the file. */
export function bodyOf(bytes: Uint8Array): string {
  const text = decode(bytes).text ?? '';
  return blankBetween(text, 0, findBlock(text).bodyStart);
}

/** An unknown field that repeats the document's number gets a word of its own: the folder has it. */
function numberFinding(
  finding: Finding,
  text: string,
  found: Omit<SourceJob, 'bytes'>,
): Finding | undefined {
  if (finding.code !== 'frontmatter') return undefined;
  const line = text.split('\n', finding.place.line)[finding.place.line - 1] ?? '';
  const match = /^(?:id|number|rfc|proposal|report):\s*["']?(?:[A-Za-z]+-)?(\d+)["']?\s*$/u.exec(
    line,
  );
  if (!match) return undefined;
  const same = Number(match[1]) === found.number;
  const folderName = found.folder.split('/').at(-1) ?? '';
  return {
    ...finding,
    code: 'number',
    message: same
      ? `The number ${found.number} stands in the folder's name, and nowhere else.`
      : `The front matter says number ${match[1]}, and the folder is ${folderName}.`,
    help: same
      ? 'remove this line.'
      : 'remove this line, and rename the folder if its number is the wrong one.',
  };
}
