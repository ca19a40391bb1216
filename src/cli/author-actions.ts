import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { canonicalBody } from '../sources/canonical-body.ts';
import { readBase } from '../sources/git-base.ts';
import { complaints } from '../markdown/issue.ts';
import { ledgerEntry } from '../schema/history.ts';
import { apply } from './apply.ts';
import { UsageError, type Decision } from './decision.ts';
import { carryOut, read } from './carry-out.ts';
import { decideCut } from './cut.ts';
import type { MoveFields } from './move-flags.ts';
import { decideMove, findMove } from './move.ts';
import { decideNew, kindOf } from './new.ts';
import { recordTexts } from './record-texts.ts';
import { decideRenumber } from './renumber.ts';
import { ownTerminal } from './terminal.ts';
import { moveAnswers, newAnswers } from './wanted-answers.ts';

interface CommonOptions {
  root: string;
  dryRun?: true;
}

export interface NewOptions extends CommonOptions {
  author: readonly string[];
  workstream?: string;
  summary?: string;
  slug?: string;
  name?: string;
  affiliation?: string;
}

export interface MoveOptions extends CommonOptions, MoveFields {
  decidedBy: readonly string[];
  cut?: string;
}

export interface RenumberOptions extends CommonOptions {
  base?: string;
}

/** `npm run new`; the exit code. */
export async function runNew(
  kind: string | undefined,
  title: string | undefined,
  options: NewOptions,
): Promise<number> {
  const root = resolve(options.root);
  const reading = await read(root);
  const { author: authors, workstream, name, affiliation, summary, slug } = options;
  const words = { kind: kind && kindOf(kind), title, authors, workstream, name };
  const answers = await newAnswers(words, reading, ownTerminal());
  const person = answers.name === undefined ? undefined : { name: answers.name, affiliation };
  const request = { ...answers, kind: kindOf(answers.kind), summary, slug, person };
  return carryOut(decideNew(request, reading), root, options.dryRun === true);
}

/** `npm run renumber`; the exit code. */
export async function runRenumber(
  words: string,
  number: string,
  options: RenumberOptions,
): Promise<number> {
  const root = resolve(options.root);
  const reading = await read(root);
  const texts = await recordTexts(root, reading);
  const base = options.base === undefined ? undefined : await readBase(root, options.base);
  const decision = decideRenumber({ words, number }, { reading, texts, base });
  return carryOut(decision, root, options.dryRun === true);
}

/** `npm run move`; the exit code. With `cut`, a document that cannot be cut is not moved either. */
export async function runMove(
  words: string,
  status: string,
  { decidedBy, ...options }: MoveOptions,
): Promise<number> {
  const root = resolve(options.root);
  const dryRun = options.dryRun === true;
  const reading = await read(root);
  const given = { ...options, decidedBy: decidedBy.length === 0 ? undefined : decidedBy };
  const found = findMove({ ...given, words, status }, reading);
  if (!found.move) return carryOut(found.decision, root, dryRun);
  const { document, to, wanted } = found.move;
  const command = `npm run move -- ${document.id} ${to}`;
  const fields = await moveAnswers(given, wanted, command, ownTerminal());
  const text = await readFile(join(root, document.file), 'utf8');
  if (options.cut !== undefined) refuseCut(options.cut);
  const decision = decideMove(found.move, fields, reading, text, options.cut !== undefined);
  const code = await carryOut(decision, root, dryRun);
  if (code !== 0 || dryRun || options.cut === undefined) return code;

  const back = async (): Promise<void> => {
    const summary = [`${document.id} is ${document.front.status} again, since it was not cut.`];
    const steps = [{ kind: 'write', path: document.file, content: text } as const];
    await apply(root, { steps, summary });
    console.error(summary.join('\n'));
  };
  try {
    const cutCode = await carryOut(await cutOf(document.id, options.cut, root), root, dryRun);
    if (cutCode !== 0) await back();
    return cutCode;
  } catch (error) {
    await back();
    throw error;
  }
}

/** The next version of a document that was just moved. */
async function cutOf(id: string, changes: string, root: string): Promise<Decision> {
  return decideCut(
    { words: id, changes, significance: 'substantive', date: undefined },
    {
      root,
      reading: await read(root),
      bodyOf: ({ folder, kind }) => canonicalBody(join(root, folder), kind, id),
    },
  );
}

function refuseCut(changes: string): void {
  const { error } = ledgerEntry.shape.changes.safeParse(changes);
  const [first] = complaints(error?.issues ?? [], changes, () => []);
  if (first) throw new UsageError(`--cut: ${first.message} Help: ${first.help}`);
}
