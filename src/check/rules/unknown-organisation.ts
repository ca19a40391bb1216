import type { Document } from '../../domain/document.ts';
import { nearest } from '../../domain/nearest.ts';
import { everyText, idsIn, placeOf, type CheckedRecord, type Found, type Rule } from '../rule.ts';

/** Affiliations, positions and deciders name organisations (deciders also people) of the record. */
export const unknownOrganisation: Rule = {
  code: 'unknown-organisation',
  *check(record) {
    for (const document of everyText(record.catalogue)) {
      for (const [path, id, peopleToo] of named(document)) {
        yield* unknown(record, document.file, path, id, peopleToo);
      }
    }
    for (const [person, { affiliations }] of record.catalogue.people) {
      for (const [index, { organisation }] of affiliations.entries()) {
        const path = `affiliations.${index}.organisation`;
        yield* unknown(record, `people/${person}.yaml`, path, organisation, false);
      }
    }
  },
};

function* named(document: Document): Iterable<[path: string, id: string, peopleToo: boolean]> {
  for (const [index, author] of document.front.authors.entries()) {
    if ('affiliation' in author && author.affiliation !== undefined) {
      yield [`authors.${index}.affiliation`, author.affiliation, false];
    }
  }
  if (document.kind === 'report') return;
  for (const [index, { organisation }] of (document.front.positions ?? []).entries()) {
    yield [`positions.${index}.organisation`, organisation, false];
  }
  for (const [index, id] of (document.front.decision?.by ?? []).entries()) {
    yield [`decision.by.${index}`, id, true];
  }
}

function* unknown(
  record: CheckedRecord,
  file: string,
  path: string,
  id: string,
  peopleToo: boolean,
): Iterable<Found> {
  const known = [...idsIn(record, 'organisations'), ...(peopleToo ? idsIn(record, 'people') : [])];
  if (known.includes(id)) return;
  const near = nearest(id, known);
  yield {
    file,
    place: placeOf(record, file, path),
    message: `${id} is not in organisations/${peopleToo ? ' or people/' : ''}.`,
    help: `${near === undefined ? '' : `did you mean ${near}? Otherwise `}add organisations/${id}.yaml.`,
  };
}
