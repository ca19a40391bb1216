import type { Draft } from './draft.ts';
import type { CheckContext, CheckedProposal, ProposalFiles } from './worker/check-proposal.ts';
import type { BroughtFile } from './worker/read-file.ts';
import type { Answer, Question } from './worker/worker.ts';

/** The checker in a worker, so that a long text never stops one from typing. */
export interface Checker {
  /** Both give `undefined` where it took too long. */
  check: (files: ProposalFiles) => Promise<CheckedProposal | undefined>;
  read: (file: BroughtFile) => Promise<Draft | undefined>;
}

/** Milliseconds after which a text is given up: no honest one needs a tenth of it. */
const patience = 10_000;

export function startChecker(context: CheckContext): Checker {
  let turn = 0;
  let worker: Worker | undefined;
  const waiting = new Map<number, (answer: Answer | undefined) => void>();
  const start = (): Worker => {
    const fresh = new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module' });
    fresh.addEventListener('message', ({ data }: MessageEvent<Answer>) => settle(data.turn, data));
    fresh.addEventListener('error', () => stop());
    fresh.postMessage({ ask: 'begin', context } satisfies Question);
    return fresh;
  };
  const settle = (which: number, answer: Answer | undefined): void => {
    waiting.get(which)?.(answer);
    waiting.delete(which);
  };
  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const which of [...waiting.keys()]) settle(which, undefined);
  };
  const ask = (question: Question & { turn: number }): Promise<Answer | undefined> => {
    worker ??= start();
    worker.postMessage(question);
    const tooLong = setTimeout(stop, patience);
    return new Promise<Answer | undefined>((done) => {
      waiting.set(question.turn, done);
    }).finally(() => clearTimeout(tooLong));
  };
  return {
    async check(files) {
      turn += 1;
      const answer = await ask({ ask: 'check', turn, files });
      return answer?.told === 'checked' ? answer.checked : undefined;
    },
    async read(file) {
      turn += 1;
      const answer = await ask({ ask: 'read', turn, file });
      return answer?.told === 'read' ? answer.draft : undefined;
    },
  };
}
