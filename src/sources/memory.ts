import { readCached, sha256, writeCached } from './cache.ts';
import type { KeptText } from './kept-text.ts';
import type { KeptSource } from './source-reading.ts';

/** What is remembered of a record from one run to the next, so that only what changed is read with care. */
export interface Memory {
  sources: Map<string, KeptSource>;
  texts: Map<string, KeptText>;
}

/** Memory of the record at `place`, as code of this `version` left it; empty for any other. */
export async function recall(place: string, version: string): Promise<Memory> {
  const json = await readCached('texts', nameOf(place));
  try {
    const kept: unknown = json === undefined ? undefined : JSON.parse(json);
    if (isSnapshot(kept, version)) {
      return {
        sources: new Map(Object.entries(kept.sources)),
        texts: new Map(Object.entries(kept.texts)),
      };
    }
  } catch {
    // A broken file is no memory.
  }
  return { sources: new Map(), texts: new Map() };
}

/** Keeps what this run used, and forgets the rest; writes only where something changed. */
export async function remember(
  place: string,
  version: string,
  before: Memory,
  used: Memory,
): Promise<void> {
  if (sameKeys(before.sources, used.sources) && sameKeys(before.texts, used.texts)) return;
  const snapshot: Snapshot = {
    version,
    sources: Object.fromEntries(used.sources),
    texts: Object.fromEntries(used.texts),
  };
  await writeCached('texts', nameOf(place), JSON.stringify(snapshot));
}

/** Among the texts, so that whoever deletes them deletes what is remembered of them. */
function nameOf(place: string): string {
  return `${sha256(place)}.memory.json`;
}

interface Snapshot {
  version: string;
  sources: Record<string, KeptSource>;
  texts: Record<string, KeptText>;
}

/** A snapshot of this very version was written by `remember` above, so its shape needs no second look. */
function isSnapshot(kept: unknown, version: string): kept is Snapshot {
  return typeof kept === 'object' && kept !== null && 'version' in kept && kept.version === version;
}

function sameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...b.keys()].every((key) => a.has(key));
}
