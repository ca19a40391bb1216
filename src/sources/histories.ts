import { join } from 'node:path';
import { compareCodePoints, fileStart } from '../domain/diagnostic.ts';
import { documentId } from '../domain/kind.ts';
import type { FrozenFolder, History } from '../domain/version.ts';
import type { Finding } from '../markdown/finding.ts';
import type { LedgerEntry, Rerendering } from '../schema/history.ts';
import { bytesOf, reasonOf } from './bytes-of.ts';
import { eachLimited } from './each-limited.ts';
import { hashFolder } from './frozen-folder.ts';
import { readHistory, readRerenderings, rerenderedFile } from './history-file.ts';
import type { FieldPlaces } from './reading.ts';
import type { Texts } from './texts.ts';
import type { DocumentFolder } from './walk-document.ts';

type Report = (file: string) => (finding: Finding) => void;

/**
 * Reads the ledgers of documents and computes again what they say of the frozen folders, by document id; documents that
 * were never cut are left out.
 */
export async function readHistories(
  root: string,
  documents: readonly DocumentFolder[],
  { canonical }: Pick<Texts, 'canonical'>,
  places: Map<string, FieldPlaces>,
  report: Report,
): Promise<ReadonlyMap<string, History>> {
  const histories = new Map<string, History>();
  await eachLimited(documents, async ({ kind, number, folder: home, history, frozen }) => {
    if (!history && frozen.length === 0) return;
    const file = history ? `${home}/history.yaml` : undefined;
    const entries = file === undefined ? [] : await readLedger(root, file, places, report(file));
    const folders: FrozenFolder[] = [];
    for (const { version, folder, text } of frozen) {
      try {
        const hash = await hashFolder(join(root, folder));
        const rendered = text && canonical.get(`${text.folder}/${text.textName}`);
        const isWhole = rendered && !rendered.findings.some(({ severity }) => severity === 'error');
        folders.push({
          ...{ version, folder, ...hash },
          body: isWhole ? rendered.facts.body : undefined,
          anchors: isWhole ? rendered.targets.anchors : [],
        });
      } catch (error) {
        report(folder)(unreadable(error));
      }
    }
    histories.set(documentId(kind, number), { file, entries, folders });
  });
  return new Map([...histories].sort(([a], [b]) => compareCodePoints(a, b)));
}

async function readLedger(
  root: string,
  file: string,
  places: Map<string, FieldPlaces>,
  report: (finding: Finding) => void,
): Promise<readonly LedgerEntry[]> {
  const bytes = await bytesOf(join(root, file), report);
  if (!bytes) return [];
  const read = readHistory(bytes);
  places.set(file, read.places);
  read.findings.forEach(report);
  return read.entries;
}

/** Reads `rerendered.yaml` of a record. */
export async function readRerendered(
  root: string,
  places: Map<string, FieldPlaces>,
  report: Report,
): Promise<readonly Rerendering[]> {
  const bytes = await bytesOf(join(root, rerenderedFile), report(rerenderedFile));
  if (!bytes) return [];
  const read = readRerenderings(bytes);
  places.set(rerenderedFile, read.places);
  read.findings.forEach(report(rerenderedFile));
  return read.entries;
}

function unreadable(error: unknown): Finding {
  return {
    code: 'unreadable',
    severity: 'error',
    message: `The frozen folder cannot be read: ${reasonOf(error)}.`,
    help: 'put the folder back as it was cut.',
    place: fileStart,
  };
}
