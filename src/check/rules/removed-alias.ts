import { fileStart } from '../../domain/diagnostic.ts';
import { placeOf, type Rule } from '../rule.ts';

/** Compared with the base, every alias still leads to its document: somebody may have cited it. */
export const removedAlias: Rule = {
  code: 'removed-alias',
  *check(record) {
    const { base, catalogue } = record;
    for (const { id, front } of base?.documents ?? []) {
      const document = catalogue.byId.get(id);
      // A document that is gone, or cannot be read, is another mistake.
      if (base === undefined || !document) continue;
      const now = (document.front.aliases ?? []).map((alias) => alias.toLowerCase());
      for (const alias of front?.aliases ?? []) {
        if (now.includes(alias.toLowerCase())) continue;
        const at = placeOf(record, document.file, 'aliases');
        yield {
          file: document.file,
          place: at === fileStart ? placeOf(record, document.file, 'title') : at,
          message: `${alias} led to ${id} at ${base.ref}, and leads nowhere now: who cited it would find nothing.`,
          help: `put it back: \`aliases: [${[...(document.front.aliases ?? []), alias].join(', ')}]\`.`,
        };
      }
    }
  },
};
