import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { fileStart } from '../domain/diagnostic.ts';
import type { Finding } from '../markdown/finding.ts';
import type { KeptText } from './kept-text.ts';
import { ready, type Answer, type Job, type TextJob } from './reading-job.ts';
import { bodyHash } from './canonical-options.ts';
import { nothingRendered } from './render-job.ts';
import { readSource, type SourceJob, type SourceResult } from './source-reading.ts';

/** Milliseconds of processor time that reading or rendering one text may take. */
export const readingDeadline = 5000;

/** How many times as long it may take by the clock: on a machine that has other things to do. */
const patience = 12;

/** Jobs that are worth another thread: starting one costs about as much as rendering this many. */
const jobsPerThread = 12;

/** Threads that read and render texts; a text that outlives the deadline or kills its thread stops no other. */
export interface ReadingPool {
  /** What a file says of itself. Read on a thread only if many are to be read: it is quick. */
  read: (job: SourceJob) => Promise<SourceResult>;
  /** Renders a text into the cache. */
  render: (job: TextJob) => Promise<KeptText>;
  /** Nothing more is asked. One thread stays for the next reading of this process, and keeps it from no exit. */
  end: () => void;
}

/**
 * Threads for a record of `files` texts, of which some may be in the cache. Many that were never read before are worth
 * threads at once; where most are `known` from an earlier reading, one is started with the first that is not, since
 * that one will have to be rendered. Otherwise threads start with the first text that is rendered.
 */
export function startPool({ files, known }: { files: number; known: boolean }): ReadingPool {
  const queue: Task[] = [];
  const idle: ((task: Task | undefined) => void)[] = [];
  const lives: Promise<void>[] = [];
  const workers = new Set<Worker>();
  let waiting = 0;
  let ended = false;

  const next = async (): Promise<Task | undefined> => {
    const task = queue.shift();
    return task ?? (ended ? undefined : new Promise((resolve) => idle.push(resolve)));
  };
  const open = async (): Promise<Thread> => {
    const thread = spare.pop() ?? (await readyThread(startWorker(workers)));
    workers.add(thread.worker);
    thread.worker.ref();
    return thread;
  };
  const live = async (): Promise<void> => {
    let thread: Thread | undefined = await open();
    for (let task = await next(); task; task = await next()) {
      thread ??= await open();
      const said = await answerOf(thread, task.job);
      waiting -= 1;
      task.resolve(said);
      if (typeof said !== 'string') continue;
      workers.delete(thread.worker);
      await thread.worker.terminate();
      thread = undefined;
    }
    if (thread) setAside(thread);
  };
  const grow = (jobs: number): void => {
    const threads = Math.min(availableParallelism(), Math.ceil(jobs / jobsPerThread));
    while (lives.length < threads) {
      lives.push(
        live().catch((error: unknown) => {
          if (!ended) throw error;
        }),
      );
    }
  };
  const ask = async (job: Job): Promise<Answer | string> => {
    waiting += 1;
    grow(waiting);
    const said = new Promise<Answer | string>((resolve) => {
      const task = { job, resolve };
      const free = idle.shift();
      if (free) free(task);
      else queue.push(task);
    });
    // A thread that cannot start would leave the job unanswered for ever.
    const stopped = Promise.all(lives).then(() => 'its reader stopped');
    return Promise.race([said, stopped]);
  };

  if (!known && files >= 2 * jobsPerThread) grow(files);
  return {
    async read(job) {
      if (lives.length < 2) {
        if (known) grow(1);
        return readSource(job);
      }
      const said = await ask(job);
      if (typeof said === 'string') return { kept: undefined, findings: [givenUp(said)] };
      if ('source' in said) return said.source;
      throw new Error(troubleOf(said));
    },
    async render(job) {
      const said = await ask(job);
      if (typeof said === 'string') {
        const { html, facts, ...nothing } = nothingRendered;
        return { ...nothing, facts: { ...facts, body: bodyHash(html) }, findings: [givenUp(said)] };
      }
      if ('text' in said) return said.text;
      throw new Error(troubleOf(said));
    },
    end() {
      ended = true;
      for (const free of idle.splice(0)) free(undefined);
      for (const worker of workers) worker.unref();
    },
  };
}

interface Task {
  job: Job;
  resolve: (said: Answer | string) => void;
}

/** A thread with whoever waits for its next word: an answer, or the reason why there is none. */
interface Thread {
  worker: Worker;
  listener: (said: Answer | string) => void;
}

/** Threads that nobody uses: one at most, since memory is worth more than the start of another. */
const spare: Thread[] = [];

function setAside(thread: Thread): void {
  if (spare.length > 0) void thread.worker.terminate();
  else spare.push(thread);
}

/** Gives back the memory of the thread that waits for another reading. */
export async function endSpareThreads(): Promise<void> {
  await Promise.all(spare.splice(0).map(({ worker }) => worker.terminate()));
}

function startWorker(workers: Set<Worker>): Worker {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 96, stackSizeMb: 8 },
  });
  workers.add(worker);
  return worker;
}

function readyThread(worker: Worker): Promise<Thread> {
  return new Promise((resolve, reject) => {
    const thread: Thread = {
      worker,
      listener: (first) => {
        if (first === ready) resolve(thread);
        else reject(new Error(`The renderer did not start: ${JSON.stringify(first)}`));
      },
    };
    worker.on('message', (said: Answer | string) => thread.listener(said));
    worker.on('error', (error: Error) =>
      thread.listener(`it could not be read (${error.message})`),
    );
    worker.on('exit', () => thread.listener('its reader stopped'));
  });
}

async function answerOf(thread: Thread, job: Job): Promise<Answer | string> {
  const spentBefore = await processorTime(thread.worker);
  return new Promise((resolve) => {
    const started = performance.now();
    const late = `it took longer than ${readingDeadline / 1000} seconds to read`;
    const look = async (): Promise<void> => {
      const elapsed = performance.now() - started;
      const now = spentBefore === undefined ? undefined : await processorTime(thread.worker);
      const spent = spentBefore === undefined || now === undefined ? elapsed : now - spentBefore;
      if (spent >= readingDeadline || elapsed >= readingDeadline * patience) thread.listener(late);
      else timer = setTimeout(() => void look(), Math.max(50, readingDeadline - spent));
    };
    let timer = setTimeout(() => void look(), readingDeadline);
    thread.listener = (said) => {
      clearTimeout(timer);
      thread.listener = () => undefined;
      resolve(said);
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

function troubleOf(said: Answer): string {
  return 'trouble' in said ? said.trouble : 'A thread answered another question.';
}

function givenUp(why: string): Finding {
  return {
    code: 'deadline',
    severity: 'error',
    message: `The text was given up: ${why}.`,
    help: 'write it more simply: long runs of `*`, `_`, `[` or deep nesting are what takes so long.',
    place: fileStart,
  };
}
