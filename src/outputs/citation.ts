import type { Catalogue } from '../domain/catalogue.ts';
import type { Document } from '../domain/document.ts';
import { citedName, type CitedName } from './cited-name.ts';
import { bibtexOf } from './bibtex.ts';
import { cslOf } from './csl.ts';
import { risOf } from './ris.ts';

/** A text as a citation names it: plain data. */
export interface Cited {
  id: string;
  kind: Document['kind'];
  title: string;
  authors: CitedName[];
  /** Day of the version, or the day on which a working text was started. */
  date: string;
  /** `undefined` for a working text. */
  version: number | undefined;
  publisher: string;
  /** Absolute where the site knows its domain, else a path. */
  address: string;
  licence: string;
  language: string;
  doi: string | undefined;
}

/** What the site adds to what a document says of itself. */
export interface CitedPlace {
  /** `undefined` for a working text. */
  version: { version: number; date: string } | undefined;
  publisher: string;
  address: string;
  /** Licence of texts that name none. */
  licence: string;
}

/** Words of a citation in the language of the site. */
export interface CitationWords {
  date: (iso: string) => string;
  kind: (kind: Document['kind']) => string;
  version: (version: number, date: string) => string;
  /** Says that a working text may change. */
  working: (date: string) => string;
  licence: (licence: string) => string;
  /** Says that the address is a path on a site whose domain is not known. */
  path: (path: string) => string;
}

/** The same citation for people and for programs; lines of `ris` end as its rules want. */
export interface Citation {
  text: string;
  bibtex: string;
  ris: string;
  csl: string;
}

/** A document as it stood in the text that is cited. */
export function citedWork(catalogue: Catalogue, document: Document, place: CitedPlace): Cited {
  const { id, kind, front } = document;
  return {
    id,
    kind,
    title: front.title,
    authors: front.authors.map((author) => citedName(catalogue, author.id)),
    date: place.version?.date ?? front.created,
    version: place.version?.version,
    publisher: place.publisher,
    address: place.address,
    licence: front.licence ?? place.licence,
    language: front.language,
    doi: front.doi,
  };
}

export function citation(cited: Cited, words: CitationWords): Citation {
  const facts = { ...cited, ...derived(cited, words) };
  return {
    text: textOf(facts, words),
    bibtex: bibtexOf(facts),
    ris: risOf(facts),
    csl: cslOf(facts),
  };
}

/** A citation with what its formats share. */
export interface CitedFacts extends Cited {
  /** `RFC-0003-v2`. */
  key: string;
  /** `RFC-0003 v2`: the document's number and its version. */
  number: string;
  genre: string;
  /** Version or working text, and its day. */
  edition: string;
  /** `undefined` where the address is a path. */
  url: string | undefined;
  /** What no field of its own can hold, a sentence each. */
  notes: string[];
}

function derived(cited: Cited, words: CitationWords): Omit<CitedFacts, keyof Cited> {
  const { id, kind, version, licence, address } = cited;
  const day = words.date(cited.date);
  const edition = version === undefined ? words.working(day) : words.version(version, day);
  const url = /^https?:\/\//u.test(address) ? address : undefined;
  return {
    key: version === undefined ? id : `${id}-v${version}`,
    number: version === undefined ? id : `${id} v${version}`,
    genre: words.kind(kind),
    edition,
    url,
    notes: [edition, words.licence(licence), ...(url === undefined ? [words.path(address)] : [])],
  };
}

function textOf(facts: CitedFacts, words: CitationWords): string {
  const { authors, title, id, edition, publisher, url, address, licence, doi } = facts;
  return [
    authors.map(({ full }) => full).join(', '),
    title,
    `${id}, ${edition}`,
    publisher,
    words.licence(licence),
    ...(doi === undefined ? [] : [`https://doi.org/${doi}`]),
    url ?? words.path(address),
  ]
    .map((part) => (/[.?!…。؟।]$|^https:/u.test(part) ? part : `${part}.`))
    .join(' ');
}
