import type { KeptText } from './kept-text.ts';
import type { RenderJob } from './render-job.ts';
import type { SourceJob, SourceResult } from './source-reading.ts';

/** What a thread says first. */
export const ready = 'ready';

/** What a thread may be asked; plain data, since it crosses a thread boundary. */
export type Job = SourceJob | TextJob;

/** A text to check, render and keep under its digest. */
export interface TextJob extends RenderJob {
  digest: string;
}

/** What a thread answers; `trouble` is not the text's fault. */
export type Answer = { source: SourceResult } | { text: KeptText } | { trouble: string };
