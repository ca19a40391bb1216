import { parentPort } from 'node:worker_threads';
import { checkLimitsBeforeParse } from '../markdown/limits.ts';
import { parseText } from '../markdown/parse.ts';
import { renderTree } from '../markdown/pipeline.ts';
import { checkTree } from '../markdown/profile.ts';
import { nothingRendered, ready, type RenderJob, type RenderResult } from './render-job.ts';

/** One thread of the pool: answers each job with its result. */
parentPort?.on('message', (job: RenderJob) => {
  void renderJob(job).then((result) => parentPort?.postMessage(result));
});
parentPort?.postMessage(ready);

async function renderJob({ source, options }: RenderJob): Promise<RenderResult> {
  const limits = checkLimitsBeforeParse(source);
  if (limits.length > 0) return { ...nothingRendered, findings: limits };
  const { tree, findings: syntax } = parseText(source, options.format);
  if (!tree) return { ...nothingRendered, findings: syntax };
  const found = [...syntax, ...checkTree(tree, { source, ...options })];
  if (found.some(({ severity }) => severity === 'error')) {
    return { ...nothingRendered, findings: found };
  }
  const { findings, ...rendered } = await renderTree(tree, source, options);
  return { ...rendered, findings: [...found, ...findings] };
}
