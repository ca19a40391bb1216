import { mildSeverity } from '../judged.ts';
import { documentRule } from '../rule.ts';

/** The summary stands below the title wherever both are shown, so it says something else. */
export const summaryRepeatsTitle = documentRule(
  'summary-repeats-title',
  function* (document, record, at) {
    const severity = mildSeverity(document, record);
    const { title, summary } = document.front;
    if (severity === undefined || !words(summary).startsWith(words(title))) return;
    yield {
      severity,
      place: at('summary'),
      message:
        'The summary begins with the title, which stands right above it wherever it is shown.',
      help: 'begin with what a reader does not know yet.',
    };
  },
);

/** Small letters and digits with single spaces around each word. */
function words(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ')} `;
}
