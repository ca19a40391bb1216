import type { Document } from '../../domain/document.ts';
import { isClosed } from '../../domain/lifecycle.ts';
import { documentRule, type CheckedRecord } from '../rule.ts';

/** No open document counts on one that was rejected, withdrawn or retracted. */
export const requiresClosed = documentRule('requires-closed', function* (document, record, at) {
  if (isClosed(document.kind, document.front.status)) return;
  for (const [index, id] of (document.front.requires ?? []).entries()) {
    const required = record.catalogue.byId.get(id);
    if (!required || !isClosed(required.kind, required.front.status)) continue;
    yield {
      severity: isNew(document, id, record) ? 'error' : 'warning',
      place: at(`requires.${index}`),
      message: `${document.id} requires ${id}, which was ${required.front.status}.`,
      help: `require what takes its place; or name ${id} in \`related\`, and say in the text why it still counts.`,
    };
  }
});

/** Somebody else's withdrawal is no mistake of this document; a requirement that is added now is one. */
function isNew(document: Document, id: string, { base }: CheckedRecord): boolean {
  if (base === undefined) return false;
  const before = base.documents.find((each) => each.id === document.id)?.front;
  return !(before?.requires ?? []).includes(id);
}
