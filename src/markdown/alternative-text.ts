import type { Place } from '../domain/diagnostic.ts';
import type { Pass } from './pass.ts';
import { quoted } from './printable.ts';

/** Warns of words for a picture that tell nothing to someone who cannot see it. */
export function checkAlternativeText(
  alt: string,
  caption: string | undefined,
  place: Place,
  pass: Pass,
): void {
  const words = alt
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[.!]+$/u, '')
    .trim();
  const reason = empty.find(({ pattern }) => pattern.test(words))?.reason;
  const same = caption?.trim() === alt.trim();
  if (words === '' || (reason === undefined && !same)) return;
  pass.warn({
    code: 'weak-alternative-text',
    message: `${quoted(alt)} ${reason ?? 'repeats the caption, which is read out anyway'}.`,
    help: 'say what the picture shows and what follows from it, as you would over the telephone.',
    place,
  });
}

const thing =
  '(?:image|picture|photo(?:graph)?|figure|fig|diagram|drawing|chart|graph|plot|map|logo|icon|screenshot|illustration|table|alt(?:ernative)? text|description|caption)';

const empty: readonly { pattern: RegExp; reason: string }[] = [
  {
    pattern: new RegExp(
      `^(?:an? |the |this |my )?${thing}s?(?: ?\\d+)?(?: here| below| above)?$`,
      'u',
    ),
    reason: 'says that there is a picture, and not what it shows',
  },
  {
    pattern: /^[^\s]+\.(?:png|jpe?g|webp|avif|svg|gif)$/u,
    reason: 'is the name of a file',
  },
  { pattern: /^[^\p{L}]*$/u, reason: 'has no word' },
  { pattern: /^(?:untitled|unnamed|todo|tbd|n\/?a|none|placeholder)$/u, reason: 'was left open' },
];
