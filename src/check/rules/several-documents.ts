import { fileStart } from '../../domain/diagnostic.ts';
import type { Rule } from '../rule.ts';

/** A change that concerns one document can be discussed and decided; one that concerns several is better divided. */
export const severalDocuments: Rule = {
  code: 'several-documents',
  *check({ base, catalogue }) {
    const changed = catalogue.documents.filter(({ folder }) =>
      base?.changedFiles.some(({ path, inRecord }) => inRecord && path.startsWith(`${folder}/`)),
    );
    const [first, ...others] = changed;
    if (base === undefined || first === undefined || others.length === 0) return;
    const named = others.slice(0, mostNamed).map(({ id }) => id);
    const more = others.length - named.length;
    yield {
      severity: 'note',
      file: first.file,
      place: fileStart,
      message: `This change concerns ${changed.length} documents: ${first.id}, ${named.join(', ')}${
        more > 0 ? ` and ${more} more` : ''
      }.`,
      help: 'make a pull request of each, unless one makes no sense without the other.',
    };
  },
};

/** Documents that a message names beside the first. */
const mostNamed = 5;
