import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { kindOfFolder, kinds, type Kind } from '../domain/kind.ts';
import { nearest } from '../domain/nearest.ts';
import { registries, type RegistryName } from '../schema/registries.ts';

/** A document's folder with the names of what is in it. */
export interface DocumentFolder {
  kind: Kind;
  number: number;
  slug: string;
  /** Relative to the record's root: `rfcs/0003-weight-updates`. */
  folder: string;
  /** `index.mdx` or `index.md`. */
  textName: string;
  pictures: string[];
}

export interface RegistryFile {
  registry: RegistryName;
  id: string;
  /** Relative to the record's root: `people/ada.yaml`. */
  file: string;
}

/** Everything in a record's folder that has a place there, and what has none. */
export interface RecordFolder {
  documents: DocumentFolder[];
  registries: RegistryFile[];
  findings: Omit<Diagnostic, 'place'>[];
}

const pictureName = /\.(?:png|jpg|jpeg|webp|avif|svg)$/u;
const goodName = /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9]+)?$/u;
const reservedNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/u;
const topFiles: ReadonlySet<string> = new Set(['LICENSE', 'README.md', 'references.bib']);
const registryNames = Object.keys(registries).filter(isRegistryName);
const topFolders = [...Object.values(kinds).map(({ folder }) => folder), ...registryNames];

/** Lists a record. Throws only if the root itself cannot be listed. */
export async function walkRecord(root: string): Promise<RecordFolder> {
  const found: RecordFolder = { documents: [], registries: [], findings: [] };
  const problem = (file: string, code: string, message: string, help: string): void => {
    found.findings.push({ file, code, severity: 'error', message, help });
  };
  const list = (folder: string) => listFolder(root, folder, problem);
  for (const entry of await readEntries(root)) {
    const kind = kindOfFolder(entry);
    const what = await entryType(join(root, entry));
    if (what === 'link') refuseLink(entry, problem);
    else if (topFiles.has(entry) && what === 'file') continue;
    else if (what === 'folder' && kind) await walkKind(kind);
    else if (what === 'folder' && isRegistryName(entry)) await walkRegistry(entry);
    else {
      const near = nearest(entry, topFolders);
      problem(
        entry,
        'unexpected-file',
        `${entry} has no place in a record.`,
        near === undefined
          ? `remove it; a record holds ${topFolders.join(', ')}.`
          : `did you mean ${near}/?`,
      );
    }
  }
  return found;

  async function walkKind(kind: Kind): Promise<void> {
    const parent = kinds[kind].folder;
    const byNumber = new Map<number, string>();
    for (const { name, type } of await list(parent)) {
      const folder = `${parent}/${name}`;
      const match = /^(\d{4,})-([a-z0-9]+(?:-[a-z0-9]+)*)$/u.exec(name);
      if (type !== 'folder' || !match?.[1] || !match[2] || Number(match[1]) === 0) {
        problem(
          folder,
          'document-folder',
          `${name} is not a document's folder.`,
          'a document is a folder such as 0003-weight-updates (four digits from 0001, a hyphen, small letters) with an index.mdx in it.',
        );
        continue;
      }
      const number = Number(match[1]);
      const twin = byNumber.get(number);
      if (twin !== undefined) {
        problem(
          folder,
          'duplicate-number',
          `The number ${match[1]} is taken twice: by ${twin} and by ${name}.`,
          'give the newer one the next free number.',
        );
      }
      byNumber.set(number, name);
      await walkDocument(kind, number, match[2], folder);
    }
  }

  async function walkDocument(
    kind: Kind,
    number: number,
    slug: string,
    folder: string,
  ): Promise<void> {
    const texts: string[] = [];
    const pictures: string[] = [];
    let misplaced = false;
    for (const { name, type } of await list(folder)) {
      const file = `${folder}/${name}`;
      const isText = name === 'index.mdx' || name === 'index.md';
      if (isText && type === 'folder') {
        misplaced = true;
        problem(
          file,
          'not-a-file',
          `${name} is a folder.`,
          'put the text into a file of this name.',
        );
      } else if (type === 'file' && isText) texts.push(name);
      else if (type === 'file' && pictureName.test(name)) pictures.push(name);
      else if (type !== 'file' || name !== 'references.bib') {
        problem(
          file,
          type === 'file' ? 'file-type' : 'unexpected-file',
          `${name} has no place in a document's folder.`,
          'it holds index.mdx (or index.md), pictures (svg, png, jpg, webp, avif) and references.bib.',
        );
      }
    }
    const [textName, second] = texts.sort();
    if (second !== undefined) {
      problem(
        `${folder}/${second}`,
        'two-texts',
        'The folder has both index.md and index.mdx.',
        'keep one of the two.',
      );
    }
    if (textName === undefined) {
      if (!misplaced) {
        problem(
          folder,
          'missing-file',
          'The folder has no index.mdx.',
          'add an index.mdx (or index.md).',
        );
      }
      return;
    }
    found.documents.push({ kind, number, slug, folder, textName, pictures });
  }

  async function walkRegistry(registry: RegistryName): Promise<void> {
    for (const { name, type } of await list(registry)) {
      const file = `${registry}/${name}`;
      const id = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/u.exec(name)?.[1];
      if (type === 'file' && id !== undefined) found.registries.push({ registry, id, file });
      else {
        problem(
          file,
          type === 'folder' ? 'not-a-file' : 'file-type',
          `${name} is not an entry of ${registry}.`,
          'an entry is a file such as data-governance.yaml; its name is its id.',
        );
      }
    }
  }
}

type Problem = (file: string, code: string, message: string, help: string) => void;
type EntryType = 'file' | 'folder' | 'link' | 'other';

/** Names and types below a folder, in code-point order; what may not be there is reported and left out. */
async function listFolder(
  root: string,
  folder: string,
  problem: Problem,
): Promise<{ name: string; type: 'file' | 'folder' }[]> {
  const kept: { name: string; type: 'file' | 'folder' }[] = [];
  for (const name of await readEntries(join(root, folder))) {
    const file = `${folder}/${name}`;
    const type = await entryType(join(root, folder, name));
    if (type === 'link') refuseLink(file, problem);
    else if (type === 'other') {
      problem(
        file,
        'file-type',
        `${JSON.stringify(name)} is neither a plain file nor a folder.`,
        'replace it by a plain file that is linked nowhere else.',
      );
    } else if (!goodName.test(name) || name.length > 64 || reservedNames.test(name)) {
      problem(
        file,
        'file-name',
        `${JSON.stringify(name)} cannot be a file name here.`,
        'use at most 64 small letters, digits and hyphens, one dot before the ending, and no name that Windows reserves.',
      );
    } else kept.push({ name, type });
  }
  return kept;
}

async function readEntries(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name !== '.DS_Store').sort();
}

async function entryType(path: string): Promise<EntryType> {
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() && stats.nlink === 1 ? 'file' : 'other';
}

function refuseLink(file: string, problem: Problem): void {
  problem(
    file,
    'symlink',
    'It is a symbolic link, and a record holds only files of its own.',
    'replace it by the file itself.',
  );
}

function isRegistryName(name: string): name is RegistryName {
  return Object.hasOwn(registries, name);
}
