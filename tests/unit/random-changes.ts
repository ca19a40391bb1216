import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Changes a folder at random, a little, and says how. Prints its seed. */
export function randomChanges(): (root: string, files: readonly string[]) => string {
  const seed = Date.now() % 1_000_000;
  console.log(`random changes: seed ${seed}`);
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => {
    const [found] = list.slice(Math.floor(random() * list.length));
    if (found === undefined) throw new Error('empty list');
    return found;
  };
  const changes: Record<string, (file: string, root: string) => void> = {
    flip: (file) => {
      const bytes = readFileSync(file);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      writeFileSync(file, bytes);
    },
    delete: (file) => {
      const bytes = readFileSync(file);
      const at = Math.floor(random() * bytes.length);
      writeFileSync(file, Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]));
    },
    insert: (file) => {
      const bytes = readFileSync(file);
      const at = Math.floor(random() * (bytes.length + 1));
      const byte = Uint8Array.of(Math.floor(random() * 256));
      writeFileSync(file, Buffer.concat([bytes.subarray(0, at), byte, bytes.subarray(at)]));
    },
    append: (file) => appendFileSync(file, pick(['\n', ' ', '\0', 'x'])),
    truncate: (file) => truncateSync(file, Math.floor(random() * readFileSync(file).length)),
    'carriage returns': (file) =>
      writeFileSync(file, readFileSync(file, 'latin1').replaceAll('\n', '\r\n'), 'latin1'),
    'add a file': (_file, root) =>
      writeFileSync(join(root, `${pick(['a', 'z'])}-${Math.floor(random() * 99)}.txt`), ''),
    'remove a file': (file) => rmSync(file),
    rename: (file) => renameSync(file, `${file}-old`),
    'move into a folder': (file, root) => {
      mkdirSync(join(root, 'moved'));
      renameSync(file, join(root, 'moved', 'file'));
    },
  };
  return (root, files) => {
    const kind = pick(Object.keys(changes));
    const file = pick(files);
    changes[kind]?.(join(root, file), root);
    return `${kind} ${file}`;
  };
}

/** Mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
