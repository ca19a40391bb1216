import type { Catalogue } from './catalogue.ts';
import { documentMention, type DocumentMention } from './document-summary.ts';
import type { Hrefs } from './href.ts';
import { questions, type Question } from './question.ts';

/** A question as lists show it. `html` is its body, rendered with its document. */
export interface QuestionView {
  id: string;
  local: string;
  href: string;
  html: string;
  to?: string | undefined;
  tag?: 'workshop' | 'research' | undefined;
  answeredBy: DocumentMention[];
}

export interface QuestionGroup {
  document: DocumentMention;
  questions: QuestionView[];
}

export interface QuestionsView {
  open: QuestionGroup[];
  answered: QuestionGroup[];
  openCount: number;
  answeredCount: number;
}

/** Questions by the document that raised them; `keep` chooses among those documents. */
export function questionsView(
  catalogue: Catalogue,
  href: Hrefs,
  keep: (question: Question) => boolean = () => true,
): QuestionsView {
  const all = questions(catalogue).filter(keep);
  const open = all.filter(({ answeredBy }) => answeredBy.length === 0);
  const answered = all.filter(({ answeredBy }) => answeredBy.length > 0);
  return {
    open: groups(open, href),
    answered: groups(answered, href),
    openCount: open.length,
    answeredCount: answered.length,
  };
}

function groups(all: readonly Question[], href: Hrefs): QuestionGroup[] {
  return [...Map.groupBy(all, ({ raisedBy }) => raisedBy)].map(([document, asked]) => ({
    document: documentMention(document, href),
    questions: asked.map(({ id, question, answeredBy }) => ({
      id,
      local: question.id,
      href: href.question(id),
      html: question.html,
      to: question.to,
      tag: question.tag,
      answeredBy: answeredBy.map((answer) => documentMention(answer, href)),
    })),
  }));
}
