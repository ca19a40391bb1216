import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Document } from '../domain/document.ts';
import { findDocument } from '../domain/find-document.ts';
import { documentId, kindOfFolder } from '../domain/kind.ts';
import { printable } from '../markdown/printable.ts';
import type { Reading } from '../sources/reading.ts';
import { UsageError } from './decision.ts';

/** The document that the words name: an id in any spelling, a folder, or an alias. Throws a `UsageError`. */
export function documentFor(words: string, { catalogue }: Pick<Reading, 'catalogue'>): Document {
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

/** Errors of a document that the words name and whose front matter cannot be read; `undefined` if there is none such. */
export function brokenDocument(
  words: string,
  { catalogue, known, diagnostics }: Reading,
): Diagnostic[] | undefined {
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
