import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageFacts, type PageFacts } from './page-facts.ts';

export interface SiteFiles {
  /** Every file, as paths inside the folder with slashes, in the order of the disk. */
  files: ReadonlySet<string>;
  /** Those without content. */
  empty: readonly string[];
  /** What the pages among them say of addresses. */
  pages: ReadonlyMap<string, PageFacts>;
}

/**
 * Reads a built folder. Every page is read to its last byte; what a page says is remembered in `memory` by its
 * digest, so that only pages which are new are taken apart.
 */
export function siteFiles(folder: string, memory?: string): SiteFiles {
  const before = memory === undefined ? new Map<string, PageFacts>() : recalled(memory);
  const used = new Map<string, PageFacts>();
  const files = new Set<string>();
  const empty: string[] = [];
  const pages = new Map<string, PageFacts>();
  for (const file of filesBelow(folder, '')) {
    files.add(file);
    if (!file.endsWith('.html')) {
      if (statSync(join(folder, file)).size === 0) empty.push(file);
      continue;
    }
    const bytes = readFileSync(join(folder, file));
    if (bytes.length === 0) empty.push(file);
    const digest = hash('sha256', bytes, 'base64url');
    const facts = before.get(digest) ?? pageFacts(bytes.toString('latin1'));
    used.set(digest, facts);
    pages.set(file, facts);
  }
  const same = before.size === used.size && [...used.keys()].every((key) => before.has(key));
  if (memory !== undefined && !same) remember(memory, used);
  return { files, empty, pages };
}

function filesBelow(root: string, below: string): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

interface Snapshot {
  reader: string;
  pages: Record<string, PageFacts>;
}

/** What another reader found does not count. */
const reader = hash(
  'sha256',
  readFileSync(fileURLToPath(new URL('page-facts.ts', import.meta.url))),
);

function recalled(memory: string): Map<string, PageFacts> {
  try {
    const kept: unknown = JSON.parse(readFileSync(memory, 'utf8'));
    if (isSnapshot(kept)) return new Map(Object.entries(kept.pages));
  } catch {
    // A missing or broken file is no memory.
  }
  return new Map();
}

/** A snapshot of this very reader was written by `remember` below, so its shape needs no second look. */
function isSnapshot(kept: unknown): kept is Snapshot {
  return typeof kept === 'object' && kept !== null && 'reader' in kept && kept.reader === reader;
}

function remember(memory: string, pages: ReadonlyMap<string, PageFacts>): void {
  const snapshot: Snapshot = { reader, pages: Object.fromEntries(pages) };
  mkdirSync(dirname(memory), { recursive: true });
  const aside = `${memory}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(snapshot));
  renameSync(aside, memory);
}
