import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkRecord } from '../../src/check/check.ts';
import type { Decision } from '../../src/cli/decision.ts';
import type { MoveFields } from '../../src/cli/move-flags.ts';
import { decideMove, findMove } from '../../src/cli/move.ts';
import { decideNew, type NewRequest } from '../../src/cli/new.ts';
import type { Plan } from '../../src/cli/plan.ts';
import { recordTexts } from '../../src/cli/record-texts.ts';
import { decideRenumber } from '../../src/cli/renumber.ts';
import type { BaseRecord } from '../../src/domain/base-record.ts';
import { readRecord } from '../../src/sources/files.ts';
import { fixtureDay } from './temporary-record.ts';

/** What tests write if they say nothing else. */
export const newRequest: NewRequest = {
  kind: 'rfc',
  title: 'Merging late updates',
  authors: ['test-person'],
  workstream: 'weaving',
  summary: undefined,
  slug: undefined,
  person: undefined,
};

export async function decideNewIn(
  root: string,
  fields: Partial<NewRequest> = {},
): Promise<Decision> {
  return decideNew({ ...newRequest, ...fields }, await readingOf(root));
}

/** A move with every flag that it needs; a missing one is named in the message. */
export async function decideMoveIn(
  root: string,
  words: string,
  status: string,
  fields: MoveFields = {},
): Promise<Decision> {
  const reading = await readingOf(root);
  const found = findMove({ ...fields, words, status }, reading);
  if (!found.move) return found.decision;
  const { document, wanted } = found.move;
  if (wanted.length > 0) {
    const message = `wants ${wanted.map(({ flag }) => flag).join(' ')}`;
    return { outcome: 'refused', message };
  }
  const text = await readFile(join(root, document.file), 'utf8');
  return decideMove(found.move, fields, reading, text);
}

export async function decideRenumberIn(
  root: string,
  words: string,
  number: string,
  base?: BaseRecord,
): Promise<Decision> {
  const reading = await readingOf(root);
  const texts = await recordTexts(root, reading);
  return decideRenumber({ words, number }, { reading, texts, base });
}

export function planIn(decision: Decision): Plan {
  if (decision.outcome !== 'plan') throw new Error(JSON.stringify(decision));
  return decision.plan;
}

/** Why nothing is done; throws if something is. */
export function refusalIn(decision: Decision): string {
  if (decision.outcome !== 'refused') throw new Error(JSON.stringify(decision));
  return decision.message;
}

/** Errors and warnings of a record but for versions that are still to be cut. */
export async function faults(root: string): Promise<string[]> {
  return checkRecord(await readingOf(root)).flatMap(({ severity, code, file, message }) =>
    severity === 'note' || code === 'uncut-status' ? [] : [`${code} ${file}: ${message}`],
  );
}

function readingOf(root: string) {
  return readRecord({ root, base: '/', today: fixtureDay });
}
