import type { Asset } from '../domain/asset.ts';

/** A document as a mention of it shows it. */
export interface MentionTarget {
  title: string;
  /** Status in words. */
  status: string;
  /** Numbers of its versions; `any` lets every number stand. */
  versions: readonly number[] | 'any';
}

/** Words that the renderer adds to a text. */
export interface TextLabels {
  /** Locale that dates are written out in. */
  dateLocale: string;
  permalink: string;
  footnotes: string;
  backToReference: string;
  table: string;
  /** Names of the boxes of a task list. */
  tasks: Readonly<Record<'done' | 'notDone', string>>;
  alerts: Readonly<Record<AlertKind, string>>;
  openQuestion: string;
  answeredQuestion: string;
  questionTo: string;
  questionTags: Readonly<Record<'workshop' | 'research', string>>;
  notAnswered: string;
  answeredBy: string;
  claims: Readonly<Record<'stated' | 'inferred', string>>;
  statedOn: string;
  inferredNote: string;
}

export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** All that the HTML of a text depends on beside the text: plain data, part of its digest. */
export interface TextOptions {
  format: 'md' | 'mdx';
  /** BCP 47. */
  language: string;
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  /** Address of the document as if the site were served at `/`: what its relative links start from. */
  home: string;
  /** Pictures beside the text by file name. */
  assets: Readonly<Record<string, Asset>>;
  /** Every document that the text names and the record holds, by id. */
  documents: Readonly<Record<string, MentionTarget>>;
  /** Ids of all documents, for "did you mean" where a mention names none. */
  suggestions: Readonly<Record<string, string>>;
  /** Ids of the documents that answer the text's questions, by question id (`Q3`). */
  answers: Readonly<Record<string, readonly string[]>>;
  labels: TextLabels;
}
