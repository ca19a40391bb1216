import { relationNames } from '../../domain/catalogue.ts';
import { nearest } from '../../domain/nearest.ts';
import { documentRule, everyText } from '../rule.ts';

/** Every document that a relation names exists. Mentions in the text are checked where the text is rendered. */
export const unknownDocument = documentRule(
  'unknown-document',
  function* (document, record, at) {
    for (const relation of relationNames) {
      for (const [index, id] of (document.front[relation] ?? []).entries()) {
        if (record.known.has(id)) continue;
        const near = nearest(
          id,
          record.catalogue.documents.map((known) => known.id),
        );
        yield {
          place: at(`${relation}.${index}`),
          message: `${document.id} ${relation} ${id}, and the record has no such document.`,
          help: near === undefined ? `remove ${id} from \`${relation}\`.` : `did you mean ${near}?`,
        };
      }
    }
  },
  everyText,
);
