import type { DocumentFolder, Kind } from '../../domain/kind.ts';
import type { ProposeWords } from '../../i18n/propose-words.ts';
import type { Forge } from './github.ts';
import type { CheckContext } from './worker/check-proposal.ts';

/** What `/propose.json` says. */
export interface ProposeData {
  context: CheckContext;
  /** Sections of a new document, with a sentence on what belongs in each. */
  templates: Readonly<Record<Kind, readonly { name: string; sentence: string }[]>>;
  places: Readonly<Record<Kind, { prefix: string; folder: DocumentFolder }>>;
  forge: Forge;
  words: ProposeWords;
}

export async function fetchData(address: string): Promise<ProposeData> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`${response.status} at ${address}`);
  const found: unknown = await response.json();
  if (isData(found)) return found;
  throw new TypeError(`no data for the form at ${address}`);
}

/** The site wrote the file for this very script. */
function isData(found: unknown): found is ProposeData {
  return typeof found === 'object' && found !== null && 'context' in found && 'words' in found;
}
