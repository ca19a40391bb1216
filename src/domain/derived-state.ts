import { daysBetween } from './calendar.ts';
import type { Catalogue } from './catalogue.ts';
import type { Document } from './document.ts';
import { staleDays, statusDefinition } from './lifecycle.ts';

/** States that follow from front matter and the day of the build; nobody writes them. */
export type DerivedState =
  | { name: 'superseded'; by: string }
  | { name: 'overdue'; days: number }
  | { name: 'waiting'; on: string }
  | { name: 'stale'; days: number };

/** All derived states of a document, most telling first. */
export function derivedStates(catalogue: Catalogue, document: Document): DerivedState[] {
  return [
    ...supersededBy(catalogue, document).map((by): DerivedState => ({ name: 'superseded', by })),
    ...overdue(catalogue, document),
    ...waiting(catalogue, document),
    ...stale(catalogue, document),
  ];
}

/** Ids of the settled documents that supersede this one. */
export function supersededBy(catalogue: Catalogue, document: Document): string[] {
  return (catalogue.incoming.get(document.id)?.supersedes ?? []).filter((id) => {
    const successor = catalogue.byId.get(id);
    return successor !== undefined && tier(successor) === 3;
  });
}

/** The last day on which a document is known to have changed: that of its latest version. */
export function lastChange(document: Document): string {
  return document.versions.at(-1)?.date ?? document.front.created;
}

function overdue(catalogue: Catalogue, document: Document): DerivedState[] {
  if (document.kind === 'report' || document.front.status !== 'last-call') return [];
  const ends = document.front.lastCallEnds;
  const days = ends === undefined ? 0 : daysBetween(ends, catalogue.today);
  return days > 0 ? [{ name: 'overdue', days }] : [];
}

function waiting(catalogue: Catalogue, document: Document): DerivedState[] {
  if (!statusDefinition(document.kind, document.front.status).open) return [];
  return (document.front.requires ?? [])
    .filter((id) => {
      const required = catalogue.byId.get(id);
      return required !== undefined && tier(required) < 3;
    })
    .map((on) => ({ name: 'waiting', on }));
}

function stale(catalogue: Catalogue, document: Document): DerivedState[] {
  if (!statusDefinition(document.kind, document.front.status).open) return [];
  const days = daysBetween(lastChange(document), catalogue.today);
  return days >= staleDays ? [{ name: 'stale', days }] : [];
}

function tier(document: Document): number {
  return statusDefinition(document.kind, document.front.status).tier;
}
