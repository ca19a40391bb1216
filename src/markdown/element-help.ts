import { nearest } from '../domain/nearest.ts';
import { components } from '../schema/components.ts';

/** Names of the components that contributed text may use. */
export const componentNames: readonly string[] = Object.keys(components);

/** What to write instead of an element that is not one of the site's components. */
export function insteadOf(name: string): string {
  const html = Object.hasOwn(instead, name.toLowerCase()) ? instead[name.toLowerCase()] : undefined;
  const near = name.length > 2 ? nearest(name, componentNames) : undefined;
  if (near?.toLowerCase() === name.toLowerCase()) return `write <${near}>.`;
  if (html !== undefined) return `write ${html}.`;
  if (near !== undefined) return `write <${near}>, or remove the tag.`;
  return `use Markdown or one of the components ${componentNames.join(', ')}; to show the tag itself, put it in backticks or write \\<.`;
}

const instead: Record<string, string> = {
  a: '[text](https://…)',
  b: '**bold**',
  strong: '**bold**',
  i: '*italic*',
  em: '*italic*',
  s: '~~struck out~~',
  del: '~~struck out~~',
  br: 'a backslash at the end of the line; in a table, start another row',
  hr: '--- on a line of its own',
  code: '`code` in backticks',
  kbd: '`code` in backticks',
  pre: 'a block between two lines of ```',
  img: '![what it shows](./name.png), or <Figure src="./name.png" alt="what it shows" />',
  figure: '<Figure src="./name.png" alt="what it shows" />',
  details: '<Details summary="…"> … </Details>',
  blockquote: '> before each line',
  p: 'a paragraph between blank lines',
  li: 'a list with - before each line',
  ul: 'a list with - before each line',
  ol: 'a list with 1. before each line',
  table: 'a table with | between the cells',
  tr: 'a table with | between the cells',
  td: 'a table with | between the cells',
  h1: '## before the heading',
  h2: '## before the heading',
  h3: '### before the heading',
  h4: '#### before the heading',
  sup: 'the character itself, such as ² or ⁿ, or a footnote [^1]',
  sub: 'the character itself, such as ₂',
  div: 'the text without the tag; the look of the site is the same for all',
  span: 'the text without the tag; the look of the site is the same for all',
  center: 'the text without the tag; the look of the site is the same for all',
};
