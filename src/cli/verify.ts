import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentId, kindNames, kinds, type DocumentId, type Kind } from '../domain/kind.ts';
import { acceptedBody, frozenDifferences } from '../domain/ledger.ts';
import { printable } from '../markdown/printable.ts';
import type { LedgerEntry, Rerendering } from '../schema/history.ts';
import { reasonOf } from '../sources/bytes-of.ts';
import { canonicalBody } from '../sources/canonical-body.ts';
import { hashFolder } from '../sources/frozen-folder.ts';
import { readHistory, readRerenderings, rerenderedFile } from '../sources/history-file.ts';

/** What came of a version when all of it was computed again. */
export interface Verified {
  ok: boolean;
  /** `RFC-0003 v1  2026-09-01  ok  sha256:… swh:1:dir:…`, and a line below for each thing that is wrong. */
  lines: string[];
}

/** Computes the hashes of every version of a record again, and the text as it is rendered; reads nothing but files. */
export async function* verify(root: string): AsyncIterable<Verified> {
  const list = await readFile(join(root, rerenderedFile)).catch(() => undefined);
  const rerenderings = list ? readRerenderings(list).entries : [];
  for (const kind of kindNames) {
    const parent = kinds[kind].folder;
    for (const name of await namesIn(join(root, parent))) {
      const number = /^(\d{4,})-/u.exec(name)?.[1];
      if (number === undefined) continue;
      const id = documentId(kind, Number(number));
      yield* verifyDocument({ root, kind, id, folder: `${parent}/${name}`, rerenderings });
    }
  }
}

interface Place {
  root: string;
  kind: Kind;
  id: DocumentId;
  /** Relative to the root. */
  folder: string;
  rerenderings: readonly Rerendering[];
}

async function* verifyDocument(place: Place): AsyncIterable<Verified> {
  const { root, id, folder } = place;
  const bytes = await readFile(join(root, folder, 'history.yaml')).catch(() => undefined);
  const { entries, findings } = bytes ? readHistory(bytes) : { entries: [], findings: [] };
  if (findings.length > 0) {
    yield wrong(
      `${id}  ledger cannot be trusted`,
      findings.map((finding) => `${folder}/history.yaml:${finding.place.line}: ${finding.message}`),
    );
  }
  for (const entry of entries) yield await verifyVersion(place, entry);
  for (const name of await namesIn(join(root, folder, 'versions'))) {
    if (entries.some(({ version }) => String(version) === name)) continue;
    yield wrong(`${id}  not in the ledger`, [`${folder}/versions/${name}`]);
  }
}

async function verifyVersion(place: Place, entry: LedgerEntry): Promise<Verified> {
  const { root, kind, id, rerenderings } = place;
  const { version, date } = entry;
  const folder = `${place.folder}/versions/${version}`;
  const label = `${id} v${version}  ${date}`;
  try {
    const found = await hashFolder(join(root, folder));
    const differences = frozenDifferences(entry, found).map((one) => `${folder}: ${one}`);
    if (differences.length > 0) return wrong(`${label}  CHANGED`, differences);
    const rendered = await canonicalBody(join(root, folder), kind, id);
    if (rendered?.body !== acceptedBody(id, entry, rerenderings)) {
      return wrong(`${label}  RENDERED DIFFERENTLY`, [
        `${folder}: its files are whole, and the site shows them otherwise than when it was cut`,
      ]);
    }
    return { ok: true, lines: [`${label}  ok  sha256:${found.sha256} ${found.swhid}`] };
  } catch (error) {
    return wrong(`${label}  MISSING`, [`${folder}: ${reasonOf(error)}`]);
  }
}

function wrong(line: string, details: readonly string[]): Verified {
  return { ok: false, lines: [line, ...details.map((detail) => `  ${printable(detail)}`)] };
}

/** Names in a folder in code-point order; of one that is not there, none. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name !== '.DS_Store').sort();
}
