import { affiliationsBetween } from '../../domain/affiliation.ts';
import { documentRule, idsIn } from '../rule.ts';

/** An affiliation in a byline is one that the person had while the document was written. */
export const affiliationCurrent = documentRule(
  'affiliation-current',
  function* (document, record, at) {
    const { catalogue } = record;
    const known = idsIn(record, 'organisations');
    const from = document.front.created;
    const to = document.versions.at(-1)?.date ?? catalogue.today;
    for (const [index, author] of document.front.authors.entries()) {
      const affiliation = 'affiliation' in author ? author.affiliation : undefined;
      const person = catalogue.people.get(author.id);
      if (affiliation === undefined || !person) continue;
      const current = affiliationsBetween(person, from, to);
      if (current.includes(affiliation)) continue;
      // An organisation that the record does not have is another mistake.
      if (![affiliation, ...current].every((id) => known.includes(id))) continue;
      yield {
        severity: 'warning',
        place: at(`authors.${index}.affiliation`),
        message: `people/${author.id}.yaml does not say that ${author.id} was with ${affiliation} between ${from} and ${to}.`,
        help:
          current.length === 0
            ? `add \`- { organisation: ${affiliation}, from: ${from} }\` to its \`affiliations\`, with the day it began.`
            : `write ${current.join(' or ')}, or correct \`affiliations\` in people/${author.id}.yaml.`,
      };
    }
  },
);
