import type { CitedFacts } from './citation.ts';
import type { CitedName } from './cited-name.ts';

/** A list with one item, as the schema of CSL-JSON wants it. */
export function cslOf(cited: CitedFacts): string {
  const { key, authors, title, publisher, genre, number, version, date, url, doi } = cited;
  const item = {
    id: key,
    type: 'report',
    genre,
    title,
    author: authors.map(cslName),
    number,
    version: version === undefined ? undefined : String(version),
    issued: { 'date-parts': [date.split('-').map(Number)] },
    publisher,
    language: cited.language,
    DOI: doi,
    URL: url,
    note: cited.notes.join('. '),
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}

function cslName(name: CitedName): object {
  if ('literal' in name) return { literal: name.literal };
  const { family, given, suffix } = name;
  return { family, given, ...(suffix === undefined ? {} : { suffix }) };
}
