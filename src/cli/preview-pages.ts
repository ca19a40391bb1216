import type { Document } from '../domain/document.ts';
import { padded } from '../domain/kind.ts';
import { textDirection } from '../domain/language.ts';
import type { Comparison } from '../redline/comparison.ts';

/** What a preview says of one document. */
export interface PreviewRow {
  document: Document;
  /** `draft → review`, or the status it has. */
  status: string;
  /** Pages of the built site: name → address. */
  pages: readonly (readonly [name: string, address: string])[];
  /** Its text against the base; `undefined` where there is nothing to compare. */
  compared: Comparison | undefined;
  findings: string;
}

/** Name of the page that compares a document with the base. */
export function previewName({ kind, number }: Pick<Document, 'kind' | 'number'>): string {
  return `${kind}-${padded(number)}.html`;
}

/** The list of what a branch changes. `styles` are links to style sheets. */
export function previewList(rows: readonly PreviewRow[], ref: string, styles: string): string {
  const items = rows.map(({ document, status, pages, compared, findings }) =>
    [
      `<li><h2>${text(`${document.id} ${document.front.title}`)}</h2>`,
      `<p>${text(status)} · findings: ${text(findings)}</p><ul>`,
      ...(compared
        ? [`<li><a href="${previewName(document)}">changes since ${text(ref)}</a></li>`]
        : [`<li>new: not in ${text(ref)}</li>`]),
      ...pages.map(([name, address]) => `<li><a href="${text(address)}">${text(name)}</a></li>`),
      '</ul></li>',
    ].join('\n'),
  );
  const body =
    rows.length === 0
      ? `<p>No document differs from ${text(ref)}.</p>`
      : `<ul>\n${items.join('\n')}\n</ul>`;
  return page(`Changes since ${ref}`, styles, body);
}

/** The text of a document against the base, marked word by word. */
export function previewRedline(
  { document, compared }: PreviewRow,
  ref: string,
  styles: string,
): string {
  const { language } = document.front;
  return page(
    `${document.id}: changes since ${ref}`,
    styles,
    [
      '<p><a href="./">All changes</a></p>',
      compared?.report ?? '',
      `<article class="prose redline" lang="${text(language)}" dir="${textDirection(language)}">${compared?.text ?? ''}</article>`,
    ].join('\n'),
  );
}

function page(title: string, styles: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; font-src 'self'">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${text(title)}</title>
${styles}
</head>
<body>
<main class="page frame" data-comparison>
<h1>${text(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function text(words: string): string {
  return words.replace(/[&<>"]/gu, (sign) => entities[sign] ?? '');
}
