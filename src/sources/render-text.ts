import { checkLimitsBeforeParse } from '../markdown/limits.ts';
import { parseText } from '../markdown/parse.ts';
import { inspectTree, renderTree } from '../markdown/pipeline.ts';
import { checkTree } from '../markdown/profile.ts';
import { nothingRendered, type RenderJob, type RenderResult } from './render-job.ts';

/** Checks a text and, if nothing forbids it, renders it: the one way from contributed text to HTML. */
export async function renderText({ source, options }: RenderJob): Promise<RenderResult> {
  const limits = checkLimitsBeforeParse(source);
  if (limits.length > 0) return { ...nothingRendered, findings: limits };
  const { tree, findings: syntax } = parseText(source, options.format);
  if (!tree) return { ...nothingRendered, findings: syntax };
  const found = [...syntax, ...checkTree(tree, { source, ...options })];
  if (found.some(({ severity }) => severity === 'error')) {
    return { ...nothingRendered, findings: [...found, ...inspectTree(tree, options).findings] };
  }
  const { findings, ...rendered } = await renderTree(tree, source, options);
  return { ...rendered, findings: [...found, ...findings] };
}
