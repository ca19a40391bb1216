import { fileStart } from '../../domain/diagnostic.ts';
import type { Rule } from '../rule.ts';

/** A change of the record changes the record alone: who reviews a text is not asked to review code with it. */
export const filesOutsideContent: Rule = {
  code: 'files-outside-content',
  *check({ base, catalogue }) {
    const files = base?.changedFiles ?? [];
    const outside = files.filter(({ inRecord }) => !inRecord).map(({ path }) => path);
    const document = catalogue.documents.find(({ folder }) =>
      files.some(({ path, inRecord }) => inRecord && path.startsWith(`${folder}/`)),
    );
    const [first] = outside;
    if (first === undefined || !document) return;
    yield {
      severity: 'note',
      file: document.file,
      place: fileStart,
      message: `This change also touches ${first}${
        outside.length > 1 ? ` and ${outside.length - 1} more` : ''
      }, outside of the record.`,
      help: 'make a pull request of its own of them.',
    };
  },
};
