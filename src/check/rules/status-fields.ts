import type { Document } from '../../domain/document.ts';
import { kinds } from '../../domain/kind.ts';
import { needsDiscussion, statusDefinition, type StatusField } from '../../domain/lifecycle.ts';
import { documentRule } from '../rule.ts';

const examples = {
  lastCallEnds: 'lastCallEnds: 2026-12-09',
  decision: 'decision: { date: 2026-12-10, by: [an-organisation], url: "https://…" }',
  reason: 'reason: "One sentence that says why."',
} as const satisfies Record<StatusField, string>;

const statusFields = ['lastCallEnds', 'decision', 'reason'] as const satisfies StatusField[];

/** A status brings the fields it needs, and no field stays that belongs to another status. */
export const statusFieldsRule = documentRule('status-fields', function* (document, _record, at) {
  const { status } = document.front;
  const needed = statusDefinition(document.kind, status).fields;
  for (const field of statusFields) {
    const present = valueOf(document, field) !== undefined;
    if (needed.includes(field) && !present) {
      yield {
        place: at('status'),
        message: `${document.id} is ${status}, and a document of this status says \`${field}\`.`,
        help: `add \`${examples[field]}\`.`,
      };
    }
    if (!needed.includes(field) && present) {
      const homes = kinds[document.kind].statuses.filter((name) =>
        statusDefinition(document.kind, name).fields.includes(field),
      );
      yield {
        place: at(field),
        message: `${document.id} is ${status}, and \`${field}\` belongs only to ${homes.join(', ')}.`,
        help: `remove \`${field}\`, or change the status.`,
      };
    }
  }
  if (needsDiscussion(document.kind, status) && document.front.discussion === undefined) {
    yield {
      place: at('status'),
      message: `${document.id} is ${status}, and from review on a document says where it is discussed.`,
      help: 'add `discussion: "https://…"`.',
    };
  }
});

function valueOf(document: Document, field: StatusField): unknown {
  if (field === 'reason') return document.front.reason;
  return document.kind === 'report' ? undefined : document.front[field];
}
