import { mildSeverity } from '../judged.ts';
import { documentRule } from '../rule.ts';

/** A heading has something below it: text, or a heading of a deeper level. */
export const emptySection = documentRule('empty-section', function* (document, record) {
  const severity = mildSeverity(document, record);
  const sections = record.targets.get(document.file)?.sections ?? [];
  if (severity === undefined) return;
  for (const [index, { depth, empty, title, place }] of sections.entries()) {
    if (depth === 0 || !empty || (sections[index + 1]?.depth ?? 0) > depth) continue;
    yield {
      severity,
      place,
      message: `The section “${title}” is empty.`,
      help: 'say what belongs there, be it that there is nothing to say and why; or remove the heading.',
    };
  }
});
