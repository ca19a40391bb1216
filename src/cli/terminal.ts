import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { UsageError } from './decision.ts';

/** Somebody who can be asked. */
export interface Terminal {
  /** Asks until `complaint` has nothing to say against the answer. Throws a `UsageError` if the input ends. */
  ask: (question: string, complaint: Complaint) => Promise<string>;
}

/** What is wrong with an answer; `undefined` if nothing is. */
export type Complaint = (answer: string) => string | undefined;

/** The terminal of this process; `undefined` where nobody sits at one, so that no command ever waits for an answer. */
export function ownTerminal(): Terminal | undefined {
  const { stdin, stdout } = process;
  return stdin.isTTY && stdout.isTTY ? terminalOf(stdin, stdout) : undefined;
}

export function terminalOf(input: Readable, output: Writable): Terminal {
  return {
    async ask(question, complaint) {
      for (;;) {
        const answer = (await line(`${question}: `, input, output)).trim();
        const wrong = complaint(answer);
        if (wrong === undefined) return answer;
        output.write(`${wrong}\n`);
      }
    },
  };
}

function line(question: string, input: Readable, output: Writable): Promise<string> {
  const reader = createInterface({ input, output });
  return new Promise<string>((done, fail) => {
    reader.once('close', () =>
      fail(new UsageError('Stopped before everything was answered. Nothing was written.')),
    );
    reader.question(question).then(done, fail);
  }).finally(() => reader.close());
}

/** Refuses an empty answer. */
export const something: Complaint = (answer) =>
  answer === '' ? 'Write something, or press Ctrl-C to stop.' : undefined;
