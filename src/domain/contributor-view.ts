import type { PositionStance } from '../schema/front-matter.ts';
import type { Catalogue } from './catalogue.ts';
import { compareCodePoints } from './diagnostic.ts';
import type { Document } from './document.ts';
import { documentSummary, type DocumentSummary } from './document-summary.ts';
import type { Hrefs } from './href.ts';
import { organisationLink, type Link } from './link.ts';

/** What a person or an organisation did in the record. */
export interface ContributorView {
  kind: 'person' | 'organisation';
  id: string;
  name: string;
  latinName?: string | undefined;
  note?: string | undefined;
  /** ISO 3166; left out where no single country applies. */
  country?: string | undefined;
  links: { name: 'url' | 'orcid' | 'ror' | 'github'; href: string }[];
  affiliations: { organisation: Link; from: string; to?: string | undefined }[];
  members: Link[];
  wrote: DocumentSummary[];
  decided: DocumentSummary[];
  positions: { document: DocumentSummary; position: PositionStance; date: string; url: string }[];
}

/** One line of the list of people or of organisations. */
export interface ContributorEntry extends Link {
  id: string;
  note?: string | undefined;
  country?: string | undefined;
  wrote: number;
  positions: number;
}

export function personView(catalogue: Catalogue, id: string, href: Hrefs): ContributorView {
  const person = catalogue.people.get(id);
  return {
    kind: 'person',
    id,
    name: person?.name ?? id,
    latinName: person?.latinName,
    links: [
      ...(person?.url === undefined ? [] : [{ name: 'url' as const, href: person.url }]),
      ...(person?.orcid === undefined
        ? []
        : [{ name: 'orcid' as const, href: `https://orcid.org/${person.orcid}` }]),
      ...(person?.github === undefined
        ? []
        : [{ name: 'github' as const, href: `https://github.com/${person.github}` }]),
    ],
    affiliations: (person?.affiliations ?? []).map(({ organisation, from, to }) => ({
      organisation: organisationLink(catalogue, organisation, href),
      from,
      to,
    })),
    members: [],
    ...deeds(catalogue, id, href),
  };
}

export function organisationView(catalogue: Catalogue, id: string, href: Hrefs): ContributorView {
  const organisation = catalogue.organisations.get(id);
  return {
    kind: 'organisation',
    id,
    name: organisation?.name ?? id,
    note: organisation?.note,
    country: knownCountry(organisation?.country),
    links: [
      ...(organisation?.url === undefined
        ? []
        : [{ name: 'url' as const, href: organisation.url }]),
      ...(organisation?.ror === undefined
        ? []
        : [{ name: 'ror' as const, href: organisation.ror }]),
    ],
    affiliations: [],
    members: [...catalogue.people]
      .filter(([, person]) => person.affiliations.some((entry) => entry.organisation === id))
      .map(([personId, person]) => ({ text: person.name, href: href.person(personId) })),
    ...deeds(catalogue, id, href),
  };
}

/** All people, by the name that lists sort by. */
export function people(catalogue: Catalogue, href: Hrefs): ContributorEntry[] {
  return [...catalogue.people]
    .sort(([, a], [, b]) => compareCodePoints(a.sortName ?? a.name, b.sortName ?? b.name))
    .map(([id, { name }]) => ({
      id,
      text: name,
      href: href.person(id),
      wrote: written(catalogue, id).length,
      positions: 0,
    }));
}

/** All organisations, by name. */
export function organisations(catalogue: Catalogue, href: Hrefs): ContributorEntry[] {
  return [...catalogue.organisations]
    .sort(([, a], [, b]) => compareCodePoints(a.name.toLowerCase(), b.name.toLowerCase()))
    .map(([id, { name, note, country }]) => ({
      id,
      text: name,
      href: href.organisation(id),
      note,
      country: knownCountry(country),
      wrote: written(catalogue, id).length,
      positions: stances(catalogue, id).length,
    }));
}

function deeds(catalogue: Catalogue, id: string, href: Hrefs) {
  const summary = (document: Document) => documentSummary(catalogue, document, href);
  return {
    wrote: written(catalogue, id).map(summary),
    decided: catalogue.documents
      .filter((document) => document.kind !== 'report' && document.front.decision?.by.includes(id))
      .map(summary),
    positions: stances(catalogue, id).map(({ document, entry: { position, date, url } }) => ({
      document: summary(document),
      position,
      date,
      url,
    })),
  };
}

function written(catalogue: Catalogue, id: string): Document[] {
  return catalogue.documents.filter(({ front }) =>
    front.authors.some(
      (author) => author.id === id || ('affiliation' in author && author.affiliation === id),
    ),
  );
}

function stances(catalogue: Catalogue, id: string) {
  return catalogue.documents.flatMap((document) =>
    (document.kind === 'report' ? [] : (document.front.positions ?? []))
      .filter((entry) => entry.organisation === id)
      .map((entry) => ({ document, entry })),
  );
}

function knownCountry(country: string | undefined): string | undefined {
  return country === 'ZZ' ? undefined : country;
}
