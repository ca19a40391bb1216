import { z } from 'zod';
import { frontMatter } from './front-matter.ts';
import { ledgerEntry } from './history.ts';

const heading = z.strictObject({ depth: z.int(), id: z.string(), text: z.string() });

const question = z.strictObject({
  id: z.string(),
  anchor: z.string(),
  to: z.string().optional(),
  tag: z.enum(['workshop', 'research']).optional(),
  html: z.string(),
  line: z.int(),
});

const asset = z.strictObject({
  name: z.string(),
  hash: z.string(),
  width: z.number(),
  height: z.number(),
});

/** What is known of a rendered text without opening its HTML. */
export const textFacts = z.strictObject({
  digest: z.string(),
  body: z.string(),
  headings: z.array(heading),
  mentions: z.array(z.string()),
  questions: z.array(question),
  words: z.int(),
});

/** Where a document lives and what is known of its text: what a reading adds to its front matter. */
const found = {
  id: z.templateLiteral([z.enum(['REPORT', 'PROPOSAL', 'RFC']), '-', z.string()]),
  number: z.int(),
  slug: z.string(),
  folder: z.string(),
  file: z.string(),
  text: textFacts,
  assets: z.array(asset),
};

/** A document with its cuts, whose front matter is of the same kind. */
function entryOf<K extends string, F extends z.ZodType>(kind: K, front: F) {
  const version = z.strictObject({
    ...ledgerEntry.shape,
    folder: z.string(),
    file: z.string(),
    front,
    text: textFacts,
    assets: z.array(asset),
  });
  return z.strictObject({ kind: z.literal(kind), ...found, front, versions: z.array(version) });
}

/** Entries of the document collections. */
export const documentEntry = {
  report: entryOf('report', frontMatter.report),
  proposal: entryOf('proposal', frontMatter.proposal),
  rfc: entryOf('rfc', frontMatter.rfc),
} as const;
