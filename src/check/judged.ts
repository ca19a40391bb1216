import type { Severity } from '../domain/diagnostic.ts';
import type { Document } from '../domain/document.ts';
import type { Status } from '../domain/lifecycle.ts';
import type { CheckedRecord } from './rule.ts';

/**
 * How hard a fault of form is judged in the working text of a document. A draft may be unfinished; from review on others
 * rely on the text. `undefined`: it is not judged, because work on it has ended, or because it was frozen as it is.
 */
export function formSeverity(document: Document, record: CheckedRecord): Severity | undefined {
  return wasJudged(document, record) ? undefined : bySeverity[document.front.status];
}

/** The same for a fault that a reader can live with: never an error. */
export function mildSeverity(document: Document, record: CheckedRecord): Severity | undefined {
  const severity = formSeverity(document, record);
  return severity === 'error' ? 'warning' : severity;
}

const bySeverity: Readonly<Partial<Record<Status, Severity>>> = {
  draft: 'note',
  review: 'error',
  'last-call': 'error',
  accepted: 'error',
  implemented: 'error',
  published: 'error',
};

/** A text that was cut as it is was judged then; a draft's version was not judged as hard as what follows it. */
function wasJudged({ file, front, versions }: Document, { targets }: CheckedRecord): boolean {
  const latest = versions.at(-1);
  const body = targets.get(file)?.body;
  if (!latest || body === undefined || targets.get(latest.file)?.body !== body) return false;
  return front.status === 'draft' || latest.status !== 'draft';
}
