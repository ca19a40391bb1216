import { z } from 'zod';
import {
  alias,
  countryCode,
  documentId,
  doi,
  httpsUrl,
  isoDate,
  languageTag,
  listOf,
  plainText,
  questionId,
  refuse,
  registryId,
  spdxLicence,
} from './primitives.ts';

/** Statuses a document of each lifecycle may have; what may follow what is in `domain/lifecycle.ts`. */
export const reportStatuses = ['draft', 'published', 'retracted'] as const;
export const proposalStatuses = [
  'draft',
  'review',
  'last-call',
  'accepted',
  'rejected',
  'deferred',
  'withdrawn',
] as const;
export const rfcStatuses = [
  'draft',
  'review',
  'last-call',
  'accepted',
  'implemented',
  'rejected',
  'deferred',
  'withdrawn',
] as const;
export const positionStances = ['support', 'abstain', 'concern', 'object'] as const;

const title = plainText(4, 100).superRefine((value, context) => {
  if (/[^.]\.$/u.test(value)) {
    refuse(context, 'a title does not end with a full stop.', 'remove the full stop.');
  }
});

const byline = z.union([
  registryId.transform((id) => ({ id })),
  z.strictObject({
    id: registryId,
    affiliation: registryId.optional(),
    roles: listOf(plainText(2, 60), 8).optional(),
  }),
]);

const source = z.strictObject({
  title: plainText(2, 200),
  url: httpsUrl,
  date: isoDate.optional(),
});

const decision = z.strictObject({
  date: isoDate,
  by: listOf(registryId, 20).min(1),
  url: httpsUrl,
  note: plainText(4, 300).optional(),
});

const position = z.strictObject({
  organisation: registryId,
  position: z.enum(positionStances),
  date: isoDate,
  url: httpsUrl,
  resolved: isoDate.optional(),
});

const event = z.strictObject({
  name: plainText(4, 120),
  start: isoDate,
  end: isoDate,
  city: plainText(2, 80),
  country: countryCode,
});

/** What the fields hold, in the order in which front matter lists them. Descriptions are the authoring guide. */
const fields = {
  title: title.describe('What the document is called. No final full stop, no markup.'),
  summary: plainText(30, 300).describe(
    'What a list, a feed, a search hit and a share card show. Plain text.',
  ),
  authors: listOf(byline, 60)
    .min(1)
    .describe(
      'Ids of people or organisations, or `{ id, affiliation, roles }` with the affiliation at the time of writing.',
    ),
  workstream: registryId.describe('The workstream that owns the document.'),
  participating: listOf(registryId, 12).describe('Other workstreams that take part.'),
  created: isoDate.describe('The day the document was started; never in the future.'),
  discussion: httpsUrl.describe('Where it is discussed.'),
  lastCallEnds: isoDate.describe('The last day of the last call.'),
  decision: decision.describe(
    'Who decided, when and where it can be read: `{ date, by, url, note }`.',
  ),
  reason: plainText(10, 300).describe('One sentence that says why.'),
  supersedes: listOf(documentId, 20).describe('Documents this one replaces.'),
  updates: listOf(documentId, 20).describe('Documents this one changes without replacing them.'),
  requires: listOf(documentId, 20).describe('Documents this one cannot do without.'),
  related: listOf(documentId, 20).describe('Documents worth reading beside this one.'),
  answers: listOf(questionId, 40).describe('Questions of other documents that this one answers.'),
  positions: listOf(position, 200).describe(
    'What organisations said of it: `{ organisation, position, date, url, resolved }`.',
  ),
  confidence: z.int().min(1).max(5).describe('How sure the authors are, from 1 (a guess) to 5.'),
  aliases: listOf(alias, 20).describe('Former or outside names; they are searched and redirected.'),
  language: languageTag.describe('The language of the text.'),
  licence: spdxLicence.describe('The licence of the text.'),
  sources: listOf(source, 80).describe(
    'Public sources that the text compiles: `{ title, url, date }`.',
  ),
  asOf: isoDate.describe('The day to which the text is true.'),
  event: event.describe('The workshop reported: `{ name, start, end, city, country }`.'),
  aiUse: plainText(10, 300).describe('One sentence that says what language models were used for.'),
  doi: doi.describe('The DOI, where there is one.'),
};

const { title: t, summary, authors, workstream, created } = fields;
const optional = {
  participating: fields.participating.optional(),
  created,
  discussion: fields.discussion.optional(),
};
const relations = {
  reason: fields.reason.optional(),
  supersedes: fields.supersedes.optional(),
  updates: fields.updates.optional(),
  requires: fields.requires.optional(),
  related: fields.related.optional(),
};
const publication = {
  aliases: fields.aliases.optional(),
  language: fields.language.default('en'),
  licence: fields.licence.optional(),
  sources: fields.sources.optional(),
  asOf: fields.asOf.optional(),
};
const closing = { aiUse: fields.aiUse.optional(), doi: fields.doi.optional() };
const deciding = {
  lastCallEnds: fields.lastCallEnds.optional(),
  decision: fields.decision.optional(),
};
const argued = {
  answers: fields.answers.optional(),
  positions: fields.positions.optional(),
  confidence: fields.confidence.optional(),
};
const head = <T extends z.ZodType>(status: T) => ({
  title: t,
  summary,
  authors,
  status,
  workstream,
});
const statusNote = 'Where the document is in its lifecycle.';

export const reportFrontMatter = z.strictObject({
  ...head(z.enum(reportStatuses).describe(statusNote)),
  ...optional,
  ...relations,
  ...publication,
  event: fields.event.optional(),
  ...closing,
});
export const proposalFrontMatter = z.strictObject({
  ...head(z.enum(proposalStatuses).describe(statusNote)),
  ...optional,
  ...deciding,
  ...relations,
  ...argued,
  ...publication,
  ...closing,
});
export const rfcFrontMatter = z.strictObject({
  ...head(z.enum(rfcStatuses).describe(statusNote)),
  ...optional,
  ...deciding,
  ...relations,
  ...argued,
  ...publication,
  ...closing,
});

/** The schema of the front matter of each kind. */
export const frontMatter = {
  report: reportFrontMatter,
  proposal: proposalFrontMatter,
  rfc: rfcFrontMatter,
} as const;

export type ReportFrontMatter = z.output<typeof reportFrontMatter>;
export type ProposalFrontMatter = z.output<typeof proposalFrontMatter>;
export type RfcFrontMatter = z.output<typeof rfcFrontMatter>;
export type FrontMatter = ReportFrontMatter | ProposalFrontMatter | RfcFrontMatter;
export type Byline = FrontMatter['authors'][number];
export type ReportStatus = (typeof reportStatuses)[number];
export type ProposalStatus = (typeof proposalStatuses)[number];
export type RfcStatus = (typeof rfcStatuses)[number];
export type PositionStance = (typeof positionStances)[number];
