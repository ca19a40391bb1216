import { spawn } from 'node:child_process';

/** The base cannot be read; the message says why, and what to do. */
export class BaseError extends Error {
  override name = 'BaseError';
}

/** What git answered: its exit code, what it printed, and what it complained of. */
export interface GitResult {
  code: number;
  output: Buffer;
  trouble: string;
}

/** Runs git in a folder. Throws a `BaseError` if there is no git. */
export function runGit(folder: string, args: readonly string[], input = ''): Promise<GitResult> {
  return new Promise((done, fail) => {
    const child = spawn('git', ['-C', folder, ...args]);
    const output: Buffer[] = [];
    const trouble: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => trouble.push(chunk));
    child.once('error', (error) =>
      fail(
        new BaseError(
          `git cannot be run (${error.message}), and \`--base\` needs it: install git, or leave \`--base\` out.`,
        ),
      ),
    );
    child.once('close', (code) =>
      done({
        code: code ?? 1,
        output: Buffer.concat(output),
        trouble: Buffer.concat(trouble).toString('utf8').trim(),
      }),
    );
    // A git that gives up before it has read everything says so by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
