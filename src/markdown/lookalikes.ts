import type { Nodes } from 'mdast';
import type { Pass } from './pass.ts';
import { placeOf, subPlace } from './place.ts';
import { codePoint, quoted } from './printable.ts';

/** Warns of words that look like other words: letters of two scripts in one, or letters that only look like letters. */
export function checkLookalikes(value: string, node: Nodes, pass: Pass): void {
  if (!suspect.test(value)) return;
  for (const { 0: word, index } of value.matchAll(/[\p{L}\p{M}]{2,}/gu)) {
    const strange = [...word].find((letter) => disguised.test(letter)) ?? foreignIn(word);
    if (strange === undefined) continue;
    pass.warn({
      code: 'confusable',
      message: `The word ${quoted(word)} has the letter ${codePoint(strange)} (${quoted(strange)}), which looks like another: searching for the word would not find it.`,
      help: 'type the word again with the letters of one script.',
      place: node.type === 'text' ? subPlace(node, index, word.length) : placeOf(node),
    });
  }
}

// Most values have no such letter: this keeps the check cheap.
const suspect = /[\u0370-\u052f\uff21-\uff5a\u{1d400}-\u{1d6a5}]/u;

/** Mathematical and full-width forms of Latin letters. */
const disguised = /[\u{1d400}-\u{1d6a5}\uff21-\uff3a\uff41-\uff5a]/u;

/** Cyrillic and Greek letters that look like Latin ones. */
const alike = /[АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝԌΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ]/u;

/** A letter that does not belong into a word of Latin letters; `Δt` and `µm` are words of their own kind. */
function foreignIn(word: string): string | undefined {
  if (!/\p{Script=Latin}{2}/u.test(word)) return undefined;
  const others = [...word].filter((letter) =>
    /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter),
  );
  return others.length > 0 && others.every((letter) => alike.test(letter)) ? others[0] : undefined;
}
