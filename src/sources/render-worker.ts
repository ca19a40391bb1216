import { parentPort } from 'node:worker_threads';
import { ready, type RenderJob } from './render-job.ts';
import { renderText } from './render-text.ts';

/** One thread of the pool: answers each job with its result. */
parentPort?.on('message', (job: RenderJob) => {
  void renderText(job).then((result) => parentPort?.postMessage(result));
});
parentPort?.postMessage(ready);
