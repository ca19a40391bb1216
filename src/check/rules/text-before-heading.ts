import { mildSeverity } from '../judged.ts';
import { documentRule } from '../rule.ts';

/** The text begins with a heading: what stands before the first belongs to no section and cannot be linked. */
export const textBeforeHeading = documentRule('text-before-heading', function* (document, record) {
  const severity = mildSeverity(document, record);
  const [first, second] = record.targets.get(document.file)?.sections ?? [];
  if (severity === undefined || first === undefined || first.empty) return;
  yield {
    severity,
    place: first.place,
    message:
      second === undefined
        ? 'The text has no heading.'
        : `This stands before the first heading, “${second.title}”, and belongs to no section.`,
    help: 'put `## Summary` above it, or move it into a section.',
  };
});
