import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { WrittenProposal } from './proposal-files.ts';

/** What the checker says, and the part of the form that it is about. */
export interface Located {
  diagnostic: Diagnostic;
  about:
    | { part: 'field'; name: string }
    | { part: 'newcomer'; index: number }
    /** `line` counts from 0 in the section's text; -1 is its heading. */
    | { part: 'section'; index: number; line: number };
}

/** Finds the part of the form for each finding by the line it stands at, or by the field that it says is missing. */
export function located(
  diagnostics: readonly Diagnostic[],
  { owners, newcomers, document }: Pick<WrittenProposal, 'owners' | 'newcomers' | 'document'>,
): Located[] {
  return diagnostics.map((diagnostic) => {
    const index = newcomers.findIndex(({ path }) => path === diagnostic.file);
    if (index !== -1) return { diagnostic, about: { part: 'newcomer', index } };
    const inDocument = diagnostic.file === document.path;
    const owner = inDocument ? owners[diagnostic.place.line - 1] : undefined;
    return { diagnostic, about: owner ?? { part: 'field', name: missingField(diagnostic) } };
  });
}

/** The checker names a missing field first, and places it at the start of the file. */
function missingField({ message }: Diagnostic): string {
  const name = /^(\w+) is missing\./u.exec(message)?.[1] ?? '';
  return ownParts.has(name) ? name : 'text';
}

const ownParts: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'authors',
  'workstream',
  'created',
]);
