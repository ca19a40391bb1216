import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asset } from '../domain/asset.ts';
import { createCatalogue } from '../domain/catalogue.ts';
import { fileStart, type Diagnostic } from '../domain/diagnostic.ts';
import type { Document, TextTargets } from '../domain/document.ts';
import { documentId } from '../domain/kind.ts';
import { decode } from '../markdown/bytes.ts';
import { checkCharacters } from '../markdown/characters.ts';
import type { Finding } from '../markdown/finding.ts';
import { checkPicture } from '../markdown/picture.ts';
import { sha256 } from './cache.ts';
import { eachLimited } from './each-limited.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FieldPlaces, Reading } from './reading.ts';
import { readRegistries } from './registry-files.ts';
import { renderTexts, type TextSource } from './texts.ts';
import { walkRecord, type DocumentFolder, type RecordFolder } from './walk.ts';

export interface ReadOptions {
  /** Absolute folder of the record. */
  root: string;
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  /** The day of the build, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Reads a whole record: every file, every finding, nothing written but the cache of finished texts. A
 * document whose front matter cannot be understood is left out of the catalogue; its findings say why.
 */
export async function readRecord(options: ReadOptions): Promise<Reading> {
  const { root, base, today } = options;
  const folder = await listRecord(root);
  const diagnostics: Diagnostic[] = folder.findings.map((finding) => ({
    ...finding,
    place: fileStart,
  }));
  const places = new Map<string, FieldPlaces>();
  const report = (file: string) => (finding: Finding) => diagnostics.push({ ...finding, file });

  const registries = await readRegistries(root, folder.registries, places, report);
  const sources: TextSource[] = [];
  await eachLimited(folder.documents, async (found) => {
    const source = await readDocument(root, found, report);
    if (!source) return;
    places.set(`${found.folder}/${found.textName}`, source.front.places);
    sources.push(source);
  });
  sources.sort((a, b) => (a.file < b.file ? -1 : 1));

  const texts = await renderTexts(sources, base);
  const documents: Document[] = [];
  const targets = new Map<string, TextTargets>();
  for (const source of sources) {
    const text = texts.get(source.file);
    if (!text) continue;
    text.findings.forEach(report(source.file));
    if (!text.findings.some(isError)) targets.set(source.id, text.targets);
    const { entry } = source.front;
    const { id, number, slug, folder: home, file } = source;
    const assets = Object.values(source.assets);
    if (entry) {
      documents.push({ ...entry, id, number, slug, folder: home, file, text: text.facts, assets });
    }
  }
  return {
    catalogue: createCatalogue({ documents, ...registries, today }),
    known: new Set([
      ...folder.documents.map(({ kind, number }) => documentId(kind, number)),
      ...folder.registries.map(({ registry, id }) => `${registry}/${id}`),
    ]),
    places,
    targets,
    diagnostics,
  };
}

async function listRecord(root: string): Promise<RecordFolder> {
  const empty: RecordFolder = { documents: [], registries: [], bibliography: false, findings: [] };
  const refuse = (code: string, message: string, help: string): RecordFolder => ({
    ...empty,
    findings: [{ file: '', code, severity: 'error', message, help }],
  });
  try {
    if (!(await lstat(root)).isDirectory()) {
      return refuse(
        'not-a-folder',
        'The record is not a folder.',
        'set RECORD_DIR to the folder of a record.',
      );
    }
    const folder = await walkRecord(root);
    if (folder.documents.length > 0 || folder.findings.length > 0) return folder;
    return refuse(
      'empty-record',
      'The record holds no document.',
      'add one, for example rfcs/0001-a-first-rfc/index.mdx, or set RECORD_DIR to another folder.',
    );
  } catch (error) {
    return refuse(
      'unreadable',
      `The record cannot be listed: ${reasonOf(error)}.`,
      'create the folder or set RECORD_DIR to the folder of a record.',
    );
  }
}

async function readDocument(
  root: string,
  found: DocumentFolder,
  report: (file: string) => (finding: Finding) => void,
): Promise<TextSource | undefined> {
  const file = `${found.folder}/${found.textName}`;
  const own = await readPictures(root, found, report);
  const bytes = await readBytes(join(root, file), report(file));
  if (!bytes) return undefined;
  const { text, findings } = decode(bytes);
  findings.forEach(report(file));
  if (text === undefined) return undefined;
  const front = readFrontMatter(text, found.kind);
  front.findings.forEach((finding) => report(file)(numberFinding(finding, text, found) ?? finding));
  const { language } = front;
  checkCharacters(text, { language }).forEach(report(file));
  return {
    id: documentId(found.kind, found.number),
    number: found.number,
    slug: found.slug,
    folder: found.folder,
    file,
    format: found.textName === 'index.md' ? 'md' : 'mdx',
    language,
    body: front.body,
    front,
    assets: Object.fromEntries(own.map((asset) => [asset.name, asset])),
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
    const bytes = await readBytes(join(root, file), report(file));
    if (!bytes) continue;
    const { size, findings } = checkPicture(name, bytes);
    findings.forEach(report(file));
    if (!size) continue;
    own.push({ name, hash: sha256(bytes).slice(0, 16), ...size });
  }
  return own;
}

/** The bytes of a file; where it cannot be read, a finding says why. */
export async function readBytes(
  path: string,
  report: (finding: Finding) => void,
): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    report({
      code: 'unreadable',
      severity: 'error',
      message: `The file cannot be read: ${reasonOf(error)}.`,
      help: 'give the file read permission, or remove it.',
      place: fileStart,
    });
    return undefined;
  }
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

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
