import type { TextFacts, TextTargets } from '../domain/document.ts';
import type { Finding } from '../markdown/finding.ts';
import type { TextOptions } from '../markdown/text-options.ts';

/** A text to check and render. Plain data. */
export interface RenderJob {
  /** The whole file with its front matter blanked out, so that places are those of the file. */
  source: string;
  options: TextOptions;
}

/** A text that was checked and, if nothing forbade it, rendered. */
export interface RenderResult {
  html: string;
  facts: Omit<TextFacts, 'digest' | 'body'>;
  targets: TextTargets;
  findings: Finding[];
}

/** What a text is known by if it could not be rendered. */
export const nothingRendered: Omit<RenderResult, 'findings'> = {
  html: '',
  facts: { headings: [], mentions: [], questions: [], words: 0 },
  targets: { links: [], anchors: [] },
};
