import { lstat } from 'node:fs/promises';
import { createCatalogue } from '../domain/catalogue.ts';
import { compareCodePoints, fileStart, type Diagnostic } from '../domain/diagnostic.ts';
import type { TextTargets } from '../domain/document.ts';
import { documentId } from '../domain/kind.ts';
import type { Finding } from '../markdown/finding.ts';
import { reasonOf } from './bytes-of.ts';
import { readDocument, type TextSource } from './document-files.ts';
import { eachLimited } from './each-limited.ts';
import { recall, remember, type Memory } from './memory.ts';
import { pipelineVersion } from './pipeline-version.ts';
import type { FieldPlaces, Reading } from './reading.ts';
import { readRegistries } from './registry-files.ts';
import { startPool } from './reading-pool.ts';
import { recordDocuments } from './record-documents.ts';
import { renderTexts, type Texts } from './texts.ts';
import { readHistories, readRerendered } from './histories.ts';
import { walkRecord, type RecordFolder } from './walk.ts';

export interface ReadOptions {
  /** Absolute folder of the record. */
  root: string;
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  /** The day of the build, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Reads a whole record: every file, every finding, nothing written but the cache of finished texts. A
 * document whose front matter cannot be understood is left out of the catalogue; its findings say why.
 */
export async function readRecord(options: ReadOptions): Promise<Reading> {
  const { root, base, today } = options;
  const folder = await listRecord(root);
  const diagnostics: Diagnostic[] = folder.findings.map((finding) => ({
    ...finding,
    place: fileStart,
  }));
  const places = new Map<string, FieldPlaces>();
  const report = (file: string) => (finding: Finding) => diagnostics.push({ ...finding, file });

  const registries = await readRegistries(root, folder.registries, places, report);
  const version = await pipelineVersion();
  const place = `${root}\0${base}`;
  const memory = await recall(place, version);
  const pool = startPool({
    files: folder.documents.length,
    known: memory.sources.size > 0,
  });
  const sources: TextSource[] = [];
  const texts = folder.documents.flatMap((found) => [
    { found, version: undefined },
    ...found.frozen.flatMap(({ version: cut, text }) =>
      text ? [{ found: text, version: cut }] : [],
    ),
  ]);
  let rendered: Texts;
  try {
    await eachLimited(texts, async ({ found, version: cut }) => {
      const source = await readDocument(root, found, cut, memory, pool, report);
      if (!source) return;
      places.set(source.file, source.kept.places);
      sources.push(source);
    });
    sources.sort((a, b) => compareCodePoints(a.file, b.file));
    rendered = await renderTexts(sources, base, version, memory, pool);
  } finally {
    pool.end();
  }
  await remember(place, version, memory, used(sources, rendered));

  const histories = await readHistories(root, folder.documents, rendered, places, report);
  const rerenderings = folder.rerendered ? await readRerendered(root, places, report) : [];
  const targets = new Map<string, TextTargets>();
  for (const source of sources) {
    const text = rendered.shown.get(source.file);
    if (!text) continue;
    // Nobody can mend what a frozen text says, so only what keeps it from being shown is told.
    const telling = text.findings.filter((each) => source.version === undefined || isError(each));
    telling.forEach(report(source.file));
    if (!text.findings.some(isError)) targets.set(source.file, text.targets);
  }
  return {
    catalogue: createCatalogue({
      documents: recordDocuments(sources, rendered, histories),
      ...registries,
      today,
    }),
    known: new Set([
      ...folder.documents.map(({ kind, number }) => documentId(kind, number)),
      ...folder.registries.map(({ registry, id }) => `${registry}/${id}`),
    ]),
    places,
    targets,
    histories,
    rerenderings,
    diagnostics,
  };
}

/** What this run used and the next may trust; a text that was given up is tried again. */
function used(sources: readonly TextSource[], { shown, canonical }: Texts): Memory {
  return {
    sources: new Map(sources.map(({ digest, kept }) => [digest, kept])),
    texts: new Map(
      [...shown.values(), ...canonical.values()]
        .filter(({ findings }) => !findings.some(({ code }) => code === 'deadline'))
        .map(({ facts, ...rest }) => [facts.digest, { facts, ...rest }]),
    ),
  };
}

async function listRecord(root: string): Promise<RecordFolder> {
  const empty: RecordFolder = {
    documents: [],
    registries: [],
    rerendered: false,
    findings: [],
  };
  const refuse = (code: string, message: string, help: string): RecordFolder => ({
    ...empty,
    findings: [{ file: '', code, severity: 'error', message, help }],
  });
  try {
    if (!(await lstat(root)).isDirectory()) {
      return refuse(
        'not-a-folder',
        'The record is not a folder.',
        'set RECORD_DIR to the folder of a record.',
      );
    }
    const folder = await walkRecord(root);
    if (folder.documents.length > 0 || folder.findings.length > 0) return folder;
    return refuse(
      'empty-record',
      'The record holds no document.',
      'add one, for example rfcs/0001-a-first-rfc/index.mdx, or set RECORD_DIR to another folder.',
    );
  } catch (error) {
    return refuse(
      'unreadable',
      `The record cannot be listed: ${reasonOf(error)}.`,
      'create the folder or set RECORD_DIR to the folder of a record.',
    );
  }
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
