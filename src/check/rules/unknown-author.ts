import { nearest } from '../../domain/nearest.ts';
import { documentRule, everyText, idsIn } from '../rule.ts';

/** Every author is a person or an organisation of the record. */
export const unknownAuthor = documentRule(
  'unknown-author',
  function* (document, record, at) {
    const known = [...idsIn(record, 'people'), ...idsIn(record, 'organisations')];
    for (const [index, { id }] of document.front.authors.entries()) {
      if (known.includes(id)) continue;
      const near = nearest(id, known);
      yield {
        place: at(`authors.${index}`),
        message: `The author ${id} is neither in people/ nor in organisations/.`,
        help:
          near === undefined
            ? `add people/${id}.yaml.`
            : `did you mean ${near}? Otherwise add people/${id}.yaml.`,
      };
    }
  },
  everyText,
);
