import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BaseError } from '../sources/git.ts';

/** A record as it was at a git ref, as a folder of its own; `remove` takes it away again. */
export interface BaseFolder {
  root: string;
  remove: () => Promise<void>;
}

/**
 * Writes the record of a folder as it was at a git ref into a temporary folder. The repository, its index and its
 * working tree stay as they are. Throws a `BaseError`.
 */
export async function baseFolder(record: string, ref: string): Promise<BaseFolder> {
  const home = await mkdtemp(join(tmpdir(), 'tapestry-base-'));
  const remove = () => rm(home, { recursive: true, force: true });
  const root = join(home, 'record');
  const env = { ...process.env, GIT_INDEX_FILE: join(home, 'index') };
  const git = async (folder: string, ...args: string[]): Promise<string> =>
    (await promisify(execFile)('git', ['-C', folder, ...args], { env })).stdout.trim();
  try {
    const prefix = await git(record, 'rev-parse', '--show-prefix');
    const commit = await git(
      record,
      'rev-parse',
      '--verify',
      '--end-of-options',
      `${ref}^{commit}`,
    );
    await git(record, 'read-tree', `${commit}:${prefix.replace(/\/$/u, '')}`);
    // From a folder inside the repository, git would write only what the index has below that folder.
    const top = await git(record, 'rev-parse', '--show-toplevel');
    await git(top, 'checkout-index', '--all', `--prefix=${root}/`);
    return { root, remove };
  } catch (error) {
    await remove();
    const why = error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : '';
    throw new BaseError(
      `git cannot give the record as it was at ${JSON.stringify(ref)} (${why}): fetch it first (\`git fetch origin\`), or name a branch, tag or commit that \`git log\` shows.`,
    );
  }
}
