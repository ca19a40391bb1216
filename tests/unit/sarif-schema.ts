import { z } from 'zod';

/**
 * What SARIF 2.1.0 (OASIS, errata 01) says of the properties that the checker writes, section by section; a property
 * that is not here must not be written. The official schema file is not part of this repository.
 */
const text = z.strictObject({ text: z.string().min(1) });

/** 3.4: a relative reference (RFC 3986) below its base, with forward slashes. */
const artifactLocation = z.strictObject({
  uri: z
    .string()
    .regex(/^(?:[\w.~!$&'()*+,;=@/-]|%[0-9A-F]{2})+$/u)
    .refine((uri) => !uri.startsWith('/') && !/^[a-z][a-z\d+.-]*:/iu.test(uri)),
  uriBaseId: z.literal('%SRCROOT%'),
});

/** 3.30: lines and columns from 1; the end column is that after the last character. */
const region = z
  .strictObject({
    startLine: z.int().min(1),
    startColumn: z.int().min(1),
    endLine: z.int().min(1),
    endColumn: z.int().min(1),
  })
  .refine(
    ({ startLine, startColumn, endLine, endColumn }) =>
      endLine > startLine || (endLine === startLine && endColumn >= startColumn),
  );

/** 3.27 */
const result = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: z.int().min(0),
  level: z.enum(['none', 'note', 'warning', 'error']),
  message: text,
  locations: z.array(
    z.strictObject({ physicalLocation: z.strictObject({ artifactLocation, region }) }),
  ),
});

/** 3.49: `helpUri` is an absolute URI. */
const rule = z.strictObject({ id: z.string().min(1), helpUri: z.url().optional(), help: text });

const run = z
  .strictObject({
    tool: z.strictObject({
      driver: z.strictObject({ name: z.string().min(1), rules: z.array(rule) }),
    }),
    columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
    results: z.array(result),
  })
  .refine(({ tool, results }) =>
    results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId),
  );

/** 3.13 */
export const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(run).min(1),
});
