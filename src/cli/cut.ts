import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkRecord } from '../check/check.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Document } from '../domain/document.ts';
import { findDocument } from '../domain/find-document.ts';
import { documentId, kindOfFolder } from '../domain/kind.ts';
import { ledgerProblems } from '../domain/ledger.ts';
import { complaints } from '../markdown/issue.ts';
import { printable } from '../markdown/printable.ts';
import { ledgerEntry, type LedgerEntry, type Significance } from '../schema/history.ts';
import type { CanonicalBody } from '../sources/canonical-body.ts';
import { hashWorkingFolder } from '../sources/frozen-folder.ts';
import { readHistory } from '../sources/history-file.ts';
import type { Reading } from '../sources/reading.ts';
import { UsageError, type Decision } from './decision.ts';
import { withEntries } from './list-file.ts';
import type { Plan } from './plan.ts';

export interface CutRequest {
  /** What names the document: an id in any spelling, or an alias. */
  words: string;
  /** One sentence to readers. */
  changes: string;
  significance: Significance;
  /** `YYYY-MM-DD`; without it the day of the reading. */
  date: string | undefined;
}

export interface CutSources {
  /** Absolute folder of the record. */
  root: string;
  reading: Reading;
  /** The text of a document's folder, relative to the root, as it is rendered by itself. */
  bodyOf: (document: Document) => Promise<CanonicalBody | undefined>;
}

/** Decides on a version of a document's working text; writes nothing. Throws a `UsageError`. */
export async function decideCut(request: CutRequest, sources: CutSources): Promise<Decision> {
  const { root, reading, bodyOf } = sources;
  const broken = brokenDocument(request.words, reading);
  if (broken) return { outcome: 'errors', diagnostics: broken };
  const document = documentFor(request.words, reading);
  const ledgerFile = `${document.folder}/history.yaml`;
  const ledgerBytes = await readFile(join(root, ledgerFile)).catch(() => undefined);
  const entries = ledgerBytes ? readHistory(ledgerBytes).entries : [];
  const version = entries.length + 1;
  const target = `${document.folder}/versions/${version}`;
  const errors = standingInTheWay(checkRecord(reading), document, target);
  if (errors.length > 0) return { outcome: 'errors', diagnostics: errors };

  const { files, ...hashes } = await hashWorkingFolder(join(root, document.folder));
  const last = entries.at(-1);
  if (last?.sha256 === hashes.sha256) {
    return {
      outcome: 'refused',
      message: `Nothing changed in ${document.id} since v${last.version} (${last.date}), so there is nothing to cut.`,
    };
  }
  const rendered = await bodyOf(document);
  if (!rendered) {
    return { outcome: 'refused', message: `The text of ${document.id} cannot be rendered.` };
  }
  const entry = accepted({
    version,
    date: request.date ?? reading.catalogue.today,
    status: document.front.status,
    significance: request.significance,
    changes: request.changes,
    ...hashes,
    body: rendered.body,
    anchors: rendered.headings,
    files: files.map(({ path, sha256 }) => ({ path, sha256 })),
  });
  const history = [...entries, entry];
  for (const problem of ledgerProblems(document.kind, history, reading.catalogue.today)) {
    if (problem.entry === version - 1) {
      return { outcome: 'refused', message: `${problem.message} Help: ${problem.help}` };
    }
  }
  const orphan = await isThere(join(root, target));
  const before = ledgerBytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(ledgerBytes);
  const plan = cutPlan(document, entry, before, orphan);
  return { outcome: 'plan', plan };
}

const heading =
  '# The versions of this document, oldest first. `npm run cut` adds to it; what is written here never changes.';

function cutPlan(
  { id, folder }: Document,
  entry: LedgerEntry,
  before: string | undefined,
  orphan: boolean,
): Plan {
  const { version, date, status, significance, changes, sha256, swhid, files } = entry;
  const to = `${folder}/versions/${version}`;
  const path = `${folder}/history.yaml`;
  const content = withEntries(before, heading, [entry]);
  const read = readHistory(new TextEncoder().encode(content));
  if (JSON.stringify(read.entries.at(-1)) !== JSON.stringify(entry)) {
    throw new UsageError(
      `An entry cannot be added to ${path}: write its list as lines that start with \`- \`.`,
    );
  }
  return {
    steps: [
      ...(orphan ? [{ kind: 'remove', path: to } as const] : []),
      { kind: 'freeze', from: folder, to, files: files.map((file) => file.path), sha256 },
      { kind: 'write', path, content },
    ],
    summary: [
      `${id} v${version}, ${date}: ${status}, ${significance}`,
      `  ${printable(changes)}`,
      ...(orphan ? [`  replaces ${to}, which an interrupted cut has left`] : []),
      `  freezes ${files.length} ${files.length === 1 ? 'file' : 'files'} into ${to}`,
      `  adds an entry to ${path}`,
      `  sha256:${sha256}`,
      `  ${swhid}`,
    ],
  };
}

/** Errors of a document that the words name and whose front matter cannot be read. */
function brokenDocument(words: string, { catalogue, known, diagnostics }: Reading) {
  const lost = [...known]
    .filter((id) => !id.includes('/') && !catalogue.byId.has(id))
    .map((id) => ({ id, front: {} }));
  const { document } = findDocument(words, lost);
  return document && diagnostics.filter(({ file }) => idOfFile(file) === document.id);
}

function idOfFile(file: string): string | undefined {
  const [folder = '', name = ''] = file.split('/');
  const kind = kindOfFolder(folder);
  return kind && documentId(kind, Number.parseInt(name, 10));
}

function documentFor(words: string, { catalogue }: Reading): Document {
  const found = findDocument(words, catalogue.documents);
  if (found.document) return found.document;
  const near = found.near === undefined ? undefined : findDocument(found.near, catalogue.documents);
  const meant = near?.document;
  throw new UsageError(
    `There is no document ${JSON.stringify(printable(words))}. ${
      meant
        ? `Did you mean ${meant.id} (${meant.front.title})?`
        : `The record holds ${catalogue.documents.map(({ id }) => id).join(', ')}.`
    }`,
  );
}

/** What is wrong with the document or the record as a whole, but for what this cut itself puts right. */
function standingInTheWay(
  diagnostics: readonly Diagnostic[],
  document: Document,
  target: string,
): Diagnostic[] {
  return diagnostics.filter(({ file, code, severity }) => {
    if (severity !== 'error' || code === 'uncut-status') return false;
    if (file === target || file.startsWith(`${target}/`)) return false;
    return file === '' || file === document.folder || file.startsWith(`${document.folder}/`);
  });
}

function accepted(entry: LedgerEntry): LedgerEntry {
  const result = ledgerEntry.safeParse(entry);
  if (result.success) return result.data;
  const [first] = complaints(result.error.issues, entry, () => []);
  throw new UsageError(
    `--${String(first?.path[0] ?? '')}: ${first?.message ?? ''} Help: ${first?.help ?? ''}`,
  );
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
