import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { structuredPatch } from 'diff';
import { fixText } from '../check/fixes/fix.ts';
import type { FileShape } from '../check/fixes/fixed-file.ts';
import { counted } from '../check/tally.ts';
import { mostTextBytes } from '../markdown/bytes.ts';
import { printable } from '../markdown/printable.ts';
import { walkRecord } from '../sources/walk.ts';
import type { Plan } from './plan.ts';
import { fileIn } from './report.ts';

/** A file that can be mended. */
export interface Mended {
  /** Relative to the record's root. */
  file: string;
  before: string;
  after: string;
  did: readonly string[];
}

/**
 * What can be mended in the working texts and the registry files that `wanted` accepts. Frozen versions and ledgers
 * are never read: not even a space in them may change.
 */
export async function mendable(root: string, wanted: (file: string) => boolean): Promise<Mended[]> {
  const mended: Mended[] = [];
  for (const [file, shape] of await filesOf(root)) {
    if (!wanted(file)) continue;
    const before = await textOf(join(root, file));
    if (before === undefined) continue;
    const { text: after, did } = fixText(before, shape);
    if (after !== before) mended.push({ file, before, after, did });
  }
  return mended;
}

/** A plan that writes what was mended; its summary says what was done, or shows the lines as they would be. */
export function fixPlan(mended: readonly Mended[], folder: string, showLines: boolean): Plan {
  return {
    steps: mended.map(({ file, after }) => ({ kind: 'write', path: file, content: after })),
    summary: mended.flatMap((each) => [
      printable(
        `${showLines ? 'would fix' : 'fixed'} ${fileIn(folder, each.file)}: ${each.did.join('; ')}`,
      ),
      ...(showLines ? changedLines(each) : []),
    ]),
  };
}

async function filesOf(root: string): Promise<[file: string, shape: FileShape][]> {
  // A record that cannot be listed says so when it is checked.
  const { documents, registries } = await walkRecord(root).catch(() => ({
    documents: [],
    registries: [],
  }));
  return [
    ...documents.map(({ folder, textName, kind }): [string, FileShape] => [
      `${folder}/${textName}`,
      { shape: 'text', kind, format: textName.endsWith('.mdx') ? 'mdx' : 'md' },
    ]),
    ...registries.map(({ file, registry }): [string, FileShape] => [
      file,
      { shape: 'registry', registry },
    ]),
  ];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of a file as it is, byte order mark and all; `undefined` where the checker would not read it either. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(path);
    return bytes.length > mostTextBytes ? undefined : utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Changed lines of one file that are shown. */
const mostLines = 40;

/** Lines as they were and would be; line ends and byte order marks are told in words. */
function changedLines({ before, after }: Mended): string[] {
  const old = before.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const { hunks } = structuredPatch('', '', old, after, '', '', { context: 0 });
  const lines = hunks.flatMap((hunk) =>
    hunk.lines
      .filter((line) => !line.startsWith('\\'))
      .map((line, index) => `  ${index === 0 ? `line ${hunk.oldStart}:\n  ` : ''}${shown(line)}`),
  );
  const more = lines.length - mostLines;
  return more > 0 ? [...lines.slice(0, mostLines), `  … and ${counted(more, 'more line')}`] : lines;
}

/** Spaces at the end of a line are what this is about. */
function shown(line: string): string {
  return printable(line.replaceAll('\t', '→')).replace(/ +$/u, (spaces) =>
    '·'.repeat(spaces.length),
  );
}
