import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { HighlighterCore, ThemeRegistrationRaw } from 'shiki/core';
import { bundledLanguages } from 'shiki/langs';
import { eachElement } from './each.ts';

/**
 * Token classes and the TextMate scopes they stand for. The colours of `styles/code.css` are keyed by these
 * classes: a static sheet, because inline colours would break the content security policy.
 */
const tokenScopes = {
  c: ['comment', 'punctuation.definition.comment'],
  s: ['string', 'punctuation.definition.string', 'markup.inline.raw'],
  n: ['constant.numeric', 'constant.language', 'constant.character'],
  k: ['keyword', 'storage', 'keyword.operator.new', 'entity.name.tag'],
  f: ['entity.name.function', 'support.function', 'meta.function-call.generic'],
  t: ['entity.name.type', 'entity.name.class', 'support.type', 'support.class'],
  v: ['variable.other.property', 'support.type.property-name', 'entity.other.attribute-name'],
  p: ['punctuation', 'keyword.operator'],
  a: ['markup.inserted'],
  d: ['markup.deleted'],
  h: ['markup.heading', 'entity.name.section'],
  e: ['invalid', 'variable.other.constant'],
} as const satisfies Record<string, readonly string[]>;

const palette = Object.entries(tokenScopes).map(([name, scope], index) => ({
  className: `sk-${name}`,
  scope: [...scope],
  foreground: `#0000${(index + 16).toString(16)}`,
}));
const colours = new Map(palette.map(({ foreground, className }) => [foreground, className]));

const theme: ThemeRegistrationRaw = {
  name: 'tapestry',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: palette.map(({ scope, foreground }) => ({ scope, settings: { foreground } })),
};

/** Every class that highlighted code can carry. */
export const tokenClasses: readonly string[] = [...colours.values()];

/** Names that mean "no highlighting". */
const plainLanguages = new Set(['text', 'txt', 'plain', 'plaintext', 'console-output']);

/** Longest line that is highlighted; a longer one stays plain, so that no line takes for ever. */
const longestLine = 2000;

let highlighter: Promise<HighlighterCore> | undefined;

/** True if a fence may name this language. */
export function isKnownLanguage(language: string): boolean {
  return plainLanguages.has(language) || Object.hasOwn(bundledLanguages, language);
}

export const knownLanguages: readonly string[] = [
  ...plainLanguages,
  ...Object.keys(bundledLanguages),
];

/** Runs of one token class; `null` is plain. Lines end as they do in the source. */
export type CodeRuns = readonly (readonly [className: string | null, content: string])[];

/** Keeps highlighted code from one build to the next. */
export interface CodeKeeper {
  read: (source: string, language: string) => Promise<CodeRuns | undefined>;
  write: (source: string, language: string, runs: CodeRuns) => Promise<void>;
}

/** Highlights fenced code by class; code without a known language stays plain. */
export function rehypeCode({ keeper }: { keeper?: CodeKeeper | undefined } = {}) {
  return async (tree: Root): Promise<void> => {
    const blocks: { code: Element; language: string }[] = [];
    eachElement(tree, (pre) => {
      const code = pre.children[0];
      if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return;
      pre.properties = { className: ['sk'], tabIndex: 0 };
      const language = languageOf(code);
      code.properties = language === undefined ? {} : { dataLanguage: language };
      if (language !== undefined) blocks.push({ code, language });
    });
    for (const { code, language } of blocks) {
      if (!Object.hasOwn(bundledLanguages, language)) continue;
      const source = toString(code);
      const kept = await keeper?.read(source, language);
      const runs = kept ?? (await highlight(source, language));
      if (!kept) await keeper?.write(source, language, runs);
      code.children = runs.map(toSpan);
    }
  };
}

async function highlight(source: string, language: string): Promise<CodeRuns> {
  highlighter ??= startHighlighter();
  const shiki = await highlighter;
  const load = Object.entries(bundledLanguages).find(([name]) => name === language)?.[1];
  if (!shiki.getLoadedLanguages().includes(language) && load) await shiki.loadLanguage(load);
  const lines = shiki.codeToTokensBase(source, {
    lang: language,
    theme: 'tapestry',
    tokenizeMaxLineLength: longestLine,
    tokenizeTimeLimit: 0,
  });
  return merged(
    lines.flatMap((tokens, index) => [
      ...(index === 0 ? [] : [{ content: '\n', color: undefined }]),
      ...tokens,
    ]),
  );
}

/** Loaded when the first block of code asks for it: most texts of a build are in the cache. */
async function startHighlighter(): Promise<HighlighterCore> {
  const [{ createHighlighterCore }, { createOnigurumaEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/oniguruma'),
  ]);
  return createHighlighterCore({
    themes: [theme],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
}

/** Neighbours of one class become one run; white space joins whatever stands before it. */
function merged(tokens: readonly { content: string; color?: string | undefined }[]): CodeRuns {
  const runs: [className: string | null, content: string][] = [];
  for (const { content, color } of tokens) {
    const className = colours.get(color?.toLowerCase() ?? '') ?? null;
    const last = runs.at(-1);
    if (last && (last[0] === className || content.trim() === '')) last[1] += content;
    else runs.push([className, content]);
  }
  return runs;
}

function toSpan([className, value]: CodeRuns[number]): ElementContent {
  const text: ElementContent = { type: 'text', value };
  if (className === null) return text;
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [className] },
    children: [text],
  };
}

function languageOf(code: Element): string | undefined {
  const classes = code.properties.className;
  const name = Array.isArray(classes)
    ? classes.find((value) => typeof value === 'string' && value.startsWith('language-'))
    : undefined;
  return typeof name === 'string' ? name.slice('language-'.length) : undefined;
}
