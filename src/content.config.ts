import { defineCollection } from 'astro/content/config';
import { documentEntry } from './schema/entry.ts';
import { registries } from './schema/registries.ts';
import { recordLoader } from './sources/loader.ts';

export const collections = {
  reports: defineCollection({ loader: recordLoader('reports'), schema: documentEntry.report }),
  proposals: defineCollection({
    loader: recordLoader('proposals'),
    schema: documentEntry.proposal,
  }),
  rfcs: defineCollection({ loader: recordLoader('rfcs'), schema: documentEntry.rfc }),
  people: defineCollection({ loader: recordLoader('people'), schema: registries.people }),
  organisations: defineCollection({
    loader: recordLoader('organisations'),
    schema: registries.organisations,
  }),
  workstreams: defineCollection({
    loader: recordLoader('workstreams'),
    schema: registries.workstreams,
  }),
  milestones: defineCollection({
    loader: recordLoader('milestones'),
    schema: registries.milestones,
  }),
};
