import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { fileStart } from '../domain/diagnostic.ts';
import { nothingRendered, ready, type RenderJob, type RenderResult } from './render-job.ts';

/** Milliseconds of processor time that checking and rendering one text may take. */
export const renderDeadline = 5000;

/** How many times as long it may take by the clock: on a machine that has other things to do. */
const patience = 12;

/** Jobs that are worth another thread: starting one costs about as much as rendering this many. */
const jobsPerThread = 12;

/** Threads that are ready or nearly so. */
export type RenderPool = Promise<Thread>[];

/** Starts the threads that `jobs` texts are worth, so that they are ready when the texts are. */
export function startPool(jobs: number): RenderPool {
  const threads = Math.min(availableParallelism(), Math.ceil(jobs / jobsPerThread));
  return Array.from({ length: threads }, startThread);
}

/**
 * Renders all jobs on all cores and delivers each result with the index of its job; the pool's threads end with
 * it. A text that outlives the deadline, or that kills its thread, is answered with a finding; the others go on in
 * a new thread.
 */
export async function renderAll(
  jobs: readonly RenderJob[],
  deliver: (index: number, result: RenderResult) => Promise<void>,
  pool: RenderPool = startPool(jobs.length),
  deadline = renderDeadline,
): Promise<void> {
  const queue = jobs.map((job, index) => ({ job, index })).reverse();
  const deliveries: Promise<void>[] = [];
  const work = async (first: Promise<Thread>): Promise<void> => {
    let thread: Thread | undefined = await first;
    for (let next = queue.pop(); next; next = queue.pop()) {
      thread ??= await startThread();
      const answer = await answerOf(thread, next.job, deadline);
      if (typeof answer === 'string') {
        await thread.worker.terminate();
        thread = undefined;
      }
      deliveries.push(deliver(next.index, typeof answer === 'string' ? refused(answer) : answer));
    }
    await thread?.worker.terminate();
  };
  await Promise.all((pool.length === 0 ? startPool(jobs.length) : pool).map(work));
  await Promise.all(deliveries);
}

/** A thread with whoever waits for its next word: a result, or the reason why there is none. */
export interface Thread {
  worker: Worker;
  listener: (answer: RenderResult | string) => void;
}

async function startThread(): Promise<Thread> {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 96, stackSizeMb: 8 },
  });
  return new Promise((resolve, reject) => {
    const thread: Thread = {
      worker,
      listener: (first) => {
        if (first === ready) resolve(thread);
        else reject(new Error(`The renderer did not start: ${JSON.stringify(first)}`));
      },
    };
    worker.on('message', (answer: RenderResult | string) => thread.listener(answer));
    worker.on('error', (error: Error) =>
      thread.listener(`it could not be read (${error.message})`),
    );
    worker.on('exit', () => thread.listener('its reader stopped'));
  });
}

async function answerOf(
  thread: Thread,
  job: RenderJob,
  deadline: number,
): Promise<RenderResult | string> {
  const spentBefore = await processorTime(thread.worker);
  return new Promise((resolve) => {
    const started = performance.now();
    const late = `it took longer than ${deadline / 1000} seconds to read`;
    const look = async (): Promise<void> => {
      const elapsed = performance.now() - started;
      const now = spentBefore === undefined ? undefined : await processorTime(thread.worker);
      const spent = spentBefore === undefined || now === undefined ? elapsed : now - spentBefore;
      if (spent >= deadline || elapsed >= deadline * patience) thread.listener(late);
      else timer = setTimeout(() => void look(), Math.max(50, deadline - spent));
    };
    let timer = setTimeout(() => void look(), deadline);
    thread.listener = (answer) => {
      clearTimeout(timer);
      thread.listener = () => undefined;
      resolve(answer);
    };
    thread.worker.postMessage(job);
  });
}

/** Milliseconds of processor time that a thread has spent; `undefined` where Node (before 24.6) cannot tell. */
async function processorTime(worker: Worker): Promise<number | undefined> {
  if (!('cpuUsage' in worker)) return undefined;
  const usage = await worker.cpuUsage().catch(() => undefined);
  return usage === undefined ? undefined : (usage.user + usage.system) / 1000;
}

function refused(why: string): RenderResult {
  return {
    ...nothingRendered,
    findings: [
      {
        code: 'deadline',
        severity: 'error',
        message: `The text was given up: ${why}.`,
        help: 'write it more simply: long runs of `*`, `_`, `[` or deep nesting are what takes so long.',
        place: fileStart,
      },
    ],
  };
}
