import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Says what is wrong with a file or folder, relative to the record's root. */
export type Problem = (file: string, code: string, message: string, help: string) => void;
export type EntryType = 'file' | 'folder' | 'link' | 'other';

export interface Listed {
  name: string;
  type: 'file' | 'folder';
}

const goodName = /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9]+)?$/u;
const reservedNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/u;

/** Names and types below a folder, in code-point order; what may not be there is reported and left out. */
export async function listFolder(
  root: string,
  folder: string,
  problem: Problem,
): Promise<Listed[]> {
  const kept: Listed[] = [];
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

/** Names in a folder, in code-point order. */
export async function readEntries(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name !== '.DS_Store').sort();
}

/** What stands at a path; a link is not followed. */
export async function entryType(path: string): Promise<EntryType> {
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() && stats.nlink === 1 ? 'file' : 'other';
}

export function refuseLink(file: string, problem: Problem): void {
  problem(
    file,
    'symlink',
    'It is a symbolic link, and a record holds only files of its own.',
    'replace it by the file itself.',
  );
}
