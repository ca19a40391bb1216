import { affiliationsBetween } from '../../domain/affiliation.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Document } from '../../domain/document.ts';
import { documentRule } from '../rule.ts';

/**
 * Compared with the base: who decides on a document shares no institution with its authors. Where it cannot be helped,
 * the decision says so in its note.
 */
export const recusal = documentRule('recusal', function* (document, { base, catalogue }, at) {
  if (base === undefined || document.kind === 'report') return;
  const { decision } = document.front;
  const before = base.documents.find(({ id }) => id === document.id)?.front;
  const decided = before && 'decision' in before ? before.decision : undefined;
  if (decision === undefined || JSON.stringify(decided) === JSON.stringify(decision)) return;
  const writers = authorsSides(document, catalogue);
  for (const [index, decider] of decision.by.entries()) {
    const sides = new Set([decider, ...institutions(catalogue, decider, decision.date)]);
    const shared = writers.find(({ sides: theirs }) => theirs.some((side) => sides.has(side)));
    if (!shared) continue;
    const common = shared.sides.find((side) => sides.has(side));
    yield {
      severity: 'warning',
      place: at(`decision.by.${index}`),
      message:
        shared.author === decider
          ? `${decider} decides on a document of its own.`
          : `${decider} decides on a document of ${shared.author}, and both are of ${common ?? ''}.`,
      help: 'let somebody else decide; if that is not possible, say in `decision.note` how the conflict was dealt with.',
    };
  }
});

interface Side {
  author: string;
  /** The author's own id, and those of its institutions. */
  sides: string[];
}

function authorsSides({ front }: Document, catalogue: Catalogue): Side[] {
  return front.authors.map((author) => {
    const stated = 'affiliation' in author ? author.affiliation : undefined;
    return {
      author: author.id,
      sides: [
        author.id,
        ...(stated === undefined ? institutions(catalogue, author.id, front.created) : [stated]),
      ],
    };
  });
}

function institutions({ people }: Catalogue, id: string, day: string): string[] {
  const person = people.get(id);
  return person ? affiliationsBetween(person, day, day) : [];
}
