import type { Catalogue } from './catalogue.ts';
import type { Document, RaisedQuestion } from './document.ts';

/** A question of the record with the documents that answer it. */
export interface Question {
  /** `REPORT-0001/Q3`. */
  id: string;
  raisedBy: Document;
  question: RaisedQuestion;
  answeredBy: Document[];
}

/** All questions, in the order of the catalogue and of each text. */
export function questions(catalogue: Catalogue): Question[] {
  return catalogue.documents.flatMap((document) =>
    document.text.questions.map((question) => {
      const id = `${document.id}/${question.id}`;
      return { id, raisedBy: document, question, answeredBy: answering(catalogue, id) };
    }),
  );
}

function answering(catalogue: Catalogue, question: string): Document[] {
  return (catalogue.answers.get(question) ?? []).flatMap((id) => {
    const document = catalogue.byId.get(id);
    return document ? [document] : [];
  });
}
