import { answered } from '../../domain/catalogue.ts';
import { asShown } from '../../domain/projection.ts';
import { nearest } from '../../domain/nearest.ts';
import { documentRule } from '../rule.ts';

/** Every question that a document answers was raised by another document. */
export const unknownQuestion = documentRule('unknown-question', function* (document, record, at) {
  for (const [index, id] of answered(document).entries()) {
    const [raisedBy = '', local] = id.split('/');
    const found = record.catalogue.byId.get(raisedBy);
    const raiser = found && asShown(found);
    // What cannot be read says so itself.
    if (record.known.has(raisedBy) && !(raiser && record.targets.has(raiser.file))) continue;
    const raised = raiser?.text.questions.map((question) => `${raisedBy}/${question.id}`) ?? [];
    if (raisedBy !== document.id && raised.includes(id)) continue;
    const near = nearest(id, raised);
    yield {
      place: at(`answers.${index}`),
      message:
        raisedBy === document.id
          ? `${document.id} answers its own question ${local}.`
          : raiser
            ? `${document.id} answers ${id}, and ${raisedBy} raises no question ${local}.`
            : `${document.id} answers ${id}, and the record has no ${raisedBy}.`,
      help:
        near === undefined || near === id
          ? `remove ${id} from \`answers\`.`
          : `did you mean ${near}?`,
    };
  }
});
