import type { Catalogue } from '../domain/catalogue.ts';

/** Whoever wrote a text. Only a sort name with a comma says which part of a name is the family's; nobody guesses. */
export type CitedName =
  | { full: string; family: string; given: string; suffix?: string }
  /** A name that is not to be taken apart, or an organisation. */
  | { full: string; literal: string };

/** The person or organisation behind an id, by the name in Latin script where the person gave one. */
export function citedName(catalogue: Catalogue, id: string): CitedName {
  const person = catalogue.people.get(id);
  if (!person) {
    const name = catalogue.organisations.get(id)?.name ?? id;
    return { full: name, literal: name };
  }
  const full = person.latinName ?? person.name;
  const [family = '', ...rest] = (person.sortName ?? '').split(',').map((part) => part.trim());
  const given = rest.at(0);
  if (family === '' || given === undefined || given === '') return { full, literal: full };
  const suffix = rest.slice(1).join(', ');
  return { full, family, given, ...(suffix === '' ? {} : { suffix }) };
}
