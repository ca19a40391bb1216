import type { CitedFacts } from './citation.ts';
import type { CitedName } from './cited-name.ts';

/** A reference of type RPRT: tag, two spaces, hyphen, space, value; lines end with CR LF, the last one is `ER  - `. */
export function risOf(cited: CitedFacts): string {
  const { authors, title, publisher, number, genre, version, date, url, doi, language, notes } =
    cited;
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'RPRT'],
    ...authors.map((name): [string, string] => ['AU', risName(name)]),
    ['TI', title],
    ['PB', publisher],
    ['M3', genre],
    ['SN', number],
    ['ET', version === undefined ? undefined : `v${version}`],
    ['PY', date.slice(0, 4)],
    ['DA', `${date.replaceAll('-', '/')}/`],
    ['LA', language],
    ['DO', doi],
    ['UR', url],
    ...notes.map((note): [string, string] => ['N1', note]),
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');
}

function risName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, ...(name.suffix === undefined ? [] : [name.suffix])].join(', ');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
