import { createHash } from 'node:crypto';
import { textLabels } from '../i18n/text-labels.ts';
import type { TextOptions } from '../markdown/text-options.ts';

/**
 * How a text is rendered apart from the rest of the record: a mention shows the id alone, no question has an answer,
 * the site is served from `/`. So its HTML changes only with the text or with the site's own code, not when another
 * document gets a new title or status.
 */
export function canonicalOptions(
  text: Pick<TextOptions, 'format' | 'language' | 'home' | 'assets'>,
  mentions: readonly string[],
): TextOptions {
  const { format, language, home, assets } = text;
  return {
    format,
    language,
    base: '/',
    home,
    assets,
    documents: Object.fromEntries(
      mentions.map((id) => [id, { title: id, status: '', versions: 'any' }]),
    ),
    suggestions: {},
    answers: {},
    labels: textLabels(),
  };
}

/** Hex sha256 of a text's HTML. */
export function bodyHash(html: string): string {
  return createHash('sha256').update(html).digest('hex');
}
