import type { TextSection } from '../../domain/document.ts';
import { sectionTemplates, type SectionTemplate } from '../../domain/template.ts';
import { mildSeverity } from '../judged.ts';
import { documentRule } from '../rule.ts';

/** The key words of BCP 14 (MUST, SHOULD, MAY …) say in capitals what has to be done, and stand only where that is said. */
export const keywordInInformativeSection = documentRule(
  'keyword-in-informative-section',
  function* (document, record) {
    const severity = mildSeverity(document, record);
    if (severity === undefined || !/^en\b/u.test(document.front.language)) return;
    const templates: readonly SectionTemplate[] = sectionTemplates[document.kind];
    const normative = templates.filter((section) => section.normative).map(({ name }) => name);
    const sections = record.targets.get(document.file)?.sections ?? [];
    for (const [title, { keywords }] of byTopSection(sections)) {
      const [first, ...more] = keywords;
      if (first === undefined || normative.some((name) => isCalled(name, title))) continue;
      yield {
        severity,
        place: first.place,
        message: `${first.word} in capitals says what has to be done${
          more.length > 0
            ? ` (here and ${more.length === 1 ? 'once' : `${more.length} times`} more)`
            : ''
        }, and “${title}” only informs.`,
        help:
          normative.length === 0
            ? 'write it in small letters: a report asks nothing of its readers.'
            : `write it in small letters, or say it in “${normative.join('” or “')}”.`,
      };
    }
  },
);

/** Sections of depth two, each with the key words of those below it. */
function byTopSection(
  sections: readonly TextSection[],
): [title: string, Pick<TextSection, 'keywords'>][] {
  const found: [string, Pick<TextSection, 'keywords'>][] = [];
  for (const { depth, title, keywords } of sections) {
    const top = found.at(-1);
    if (depth <= 2 || !top) found.push([title, { keywords: [...keywords] }]);
    else top[1].keywords.push(...keywords);
  }
  return found;
}

function isCalled(name: string, title: string): boolean {
  return name.toLowerCase() === title.toLowerCase();
}
