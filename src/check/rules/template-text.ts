import { templateSummary } from '../../domain/template.ts';
import { formSeverity } from '../judged.ts';
import { documentRule } from '../rule.ts';

/** A sentence of the template is a reminder to the author: it may stand in a draft, and never reaches review. */
export const templateText = documentRule('template-text', function* (document, record, at) {
  const severity = formSeverity(document, record);
  if (severity === undefined) return;
  if (document.front.summary === templateSummary) {
    yield {
      severity,
      place: at('summary'),
      message: 'The summary is still that of the template.',
      help: 'say in one or two sentences what a reader will find here.',
    };
  }
  for (const { title, template } of record.targets.get(document.file)?.sections ?? []) {
    for (const place of template) {
      yield {
        severity,
        place,
        message:
          severity === 'note'
            ? `“${title}” still has the sentence of the template; review cannot begin with it.`
            : `“${title}” still has the sentence of the template, and ${document.id} is ${document.front.status}.`,
        help: 'write what the sentence asks for in its place.',
      };
    }
  }
});
