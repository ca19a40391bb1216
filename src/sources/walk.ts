import { join } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { kindOfFolder, kinds, type Kind } from '../domain/kind.ts';
import { nearest } from '../domain/nearest.ts';
import { registries, type RegistryName } from '../schema/registries.ts';
import { rerenderedFile } from './history-file.ts';
import { entryType, listFolder, readEntries, refuseLink } from './list-folder.ts';
import { walkDocument, type DocumentFolder } from './walk-document.ts';

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
  /** Whether there is a `rerendered.yaml`. */
  rerendered: boolean;
  findings: Omit<Diagnostic, 'place'>[];
}

const topFiles: ReadonlySet<string> = new Set(['LICENSE', 'README.md', 'references.bib']);
const registryNames = Object.keys(registries).filter(isRegistryName);
const topFolders = [...Object.values(kinds).map(({ folder }) => folder), ...registryNames];

/** Lists a record. Throws only if the root itself cannot be listed. */
export async function walkRecord(root: string): Promise<RecordFolder> {
  const found: RecordFolder = { documents: [], registries: [], rerendered: false, findings: [] };
  const problem = (file: string, code: string, message: string, help: string): void => {
    found.findings.push({ file, code, severity: 'error', message, help });
  };
  const list = (folder: string) => listFolder(root, folder, problem);
  for (const entry of await readEntries(root)) {
    const kind = kindOfFolder(entry);
    const what = await entryType(join(root, entry));
    if (what === 'link') refuseLink(entry, problem);
    else if (entry === rerenderedFile && what === 'file') found.rerendered = true;
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
      const document = await walkDocument({ kind, number, slug: match[2], folder }, list, problem);
      if (document) found.documents.push(document);
    }
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

function isRegistryName(name: string): name is RegistryName {
  return Object.hasOwn(registries, name);
}
