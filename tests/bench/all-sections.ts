import { sectionTemplates } from '../../src/domain/template.ts';

/** A body with the sections that an RFC has from review on; those that the text lacks are added at its end. */
export function withAllSections(body: string): string {
  const there = new Set([...body.matchAll(/^##[ \t]+(.+?)[ \t]*$/gmu)].map(([, name]) => name));
  const missing = sectionTemplates.rfc.filter(({ name }) => !there.has(name));
  return [
    body.trimEnd(),
    ...missing.map(({ name }) => `## ${name}\n\nNothing is said of it.`),
    '',
  ].join('\n\n');
}
