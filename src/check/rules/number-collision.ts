import { fileStart } from '../../domain/diagnostic.ts';
import { documentId, padded } from '../../domain/kind.ts';
import type { Rule } from '../rule.ts';

/** Compared with the base, no new document takes a number that another one has got there in the meantime. */
export const numberCollision: Rule = {
  code: 'number-collision',
  *check({ base, catalogue, known }) {
    if (base === undefined) return;
    const added = new Set(
      base.changedFiles.filter(({ change }) => change === 'added').map(({ path }) => path),
    );
    const gone = new Set(
      base.changedFiles.filter(({ change }) => change === 'deleted').map(({ path }) => path),
    );
    for (const { id, kind, file, folder } of catalogue.documents) {
      const other = base.documents.find((each) => each.id === id && each.folder !== folder);
      // A folder that was renamed here is the same document.
      if (!other || !added.has(file) || gone.has(other.file)) continue;
      const taken = new Set([...known, ...base.documents.map((document) => document.id)]);
      let free = 1;
      while (taken.has(documentId(kind, free))) free += 1;
      const last = Math.max(
        ...base.documents.filter((each) => each.kind === kind).map(({ number }) => number),
      );
      const next = Math.max(free, last + 1);
      yield {
        file,
        place: fileStart,
        message: `${id} is ${other.folder} at ${base.ref} by now, so this document needs another number.`,
        help: `run \`npm run renumber -- ${id} ${padded(next)}\`: it renames the folder and rewrites every reference.`,
      };
    }
  },
};
