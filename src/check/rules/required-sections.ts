import { fileStart } from '../../domain/diagnostic.ts';
import type { Document, TextSection } from '../../domain/document.ts';
import { statusDefinition } from '../../domain/lifecycle.ts';
import { nearest } from '../../domain/nearest.ts';
import { sectionTemplates, type SectionTemplate } from '../../domain/template.ts';
import { formSeverity } from '../judged.ts';
import { documentRule } from '../rule.ts';

/** A document has the sections of its kind, in their order; other sections may stand between them. */
export const requiredSections = documentRule('required-sections', function* (document, record) {
  const severity = formSeverity(document, record);
  const sections = record.targets.get(document.file)?.sections;
  // Sections have names in English only.
  if (severity === undefined || !sections || !/^en\b/u.test(document.front.language)) return;
  const templates: readonly SectionTemplate[] = sectionTemplates[document.kind];
  const names = templates.map(({ name }) => name);
  const headings = sections.filter(({ depth }) => depth === 2);
  const found = new Map(headings.map((section) => [sectionName(section.title), section]));
  const missing: { name: string; after: TextSection | undefined }[] = [];
  let before: { name: string; section: TextSection } | undefined;
  for (const name of names) {
    const section = found.get(sectionName(name));
    if (!section) {
      const strays = headings.filter(({ title }) => !names.some((one) => same(one, title)));
      const titles = strays.map(({ title }) => title);
      const stray = strays.find(({ title }) => title === nearest(name, titles));
      if (!stray) missing.push({ name, after: before?.section });
      else {
        yield {
          severity,
          place: stray.place,
          message: `The section “${name}” is missing, which every ${kindName[document.kind]} has.`,
          help: `write \`## ${name}\` in the place of \`## ${stray.title}\`.`,
        };
      }
    } else if (before && section.place.line < before.section.place.line) {
      yield {
        severity,
        place: section.place,
        message: `“${name}” stands before “${before.name}”, and belongs after it.`,
        help: `write the sections in this order: ${names.join(', ')}.`,
      };
    } else before = { name, section };
  }
  const [first, ...more] = missing;
  const inherited = missing.every(({ name }) => lackedBefore(document, name));
  if (!first || (inherited && !statusDefinition(document.kind, document.front.status).open)) return;
  yield {
    severity: inherited && severity === 'error' ? 'warning' : severity,
    place: (first.after ?? sections[1] ?? sections[0])?.place ?? fileStart,
    message: `${listed(missing.map(({ name }) => name))} missing, which every ${kindName[document.kind]} has.`,
    help:
      more.length > 0
        ? `add them in this order: ${names.map((name) => `\`## ${name}\``).join(', ')}.`
        : `add \`## ${first.name}\` ${first.after ? `after “${first.after.title}”` : 'as the first section'}.`,
  };
});

const kindName = { report: 'report', proposal: 'proposal', rfc: 'RFC' } as const;

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.at(-1) ?? '';
  return quoted.length === 1
    ? `The section ${last} is`
    : `The sections ${quoted.slice(0, -1).join(', ')} and ${last} are`;
}

/** Whether the latest version stood in review or further without it, so that this text is not what took it away. */
function lackedBefore({ versions }: Document, name: string): boolean {
  const latest = versions.at(-1);
  if (!latest || latest.status === 'draft') return false;
  return !latest.text.headings.some(({ depth, text }) => depth === 2 && same(name, text));
}

/** Capitals and spaces make no other section. */
function sectionName(title: string): string {
  return title.toLowerCase().replace(/\s+/gu, ' ').trim();
}

function same(a: string, b: string): boolean {
  return sectionName(a) === sectionName(b);
}
