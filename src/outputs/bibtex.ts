import type { CitedFacts } from './citation.ts';
import type { CitedName } from './cited-name.ts';

/** A `@techreport` for BibTeX and biblatex, in UTF-8. */
export function bibtexOf(cited: CitedFacts): string {
  const { key, authors, title, publisher, genre, number, date, url, doi, language, notes } = cited;
  const [year = '', month = '', day = ''] = date.split('-');
  const fields: [name: string, value: string | undefined][] = [
    ['author', braced(authors.map(bibtexName).join(' and '))],
    ['title', braced(`{${bibtexText(title)}}`)],
    ['institution', braced(`{${bibtexText(publisher)}}`)],
    ['type', braced(bibtexText(genre))],
    ['number', braced(bibtexText(number))],
    ['year', braced(year)],
    ['month', months[Number(month) - 1]],
    ['day', braced(String(Number(day)))],
    ['url', url && braced(verbatim(url))],
    ['doi', doi && braced(verbatim(doi))],
    ['langid', braced(bibtexText(language))],
    ['note', braced(bibtexText(notes.map(sentence).join(' ')))],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${value}`],
  );
  return `@techreport{${key},\n${lines.join(',\n')}\n}\n`;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Text that LaTeX sets as it stands. Braces become commands, since BibTeX counts an escaped brace too and would look
 * for its other half.
 */
export function bibtexText(text: string): string {
  return text.replaceAll(/[\\{}~^&%$#_]/gu, (sign) => commands[sign] ?? `\\${sign}`);
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function bibtexName(name: CitedName): string {
  if ('literal' in name) return `{${bibtexText(name.literal)}}`;
  const parts = [name.family, ...(name.suffix === undefined ? [] : [name.suffix]), name.given];
  return parts.map(namePart).join(', ');
}

/** Two authors are told apart by the word `and`: a name that holds it is kept together. */
function namePart(part: string): string {
  const text = bibtexText(part);
  return /(?:^|\s)and(?:\s|$)/iu.test(part) ? `{${text}}` : text;
}

/** For fields that LaTeX reads as they stand, but BibTeX does not. */
function verbatim(text: string): string {
  return text.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');
}

function braced(text: string): string {
  return `{${text}}`;
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
