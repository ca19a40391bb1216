import type { Person } from '../schema/registries.ts';

/** Ids of the organisations that a person was with on some day from `from` to `to`, both `YYYY-MM-DD`. */
export function affiliationsBetween(person: Person, from: string, to: string): string[] {
  return person.affiliations
    .filter((each) => each.from <= to && (each.to === undefined || each.to >= from))
    .map(({ organisation }) => organisation);
}
