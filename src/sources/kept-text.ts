import { z } from 'zod';
import { textFacts } from '../schema/entry.ts';
import { readCached, writeCached } from './cache.ts';

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

/** Keeps a finished text: what it is known by on the first line, its HTML below. */
export function keepText(digest: string, known: KeptText, html: string): Promise<void> {
  return writeCached('texts', digest, `${JSON.stringify(known)}\n${html}`);
}

/** What a kept text is known by; a file that is broken counts as none. */
export async function readKeptText(digest: string): Promise<KeptText | undefined> {
  const kept = await readCached('texts', digest);
  if (kept === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(kept.slice(0, kept.indexOf('\n')))).data;
  } catch {
    return undefined;
  }
}
