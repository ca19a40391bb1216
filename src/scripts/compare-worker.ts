import { comparison, type ComparisonLabels } from '../redline/comparison.ts';

/** Two bodies to compare. */
export interface ComparisonJob {
  before: string;
  after: string;
  labels: ComparisonLabels;
}

addEventListener('message', ({ data }: MessageEvent<ComparisonJob>) => {
  postMessage(comparison(data.before, data.after, data.labels));
});
