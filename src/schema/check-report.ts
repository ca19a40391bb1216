import { z } from 'zod';

export const severities = ['error', 'warning', 'note'] as const;

const place = z
  .strictObject({
    line: z.int().min(1),
    column: z.int().min(1),
    endLine: z.int().min(1),
    endColumn: z.int().min(1),
  })
  .describe('Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive.');

const finding = z.strictObject({
  code: z.string().describe('The permanent name of the rule.'),
  severity: z.enum(severities),
  file: z
    .string()
    .describe('From the top of the repository, or from the current folder outside of one.'),
  place,
  message: z.string().describe('What is wrong, as a sentence.'),
  help: z.string().describe('What to write instead.'),
  page: z.string().describe('Address of the page that explains the rule.'),
});

/** What `npm run check -- --format json` prints. A later shape that older readers cannot read has another number. */
export const checkReport = z.strictObject({
  schemaVersion: z.literal(1),
  counts: z.strictObject({ error: z.int(), warning: z.int(), note: z.int() }),
  findings: z.array(finding).describe('In order of file and place.'),
});

export type CheckReport = z.output<typeof checkReport>;
