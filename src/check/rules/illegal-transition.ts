import { lifecycles, mayFollow, statusDefinition, type Status } from '../../domain/lifecycle.ts';
import { documentRule } from '../rule.ts';

/**
 * Compared with the base, a document went only ways that its lifecycle allows, one step at a time; a step that is not
 * the last was cut. A new document comes from nothing as a draft does.
 */
export const illegalTransition = documentRule(
  'illegal-transition',
  function* (document, record, at) {
    if (record.base === undefined) return;
    const { kind, id } = document;
    const { ref } = record.base;
    const before = record.base.documents.find((each) => each.id === id);
    // What today's schema could not read has no status to compare with.
    if (before && before.front === undefined) return;
    const cuts = record.histories.get(id)?.entries.slice(before?.entries.length ?? 0) ?? [];
    const start: Status = before?.front?.status ?? 'draft';
    const way = [start, ...cuts.map(({ status }) => status), document.front.status];
    for (const [index, to] of way.entries()) {
      const from = way[index - 1];
      // A status that the kind does not have is a mistake of the ledger.
      if (from === undefined || from === to || !Object.hasOwn(lifecycles[kind], from)) continue;
      if (mayFollow(kind, from, to)) continue;
      const { next } = statusDefinition(kind, from);
      yield {
        place: at('status'),
        message: before
          ? `${id} goes from ${from}, which it is at ${ref}, to ${to}, and no step leads there.`
          : `${id} is new and goes from ${from} to ${to}, and no step leads there.`,
        help:
          next.length === 0
            ? `write ${from} again: it is final; a new document can supersede this one.`
            : `write ${from === start ? `${from} again, or ` : ''}one of the statuses that may follow ${from}: ${next.join(', ')}; \`npm run move -- ${id} ${next[0] ?? ''}\` asks for what it needs.`,
      };
      return;
    }
  },
);
