import { spawn } from 'node:child_process';
import type { BaseDocument, BaseRecord } from '../domain/base-record.ts';
import { documentId, kindOfFolder } from '../domain/kind.ts';
import { decode } from '../markdown/bytes.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHistory } from './history-file.ts';

/** The base cannot be read; the message says why, and what to do. */
export class BaseError extends Error {
  override name = 'BaseError';
}

/**
 * The record of a folder as it was at a git ref, read from git's objects: nothing is checked out, and the folder on disk
 * is not looked at. What cannot be read there counts as not written. Throws a `BaseError`.
 */
export async function readBase(root: string, ref: string): Promise<BaseRecord> {
  const git = (args: readonly string[], input?: string) => run(root, args, input);
  const inside = await git(['rev-parse', '--show-prefix']);
  if (inside.code !== 0) {
    throw new BaseError(
      `The record in ${root} is in no git repository, so there is no ${ref} to compare it with: leave \`--base\` out, or check a clone.`,
    );
  }
  const prefix = inside.output.toString('utf8').replace(/\n$/u, '');
  const commit = await git([
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  if (commit.code !== 0) {
    throw new BaseError(
      `git knows no commit ${JSON.stringify(ref)}: fetch it first (\`git fetch origin\`), or name a branch, tag or commit that \`git log\` shows.`,
    );
  }
  const tree = commit.output.toString('utf8').trim();
  const listing = await git([
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    tree,
    ...(prefix === '' ? [] : ['--', prefix]),
  ]);
  if (listing.code !== 0) throw broken(listing);
  const found = filesIn(listing.output.toString('utf8'), prefix);
  const wanted = [
    ...new Set(found.flatMap(({ text, ledger }) => [text.id, ledger?.id ?? text.id])),
  ];
  const objects = await git(['cat-file', '--batch'], wanted.map((id) => `${id}\n`).join(''));
  if (objects.code !== 0) throw broken(objects);
  const contents = contentsOf(objects.output);
  return {
    ref,
    documents: found.map(({ text, ledger, ...document }): BaseDocument => {
      const source = decode(contents.get(text.id) ?? new Uint8Array()).text;
      const history = ledger && contents.get(ledger.id);
      return {
        ...document,
        file: text.path,
        front:
          source === undefined ? undefined : readFrontMatter(source, document.kind).entry?.front,
        entries: history ? readHistory(history).entries : [],
      };
    }),
  };
}

interface GitFile {
  /** Relative to the record's root. */
  path: string;
  /** Name of the object. */
  id: string;
}

interface FoundDocument extends Pick<BaseDocument, 'kind' | 'id' | 'number' | 'slug' | 'folder'> {
  text: GitFile;
  ledger: GitFile | undefined;
}

const documentFile =
  /^(?<folder>(?<parent>[a-z]+)\/(?<number>\d{4,})-(?<slug>[^/]+))\/(?<name>index\.mdx?|history\.yaml)$/u;

/** Texts and ledgers in what `git ls-tree -r -z` lists, in its order. */
function filesIn(listing: string, prefix: string): FoundDocument[] {
  const texts: Omit<FoundDocument, 'ledger'>[] = [];
  const ledgers = new Map<string, GitFile>();
  for (const line of listing.split('\0')) {
    const [facts = '', full = ''] = line.split('\t');
    const id = facts.split(' ')[2];
    const path = full.slice(prefix.length);
    const {
      parent = '',
      number = '',
      slug = '',
      folder = '',
      name,
    } = documentFile.exec(path)?.groups ?? {};
    const kind = kindOfFolder(parent);
    if (kind === undefined || id === undefined) continue;
    if (name === 'history.yaml') ledgers.set(folder, { path, id });
    else if (texts.at(-1)?.folder !== folder) {
      const document = documentId(kind, Number(number));
      texts.push({ kind, id: document, number: Number(number), slug, folder, text: { path, id } });
    }
  }
  return texts.map((document) => ({ ...document, ledger: ledgers.get(document.folder) }));
}

/** Objects in what `git cat-file --batch` prints: a line `<id> <type> <bytes>`, the bytes, and a line end. */
function contentsOf(output: Buffer): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    if (type !== 'blob' || size === undefined) break;
    contents.set(id, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return contents;
}

interface GitResult {
  code: number;
  output: Buffer;
  trouble: string;
}

function run(folder: string, args: readonly string[], input = ''): Promise<GitResult> {
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

function broken({ trouble }: GitResult): BaseError {
  return new BaseError(`git could not read the base: ${trouble.split('\n')[0] ?? ''}`);
}
