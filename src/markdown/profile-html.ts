import type { Html } from 'mdast';
import { componentNames, insteadOf } from './element-help.ts';
import type { Pass } from './pass.ts';
import { placeOf } from './place.ts';
import { quoted } from './printable.ts';

/** HTML in an `.md` text: a comment is left out of the page, anything else is an error. */
export function checkHtml(node: Html, pass: Pass): void {
  const place = placeOf(node);
  if (/^(?:\s*<!--(?:[^-]|-(?!->))*-->)+\s*$/u.test(node.value)) {
    pass.warn({
      code: 'html-comment',
      message: 'An HTML comment is not published, and everyone can read it in the source.',
      help: 'remove it before the text goes to review.',
      place,
    });
    return;
  }
  const name = /<\/?\s*([A-Za-z][\w-]*)/u.exec(node.value)?.[1] ?? '';
  const component = componentNames.includes(name);
  pass.refuse({
    code: 'html',
    message: component
      ? `${quoted(`<${name}>`)} is a component, and components work in .mdx texts only.`
      : `${quoted(node.value, 40)} is HTML, which contributed text cannot use.`,
    help: component
      ? 'rename the file to index.mdx.'
      : name === ''
        ? 'remove it, or put it in backticks to show it.'
        : insteadOf(name),
    place,
  });
}
