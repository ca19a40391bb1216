import type { z } from 'zod';
import { fileStart, type Place } from '../domain/diagnostic.ts';
import { checkCharacters } from '../markdown/characters.ts';
import { decode } from '../markdown/bytes.ts';
import type { Finding } from '../markdown/finding.ts';
import {
  ledger,
  ledgerEntry,
  rerendering,
  rerenderings,
  type LedgerEntry,
  type Rerendering,
} from '../schema/history.ts';
import { schemaFindings } from './schema-findings.ts';
import { readYaml } from './yaml-tree.ts';

/** Where accepted changes of frozen bodies are kept, relative to the record's root. */
export const rerenderedFile = 'rerendered.yaml';

/** What an append-only list says, and where. Plain data. */
export interface ListReading<T> {
  /** Oldest first; empty if the file cannot be understood. */
  entries: T[];
  /** Path such as `0.sha256` → place of the value; with `#key` at its end, place of the key. */
  places: Record<string, Place>;
  findings: Finding[];
}

/** Bytes that a ledger may have. */
const mostBytes = 1024 * 1024;

/** Reads `history.yaml`. Never throws. */
export function readHistory(bytes: Uint8Array): ListReading<LedgerEntry> {
  return readList(bytes, ledger, Object.keys(ledgerEntry.shape));
}

/** Reads `rerendered.yaml`. Never throws. */
export function readRerenderings(bytes: Uint8Array): ListReading<Rerendering> {
  return readList(bytes, rerenderings, Object.keys(rerendering.shape));
}

function readList<T>(
  bytes: Uint8Array,
  schema: z.ZodType<T[]>,
  known: readonly string[],
): ListReading<T> {
  const { text, findings } = decode(bytes, mostBytes);
  if (text === undefined) return { entries: [], places: { '': fileStart }, findings };
  const tree = readYaml(text, 0, text.length);
  const result = schema.safeParse(tree.data ?? undefined);
  const issues = result.success || tree.broken ? [] : result.error.issues;
  return {
    entries: result.success && !tree.broken ? result.data : [],
    places: { ...tree.places, '': fileStart },
    findings: [
      ...findings,
      ...checkCharacters(text, { language: 'en' }),
      ...tree.findings,
      ...schemaFindings(issues, tree, known, 'The file'),
    ],
  };
}
