import { fileStart } from '../../domain/diagnostic.ts';
import type { Rule } from '../rule.ts';

/** Compared with the base, no document is gone, and none has another number: its address is for ever. */
export const baseRemovedDocument: Rule = {
  code: 'base-removed-document',
  *check(record) {
    const { base, catalogue } = record;
    for (const { kind, id, slug, folder, file } of base?.documents ?? []) {
      if (base === undefined || record.known.has(id)) continue;
      const renumbered = catalogue.documents.find(
        (document) =>
          document.kind === kind &&
          document.slug === slug &&
          !base.documents.some((before) => before.id === document.id),
      );
      yield {
        file: renumbered?.file ?? file,
        place: fileStart,
        message: renumbered
          ? `${id} of ${base.ref} is ${renumbered.id} now, and the number of a document never changes.`
          : `${id} of ${base.ref} is gone, and a document never disappears.`,
        help: renumbered
          ? `name the folder ${folder} again.`
          : `put it back: \`git checkout ${base.ref} -- ${folder}\` in the folder of the record (withdraw a document by its status); if it was added there since, bring this branch up to date.`,
      };
    }
  },
};
