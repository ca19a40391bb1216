import { z } from 'zod';
import { textFacts } from '../schema/entry.ts';

const place = z.strictObject({
  line: z.int(),
  column: z.int(),
  endLine: z.int(),
  endColumn: z.int(),
});

/** What the cache keeps of a finished text beside its HTML. */
const shape = z.strictObject({
  facts: textFacts.omit({ digest: true }),
  targets: z.strictObject({
    links: z.array(z.strictObject({ url: z.string(), place })),
    anchors: z.array(z.string()),
  }),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      message: z.string(),
      help: z.string(),
      place,
    }),
  ),
});

export type KeptText = z.output<typeof shape>;

/** Reads a kept text; a file that is broken counts as none. */
export function parseKeptText(json: string | undefined): KeptText | undefined {
  if (json === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
