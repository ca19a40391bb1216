import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Pass } from './pass.ts';
import { placeOf } from './place.ts';
import { quoted } from './printable.ts';

/** Ids that no heading and no component may have: names that scripts rely on, and ids of the page frame. */
export const reservedIds: readonly string[] = [
  'location',
  'constructor',
  'prototype',
  'proto',
  '__proto__',
  'hasownproperty',
  'globalthis',
  'main',
  'footnote-label',
];

/** Why an id is refused, or `undefined`. */
export function reservedReason(id: string): string | undefined {
  if (id.startsWith('user-content-'))
    return 'starts with user-content-, as the ids of footnotes do';
  return reservedIds.includes(id) ? 'is used by the page itself' : undefined;
}

/** Checks depth, text and id of each heading; the ids are those that the published page will have. */
export function checkHeadings(headings: readonly Heading[], pass: Pass): void {
  const slugger = new GithubSlugger();
  let above = 1;
  for (const heading of headings) {
    const text = toString(heading, { includeImageAlt: false });
    const place = placeOf(heading);
    checkDepth(heading, above, pass);
    above = Math.max(2, heading.depth);
    if (text.trim() === '') {
      pass.refuse({
        code: 'heading-empty',
        message: 'The heading has no text.',
        help: 'write its text, or remove the line.',
        place,
      });
      continue;
    }
    const id = slugger.slug(text);
    const reason = reservedReason(id);
    if (id === '') {
      pass.refuse({
        code: 'heading-id',
        message: 'The heading has no letter and no digit, so that no link could lead to it.',
        help: 'write it in words.',
        place,
      });
    }
    if (reason !== undefined) {
      pass.refuse({
        code: 'heading-id',
        message: `The heading would get the id ${quoted(id)}, which ${reason}.`,
        help: 'add a word to the heading, for example "Location of the sites".',
        place,
      });
    }
    const other = pass.ids.get(id);
    if (other !== undefined) {
      pass.refuse({
        code: 'duplicate-id',
        message: `The heading would get the id ${quoted(id)}, which ${other} has.`,
        help: 'write the heading in other words.',
        place,
      });
    }
  }
}

function checkDepth(heading: Heading, above: number, pass: Pass): void {
  const { depth } = heading;
  const place = placeOf(heading);
  if (depth === 1) {
    pass.refuse({
      code: 'heading-depth',
      message: 'A heading with one # is the title, which stands in the front matter.',
      help: 'write ## and give the headings below it one # more, too.',
      place,
    });
  } else if (above === 1 && depth > 2) {
    pass.refuse({
      code: 'heading-depth',
      message: `The first heading has ${depth} #, and the title above it has one.`,
      help: 'write ##.',
      place,
    });
  } else if (depth > above + 1) {
    pass.warn({
      code: 'heading-depth',
      message: `The heading has ${depth} #, and the one above it ${above}: a level is left out.`,
      help: `write ${'#'.repeat(above + 1)}.`,
      place,
    });
  }
}
