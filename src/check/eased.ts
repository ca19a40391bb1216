import type { Diagnostic } from '../domain/diagnostic.ts';
import { isClosed } from '../domain/lifecycle.ts';
import { easedCodes } from '../domain/rule-guide.ts';
import type { CheckedRecord } from './rule.ts';

/**
 * A finding as hard as it is for its document: one that came to nothing stays readable, and nobody has to keep up what
 * it names. Which codes are eased is written in their guides.
 */
export function eased(diagnostic: Diagnostic, { catalogue }: CheckedRecord): Diagnostic {
  const { code, severity, file } = diagnostic;
  if (severity !== 'error' || !easedCodes.has(code)) return diagnostic;
  const document = catalogue.documents.find((each) => each.file === file);
  if (!document || !isClosed(document.kind, document.front.status)) return diagnostic;
  return { ...diagnostic, severity: 'warning' };
}
