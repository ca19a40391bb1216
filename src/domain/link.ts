import type { Thread } from '../schema/registries.ts';
import type { Catalogue } from './catalogue.ts';
import type { Hrefs } from './href.ts';

/** Something with a name and a page of this site. */
export interface Link {
  text: string;
  href: string;
}

/** A workstream as other pages show it. */
export interface WorkstreamLink extends Link {
  id: string;
  thread: Thread;
}

/** Threads of a cloth, the owner's first. */
export type Threads = readonly [Thread, ...Thread[]];

/** The person or organisation behind an id; people first, as front matter resolves it. */
export function contributorLink(catalogue: Catalogue, id: string, href: Hrefs): Link {
  const person = catalogue.people.get(id);
  if (person) return { text: person.name, href: href.person(id) };
  return organisationLink(catalogue, id, href);
}

export function organisationLink(catalogue: Catalogue, id: string, href: Hrefs): Link {
  return { text: catalogue.organisations.get(id)?.name ?? id, href: href.organisation(id) };
}

export function workstreamLink(catalogue: Catalogue, id: string, href: Hrefs): WorkstreamLink {
  const workstream = catalogue.workstreams.get(id);
  return {
    id,
    text: workstream?.name ?? id,
    href: href.workstream(id),
    thread: workstream?.thread ?? 'gall',
  };
}
