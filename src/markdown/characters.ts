import type { Place } from '../domain/diagnostic.ts';
import { textDirection } from '../domain/language.ts';
import type { Finding } from './finding.ts';
import { linesOf } from './lines.ts';
import { codePoint } from './printable.ts';

/** Whether a language is written from right to left; false for tags that this machine does not know. */
export function isRightToLeft(language: string): boolean {
  try {
    return textDirection(language) === 'rtl';
  } catch {
    return false;
  }
}

/** Characters refused in the raw text of a file. Control characters are found by `decode` already. */
export function checkCharacters(text: string, options: { language: string }): Finding[] {
  const lines = linesOf(text);
  const found = hiddenCharacters(text, options.language).filter(({ kind }) => kind !== 'control');
  return found.slice(0, most).map((hidden, index) => {
    const more = index === most - 1 ? found.length - most : 0;
    return finding(hidden, lines.between(hidden.start, hidden.end), more);
  });
}

/** Control characters in the raw text of a file. */
export function checkControls(text: string): Finding[] {
  const lines = linesOf(text);
  const found = hiddenCharacters(text, 'en').filter(({ kind }) => kind === 'control');
  return found.slice(0, most).map((hidden, index) => {
    const more = index === most - 1 ? found.length - most : 0;
    return finding(hidden, lines.between(hidden.start, hidden.end), more);
  });
}

/**
 * Characters refused in a value that an escape such as `&#x202E;` or `"\u202E"` has put there.
 * Those that `raw`, the source of the value, contains as they are have been found there already.
 */
export function checkDecoded(
  value: string,
  options: { language: string; raw: string; place: Place },
): Finding[] {
  const seen = new Set<string>();
  return hiddenCharacters(value, options.language).flatMap((hidden) => {
    const { character } = hidden;
    if (options.raw.includes(character) || seen.has(character)) return [];
    seen.add(character);
    return [finding(hidden, options.place, 0)];
  });
}

const most = 20;

type HiddenKind = 'control' | 'bidi' | 'zero-width' | 'tag' | 'private' | 'selector';

interface Hidden {
  kind: HiddenKind;
  character: string;
  start: number;
  end: number;
}

const why: Record<HiddenKind, string> = {
  control: 'a control character, which no text needs and which can change what a terminal shows',
  bidi: 'a direction control, which can make a text read otherwise than it is stored',
  'zero-width':
    'a character without width, which hides text or makes two different words look equal',
  tag: 'a tag character, which is invisible and can hide a text',
  private: 'a private-use character, which every machine shows otherwise or not at all',
  selector: 'one of several variation selectors in a row, which are invisible and can hide a text',
};

const help: Record<HiddenKind, string> = {
  control: 'delete it.',
  bidi: 'delete it.',
  'zero-width':
    'delete it; U+200C and U+200D are allowed beside letters of scripts that join, and in emoji.',
  tag: 'delete it.',
  private: 'write a character that Unicode defines, or show it in a picture.',
  selector: 'keep one variation selector after its character, and delete the others.',
};

const markHelp =
  'delete it; in a text with a right-to-left `language`, such as `language: ar`, it is allowed.';

const names: Record<string, string> = {
  '\u0000': 'null',
  '\u0007': 'bell',
  '\u0008': 'backspace',
  '\u000b': 'line tabulation',
  '\u000c': 'form feed',
  '\r': 'carriage return',
  '\u001b': 'escape',
  '\u007f': 'delete',
  '\u0085': 'next line',
  '\u061c': 'Arabic letter mark',
  '\u180e': 'Mongolian vowel separator',
  '\u200b': 'zero width space',
  '\u200c': 'zero width non-joiner',
  '\u200d': 'zero width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u3164': 'Hangul filler',
  '\ufeff': 'zero width no-break space',
};

const suspicious =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\p{Co}\u{e0000}-\u{e0fff}]/gu;

const tagEmoji = /^\p{RGI_Emoji_Tag_Sequence}/v;

function hiddenCharacters(text: string, language: string): Hidden[] {
  const found: Hidden[] = [];
  const rightToLeft = isRightToLeft(language);
  let allowedUntil = 0;
  for (const { 0: character, index } of text.matchAll(suspicious)) {
    if (index < allowedUntil) continue;
    const kind = kindOf(character);
    if (kind === 'tag') {
      const flag = tagEmoji.exec(text.slice(Math.max(0, index - 2), index + 16));
      if (flag) {
        allowedUntil = index - 2 + flag[0].length;
        continue;
      }
    }
    if (rightToLeft && /[\u061c\u200e\u200f]/u.test(character)) continue;
    if (kind === 'selector' && !isSelector(text.slice(Math.max(0, index - 2), index))) continue;
    if (/[\u200c\u200d]/u.test(character) && joins(text, index)) continue;
    const last = found.at(-1);
    const end = index + character.length;
    if (last?.end === index && last.kind === kind) last.end = end;
    else found.push({ kind, character, start: index, end });
  }
  return found;
}

function kindOf(character: string): HiddenKind {
  if (/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(character)) return 'selector';
  if (/[\u{e0000}-\u{e0fff}]/u.test(character)) return 'tag';
  if (/\p{Co}/u.test(character)) return 'private';
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(character)) return 'bidi';
  if (/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u.test(character)) return 'control';
  return 'zero-width';
}

function isSelector(tail: string): boolean {
  return /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u.test(tail);
}

const joining =
  /(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})(?:\p{L}|\p{M}|\p{Extended_Pictographic}|\p{Emoji_Modifier})/u;

/** U+200C and U+200D mean something beside letters of joining scripts and inside emoji. */
function joins(text: string, index: number): boolean {
  const before = [...text.slice(Math.max(0, index - 4), index)].at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(index + 1) ?? 32);
  return joining.test(before) || joining.test(after);
}

function finding(hidden: Hidden, place: Place, more: number): Finding {
  const name = names[hidden.character];
  const rest = more > 0 ? ` (${more} more such places in this file)` : '';
  return {
    code: 'unicode',
    severity: 'error',
    message: `${codePoint(hidden.character)}${name === undefined ? '' : ` (${name})`} is ${why[hidden.kind]}${rest}.`,
    help: /[\u061c\u200e\u200f]/u.test(hidden.character) ? markHelp : help[hidden.kind],
    place,
  };
}
