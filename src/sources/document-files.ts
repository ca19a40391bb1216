import { join } from 'node:path';
import type { Asset } from '../domain/asset.ts';
import type { Document } from '../domain/document.ts';
import { documentId } from '../domain/kind.ts';
import type { Finding } from '../markdown/finding.ts';
import { checkPicture } from '../markdown/picture.ts';
import { bytesOf } from './bytes-of.ts';
import { sha256 } from './cache.ts';
import type { Memory } from './memory.ts';
import type { ReadingPool } from './reading-pool.ts';
import { bodyOf, type KeptSource } from './source-reading.ts';
import type { TextFolder } from './walk-document.ts';

/** A text that was read and not yet rendered: a working text, or a frozen one. */
export interface TextSource extends Pick<Document, 'id' | 'number' | 'slug' | 'folder' | 'file'> {
  /** Number of the version; `undefined` for a working text. */
  version: number | undefined;
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
  found: TextFolder,
  version: number | undefined,
  memory: Memory,
  pool: ReadingPool,
  report: (file: string) => (finding: Finding) => void,
): Promise<TextSource | undefined> {
  const file = `${found.folder}/${found.textName}`;
  const assets = await readPictures(join(root, found.folder), found.pictures, (name) =>
    report(`${found.folder}/${name}`),
  );
  const bytes = await bytesOf(join(root, file), report(file));
  if (!bytes) return undefined;
  const digest = sha256(found.kind, found.folder, bytes);
  const known = memory.sources.get(digest);
  const { kind, number, folder } = found;
  const { kept, findings } = known
    ? { kept: known, findings: known.findings }
    : await pool.read({ bytes, kind, number, folder });
  findings.forEach(report(file));
  if (!kept) return undefined;
  return {
    id: documentId(found.kind, found.number),
    number: found.number,
    slug: found.slug,
    folder: found.folder,
    file,
    version,
    digest,
    format: found.textName === 'index.md' ? 'md' : 'mdx',
    kept,
    body: () => bodyOf(bytes),
    assets: Object.fromEntries(assets.map((asset) => [asset.name, asset])),
  };
}

/** Pictures of a folder that can be shown; `report` hears what is wrong with one of this name. */
export async function readPictures(
  folder: string,
  names: readonly string[],
  report: (name: string) => (finding: Finding) => void,
): Promise<Asset[]> {
  const own: Asset[] = [];
  for (const name of names) {
    const bytes = await bytesOf(join(folder, name), report(name));
    if (!bytes) continue;
    const { size, findings } = checkPicture(name, bytes);
    findings.forEach(report(name));
    if (size) own.push({ name, hash: sha256(bytes).slice(0, 16), ...size });
  }
  return own;
}
