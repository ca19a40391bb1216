import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element } from './labels.ts';
import type { Redline, RedlineSection } from './redline.ts';

/** Words of the report, with `{n}` where a number stands. */
export interface ReportLabels {
  changes: string;
  inserted: string;
  deleted: string;
  moved: string;
  /** Said if some part was too large to be compared word by word. */
  coarse: string;
  /** Said if nothing differs. */
  same: string;
  /** Name of the list of sections. */
  sections: string;
  kinds: Readonly<Record<RedlineSection['kind'], string>>;
  /** Title of the text before the first heading. */
  start: string;
  /** Words that came and went in a section: `{inserted}`, `{deleted}`. */
  words: string;
  changesOnly: string;
  sideBySide: string;
  previous: string;
  next: string;
}

/** What changed, counted, with a way to each section and the controls of the comparison; HTML that stands above it. */
export function redlineReport(redline: Redline, labels: ReportLabels): string {
  const { changes, inserted, deleted, moved, coarse, sections } = redline;
  if (changes === 0) return toHtml(paragraph('redline-counts', labels.same));
  const counts = [
    filled(labels.changes, { n: changes }),
    filled(labels.inserted, { n: inserted }),
    filled(labels.deleted, { n: deleted }),
    ...(moved === 0 ? [] : [filled(labels.moved, { n: moved })]),
  ];
  return toHtml({
    type: 'root',
    children: [
      paragraph('redline-counts', counts.join(' · ')),
      ...(coarse ? [paragraph('redline-coarse', labels.coarse)] : []),
      element('ol', { className: ['redline-sections'], ariaLabel: labels.sections }, [
        ...sections.map((section) => sectionItem(section, labels)),
      ]),
      tools(labels),
    ],
  });
}

function sectionItem(section: RedlineSection, labels: ReportLabels): Element {
  const { kind, title, anchor, inserted, deleted } = section;
  return element('li', {}, [
    element('span', { className: ['tag', `redline-${kind}`] }, [text(labels.kinds[kind])]),
    text(' '),
    element('a', { href: `#${anchor}` }, [text(title === '' ? labels.start : title)]),
    text(' '),
    element('span', { className: ['redline-words'] }, [
      text(filled(labels.words, { inserted, deleted })),
    ]),
  ]);
}

function tools(labels: ReportLabels): Element {
  return element('div', { className: ['redline-tools'] }, [
    option('changes-only', labels.changesOnly, false),
    option('side-by-side', labels.sideBySide, true),
    element('span', { className: ['redline-steps'], hidden: true }, [
      step(-1, labels.previous),
      step(1, labels.next),
      element('output', { className: ['redline-at'] }),
    ]),
  ]);
}

function option(id: string, label: string, checked: boolean): Element {
  return element('label', { className: [`option-${id}`] }, [
    element('input', { type: 'checkbox', id, checked }),
    text(` ${label}`),
  ]);
}

function step(by: number, label: string): Element {
  return element('button', { type: 'button', dataStep: String(by) }, [text(label)]);
}

function paragraph(className: string, words: string): Element {
  return element('p', { className: [className] }, [text(words)]);
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function filled(template: string, values: Readonly<Record<string, number>>): string {
  return template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}
