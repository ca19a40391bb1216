import { createHash } from 'node:crypto';

/** A file by its path in the folder, with forward slashes. */
export interface NamedBytes {
  path: string;
  bytes: Uint8Array;
}

/**
 * The SWHID of a folder (ISO/IEC 18670): `swh:1:dir:` and the id that git gives a tree of these plain files. Folders
 * without files do not count, as in git; files are taken as not executable.
 */
export function directorySwhid(files: readonly NamedBytes[]): string {
  return `swh:1:dir:${treeId(files).toString('hex')}`;
}

/** Order of the bytes of two paths, as `LC_ALL=C sort` has it. */
export function comparePaths(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

interface TreeEntry {
  mode: '100644' | '40000';
  name: string;
  id: Buffer;
}

function treeId(files: readonly NamedBytes[]): Buffer {
  const entries: TreeEntry[] = [];
  const folders = new Map<string, NamedBytes[]>();
  for (const { path, bytes } of files) {
    const slash = path.indexOf('/');
    if (slash === -1) entries.push({ mode: '100644', name: path, id: objectId('blob', bytes) });
    else {
      const name = path.slice(0, slash);
      const inside = folders.get(name) ?? [];
      inside.push({ path: path.slice(slash + 1), bytes });
      folders.set(name, inside);
    }
  }
  for (const [name, inside] of folders) entries.push({ mode: '40000', name, id: treeId(inside) });
  entries.sort((a, b) => comparePaths(sortKey(a), sortKey(b)));
  return objectId(
    'tree',
    Buffer.concat(entries.flatMap(({ mode, name, id }) => [Buffer.from(`${mode} ${name}\0`), id])),
  );
}

/** Git sorts a folder as if its name ended with a slash. */
function sortKey({ mode, name }: TreeEntry): string {
  return mode === '40000' ? `${name}/` : name;
}

function objectId(type: 'blob' | 'tree', bytes: Uint8Array): Buffer {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest();
}
