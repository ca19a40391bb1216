import { parentPort } from 'node:worker_threads';
import { keepText } from './kept-text.ts';
import { ready, type Answer, type Job } from './reading-job.ts';
import { bodyHash } from './canonical-options.ts';
import { renderText } from './render-text.ts';
import { readSource } from './source-reading.ts';

/** One thread of the pool: answers each job. A finished text goes into the cache from here. */
parentPort?.on('message', (job: Job) => {
  answer(job).then(
    (said) => parentPort?.postMessage(said),
    (error: unknown) => parentPort?.postMessage({ trouble: String(error) } satisfies Answer),
  );
});
parentPort?.postMessage(ready);

async function answer(job: Job): Promise<Answer> {
  if ('bytes' in job) return { source: readSource(job) };
  const { html, facts, ...rest } = await renderText(job);
  const text = { ...rest, facts: { ...facts, body: bodyHash(html) } };
  await keepText(job.digest, text, html);
  return { text };
}
