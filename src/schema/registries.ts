import { z } from 'zod';
import {
  countryCode,
  githubHandle,
  httpsUrl,
  isoDate,
  listOf,
  orcid,
  plainText,
  registryId,
  ror,
  text,
} from './primitives.ts';

/** The dyes of `styles/tokens.css`: the colour of a workstream's thread. */
export const threads = [
  'indigo',
  'madder',
  'weld',
  'woad',
  'walnut',
  'lichen',
  'cochineal',
  'gall',
] as const;

export const person = z.strictObject({
  name: text(1, 100).describe('The name as its owner writes it, in any script.'),
  latinName: text(1, 100).optional().describe('The same name in Latin script, for citations.'),
  sortName: text(1, 100).optional().describe('How lists sort it, for example `Nguyen, Minh`.'),
  orcid: orcid.optional(),
  github: githubHandle.optional(),
  url: httpsUrl.optional(),
  affiliations: z
    .array(z.strictObject({ organisation: registryId, from: isoDate, to: isoDate.optional() }))
    .max(40)
    .default([])
    .describe('Where the person worked, and when.'),
});

export const organisation = z.strictObject({
  name: text(2, 120),
  country: countryCode.describe('ISO 3166; `ZZ` where no single country applies or none is known.'),
  ror: ror.optional(),
  url: httpsUrl.optional(),
  note: plainText(10, 300).optional().describe('One sentence that says what it is.'),
});

export const workstream = z.strictObject({
  name: plainText(3, 80),
  summary: plainText(30, 300),
  thread: z.enum(threads).describe('The colour of its thread in the weave.'),
  group: z.enum(['workstream', 'work-group']),
  source: httpsUrl.describe('Where it is described.'),
  related: listOf(registryId, 12).optional(),
});

export const milestone = z.strictObject({
  name: plainText(2, 80),
  start: isoDate,
  end: isoDate,
  state: z.enum(['done', 'running', 'planned']),
  summary: plainText(10, 300),
  goals: z
    .array(
      z.strictObject({
        text: plainText(4, 200),
        state: z.enum(['done', 'running', 'planned', 'open']),
        evidence: httpsUrl.optional(),
      }),
    )
    .max(40),
  workstreams: listOf(registryId, 12),
  source: httpsUrl,
  asOf: isoDate,
});

/** Registry folders of the record: one YAML file an entry, its name the id. */
export const registries = {
  people: person,
  organisations: organisation,
  workstreams: workstream,
  milestones: milestone,
} as const;

export type RegistryName = keyof typeof registries;
export type Person = z.output<typeof person>;
export type Organisation = z.output<typeof organisation>;
export type Workstream = z.output<typeof workstream>;
export type Milestone = z.output<typeof milestone>;
export type Thread = (typeof threads)[number];
