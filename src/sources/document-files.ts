import { join } from 'node:path';
import type { Asset } from '../domain/asset.ts';
import type { Document } from '../domain/document.ts';
import { documentId } from '../domain/kind.ts';
import { decode } from '../markdown/bytes.ts';
import { checkCharacters } from '../markdown/characters.ts';
import type { Finding } from '../markdown/finding.ts';
import { mentionedIds } from '../markdown/mentions.ts';
import { checkPicture } from '../markdown/picture.ts';
import { bytesOf } from './bytes-of.ts';
import { sha256 } from './cache.ts';
import { readFrontMatter } from './front-matter.ts';
import type { KeptSource, Memory } from './memory.ts';
import type { DocumentFolder } from './walk.ts';

/** A document that was read and not yet rendered. */
export interface TextSource extends Pick<Document, 'id' | 'number' | 'slug' | 'folder' | 'file'> {
  /** Digest of the bytes of the file. */
  digest: string;
  format: 'md' | 'mdx';
  kept: KeptSource;
  /** The file with its front matter blanked out, so that places are those of the file. */
  body: () => string;
  assets: Readonly<Record<string, Asset>>;
}

/** Reads the files of a document; what is remembered of the same bytes is not looked at again. */
export async function readDocument(
  root: string,
  found: DocumentFolder,
  memory: Memory,
  report: (file: string) => (finding: Finding) => void,
): Promise<TextSource | undefined> {
  const file = `${found.folder}/${found.textName}`;
  const assets = await readPictures(root, found, report);
  const bytes = await bytesOf(join(root, file), report(file));
  if (!bytes) return undefined;
  const digest = sha256(found.kind, found.folder, bytes);
  const kept = memory.sources.get(digest) ?? readSource(bytes, found, report(file));
  kept?.findings.forEach(report(file));
  if (!kept) return undefined;
  return {
    id: documentId(found.kind, found.number),
    number: found.number,
    slug: found.slug,
    folder: found.folder,
    file,
    digest,
    format: found.textName === 'index.md' ? 'md' : 'mdx',
    kept,
    body: () => readFrontMatter(decode(bytes).text ?? '', found.kind).body,
    assets: Object.fromEntries(assets.map((asset) => [asset.name, asset])),
  };
}

function readSource(
  bytes: Uint8Array,
  found: DocumentFolder,
  report: (finding: Finding) => void,
): KeptSource | undefined {
  const { text, findings: decoding } = decode(bytes);
  if (text === undefined) {
    decoding.forEach(report);
    return undefined;
  }
  const { body, findings, ...front } = readFrontMatter(text, found.kind);
  return {
    ...front,
    bodyDigest: sha256(body),
    mentions: mentionedIds(body),
    findings: [
      ...decoding,
      ...findings.map((finding) => numberFinding(finding, text, found) ?? finding),
      ...checkCharacters(text, { language: front.language }),
    ],
  };
}

async function readPictures(
  root: string,
  found: DocumentFolder,
  report: (file: string) => (finding: Finding) => void,
): Promise<Asset[]> {
  const own: Asset[] = [];
  for (const name of found.pictures) {
    const file = `${found.folder}/${name}`;
    const bytes = await bytesOf(join(root, file), report(file));
    if (!bytes) continue;
    const { size, findings } = checkPicture(name, bytes);
    findings.forEach(report(file));
    if (size) own.push({ name, hash: sha256(bytes).slice(0, 16), ...size });
  }
  return own;
}

/** An unknown field that repeats the document's number gets a word of its own: the folder has it. */
function numberFinding(finding: Finding, text: string, found: DocumentFolder): Finding | undefined {
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
