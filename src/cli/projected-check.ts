import { checkRecord } from '../check/check.ts';
import { createCatalogue } from '../domain/catalogue.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Document } from '../domain/document.ts';
import type { FrontMatterEntry } from '../sources/front-matter.ts';
import type { Reading } from '../sources/reading.ts';
import { readSource } from '../sources/source-reading.ts';

/**
 * Errors that a record would have with this front matter of a document, and has not now. That a version has to be cut is
 * none of them: it cannot be cut before.
 */
export function errorsBroughtBy(
  document: Document,
  content: string,
  reading: Reading,
): readonly Diagnostic[] {
  const { kind, number, folder, file } = document;
  const bytes = new TextEncoder().encode(content);
  const { kept, findings } = readSource({ bytes, kind, number, folder });
  const own = findings.map((finding): Diagnostic => ({ ...finding, file }));
  if (!kept?.entry) return own.filter(isError);
  const changed = withFront(document, kept.entry);
  const documents = reading.catalogue.documents.map((each) => (each === document ? changed : each));
  const before = new Set(checkRecord(reading).filter(isError).map(nameOf));
  const after = checkRecord({
    ...reading,
    catalogue: createCatalogue({ ...reading.catalogue, documents }),
    places: new Map([...reading.places, [file, kept.places]]),
    diagnostics: [...reading.diagnostics.filter((each) => each.file !== file), ...own],
  });
  return after.filter(
    (each) => isError(each) && each.code !== 'uncut-status' && !before.has(nameOf(each)),
  );
}

/** The same finding has the same name, wherever its line has gone. */
function nameOf({ code, file, message }: Diagnostic): string {
  return `${code}\0${file}\0${message}`;
}

function isError({ severity }: { severity: string }): boolean {
  return severity === 'error';
}

function withFront(document: Document, entry: FrontMatterEntry): Document {
  if (document.kind === 'report' && entry.kind === 'report') {
    return { ...document, front: entry.front };
  }
  if (document.kind === 'proposal' && entry.kind === 'proposal') {
    return { ...document, front: entry.front };
  }
  if (document.kind === 'rfc' && entry.kind === 'rfc') return { ...document, front: entry.front };
  return document;
}
