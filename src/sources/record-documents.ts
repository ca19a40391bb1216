import type { Document } from '../domain/document.ts';
import type { History, Version } from '../domain/version.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import type { TextSource } from './document-files.ts';
import type { FrontMatterEntry } from './front-matter.ts';
import type { Text, Texts } from './texts.ts';

/** The documents of a record with their versions; one whose front matter cannot be understood is left out. */
export function recordDocuments(
  sources: readonly TextSource[],
  { shown }: Texts,
  histories: ReadonlyMap<string, History>,
): Document[] {
  const cuts = new Map<string, Cut[]>();
  for (const source of sources) {
    const { version, kept } = source;
    const text = shown.get(source.file);
    if (version === undefined || !text || !kept.entry) continue;
    const all = cuts.get(source.id) ?? [];
    all.push({ source, text, entry: kept.entry });
    cuts.set(source.id, all);
  }
  return sources.flatMap((source) => {
    const text = shown.get(source.file);
    const { entry } = source.kept;
    if (source.version !== undefined || !text || !entry) return [];
    const history = histories.get(source.id);
    const own = cuts.get(source.id) ?? [];
    const { id, number, slug, folder, file, assets } = source;
    const base = {
      id,
      number,
      slug,
      folder,
      file,
      text: text.facts,
      assets: Object.values(assets),
    };
    return [withVersions(base, entry, history, own)];
  });
}

interface Cut {
  source: TextSource;
  text: Text;
  entry: FrontMatterEntry;
}

type Base = Omit<Document, 'kind' | 'front' | 'versions'>;

function withVersions(
  base: Base,
  entry: FrontMatterEntry,
  history: History | undefined,
  cuts: readonly Cut[],
): Document {
  switch (entry.kind) {
    case 'report':
      return { ...base, ...entry, versions: versionsOf(history, cuts, reportFront) };
    case 'proposal':
      return { ...base, ...entry, versions: versionsOf(history, cuts, proposalFront) };
    case 'rfc':
      return { ...base, ...entry, versions: versionsOf(history, cuts, rfcFront) };
  }
}

const reportFront = (entry: FrontMatterEntry) =>
  entry.kind === 'report' ? entry.front : undefined;
const proposalFront = (entry: FrontMatterEntry) =>
  entry.kind === 'proposal' ? entry.front : undefined;
const rfcFront = (entry: FrontMatterEntry) => (entry.kind === 'rfc' ? entry.front : undefined);

/** Versions that the ledger knows and that can be shown, oldest first. */
function versionsOf<F extends FrontMatter>(
  history: History | undefined,
  cuts: readonly Cut[],
  frontOf: (entry: FrontMatterEntry) => F | undefined,
): Version<F>[] {
  return (history?.entries ?? []).flatMap((entry) => {
    const cut = cuts.find(({ source }) => source.version === entry.version);
    const front = cut && frontOf(cut.entry);
    if (!cut || !front) return [];
    const { source, text } = cut;
    const { folder, file, assets } = source;
    return [{ ...entry, folder, file, front, text: text.facts, assets: Object.values(assets) }];
  });
}
