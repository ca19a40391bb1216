import type { ChangedFile } from '../domain/base-record.ts';
import { compareCodePoints } from '../domain/diagnostic.ts';
import type { GitResult } from './git.ts';

type Git = (args: readonly string[]) => Promise<GitResult>;

/**
 * Files that differ from where the branch left the base: committed, uncommitted and untracked ones. `prefix` is the
 * record's folder in its repository, with a slash at its end unless empty. Where no common commit is known, as in a
 * shallow clone, the base itself is compared with.
 */
export async function changedFiles(git: Git, base: string, prefix: string): Promise<ChangedFile[]> {
  const fork = await git(['merge-base', base, 'HEAD']);
  const from = fork.code === 0 ? fork.output.toString('utf8').trim() : base;
  const diff = await git([
    'diff',
    '--name-status',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '-z',
    from,
    '--',
  ]);
  const others = await git([
    'ls-files',
    '--others',
    '--exclude-standard',
    '--full-name',
    '-z',
    '--',
    ':/',
  ]);
  const files = new Map<string, ChangedFile>();
  const add = (full: string, change: ChangedFile['change']): void => {
    const inRecord = full.startsWith(prefix);
    files.set(full, { path: inRecord ? full.slice(prefix.length) : full, inRecord, change });
  };
  const words = diff.output.toString('utf8').split('\0');
  for (let index = 0; index + 1 < words.length; index += 2) {
    add(words[index + 1] ?? '', changes[words[index] ?? ''] ?? 'modified');
  }
  for (const full of others.output.toString('utf8').split('\0')) {
    if (full !== '') add(full, 'added');
  }
  return [...files].sort(([a], [b]) => compareCodePoints(a, b)).map(([, file]) => file);
}

const changes: Readonly<Record<string, ChangedFile['change']>> = { A: 'added', D: 'deleted' };
