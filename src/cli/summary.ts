import { resolve } from 'node:path';
import { checkRecord } from '../check/check.ts';
import { counted, tallyOf } from '../check/tally.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { workingDiffers } from '../domain/projection.ts';
import { environment, href } from '../environment.ts';
import { printable } from '../markdown/printable.ts';
import { readRecord } from '../sources/files.ts';
import { readBase } from '../sources/git-base.ts';
import { branchChanges, type BranchChanges, type DocumentChange } from './branch-changes.ts';

/** What the branch of a record changes, in Markdown. Throws a `BaseError`. */
export async function runSummary(folder: string, ref: string): Promise<string> {
  const root = resolve(folder);
  const base = await readBase(root, ref);
  const { base: path, today } = environment;
  const reading = await readRecord({ root, base: path, today });
  const findings = checkRecord({ ...reading, base });
  const target = process.env['GITHUB_BASE_REF'];
  return summaryOf(
    branchChanges(reading, base, findings, href),
    target === undefined || target === '' ? ref : `origin/${target}`,
  );
}

/**
 * A table for the page of a pull request. Nothing that a contributor wrote is Markdown in it. `ref` is what a reviewer
 * compares with.
 */
export function summaryOf(changes: BranchChanges, ref: string): string {
  const { documents, removed, elsewhere, outside, findings } = changes;
  const rows = [
    ...documents.map(documentRow),
    ...removed.map(({ id, folder }) => [plain(id), '**removed**', '', code(folder), '']),
  ];
  const table =
    rows.length === 0
      ? ['No document changes.']
      : [
          '| Document | Status | Version | Where to see it | Findings |',
          '| --- | --- | --- | --- | --- |',
          ...rows.map((cells) => `| ${cells.join(' | ')} |`),
        ];
  const others = [
    ...(elsewhere.length === 0 ? [] : [`${counted(elsewhere.length, 'other file')} of the record`]),
    ...(outside.length === 0 ? [] : [`${counted(outside.length, 'file')} outside the record`]),
  ];
  return [
    '### What this changes',
    '',
    ...table,
    '',
    ...(others.length === 0 ? [] : [`Also ${others.join(' and ')}.`, '']),
    ...(findings.length === 0 ? [] : [`Findings elsewhere: ${findingWords(findings)}.`, '']),
    `Addresses are those of the built site. ${code(`npm run preview:pr -- ${ref}`)} builds it on your machine, with every change marked word by word.`,
    '',
  ].join('\n');
}

function documentRow({ document, before, newVersions, redline, findings }: DocumentChange) {
  const { id, front, versions } = document;
  const old = before?.front?.status;
  const status =
    old === undefined || old === front.status ? front.status : `${old} → ${front.status}`;
  const latest = versions.at(-1)?.version;
  const version =
    newVersions.length > 0
      ? newVersions.map((number) => `**v${number}**`).join(', ')
      : latest === undefined
        ? 'no version yet'
        : `v${latest}${workingDiffers(document) ? ' and a newer text' : ''}`;
  return [
    `**${plain(id)}** ${plain(front.title)}`,
    before === undefined ? `new, ${status}` : status,
    version,
    code(redline ?? href.document(id)),
    findingWords(findings),
  ];
}

/** `2 errors, 1 note`; `none`. */
export function findingWords(findings: readonly Diagnostic[]): string {
  const tally = tallyOf(findings);
  const words = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    tally[severity] === 0 ? [] : [counted(tally[severity], severity)],
  );
  return words.length === 0 ? 'none' : words.join(', ');
}

/** Text of a table's cell in which no sign means anything. */
function plain(text: string): string {
  return printable(text)
    .replace(/\s+/gu, ' ')
    .replace(/[!-/:-@[-`{-~]/gu, '\\$&');
}

/** An address or a command; what could end it is left out. */
function code(text: string): string {
  return `\`${printable(text).replace(/[`|\s]+/gu, ' ')}\``;
}
