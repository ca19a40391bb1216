import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { apply } from '../../src/cli/apply.ts';
import { decideCut, type CutRequest } from '../../src/cli/cut.ts';
import type { Decision } from '../../src/cli/decision.ts';
import type { Plan } from '../../src/cli/plan.ts';
import type { LedgerEntry } from '../../src/schema/history.ts';
import { canonicalBody } from '../../src/sources/canonical-body.ts';
import { readRecord } from '../../src/sources/files.ts';
import { readHistory } from '../../src/sources/history-file.ts';
import { fixtureDay } from './temporary-record.ts';

/** What tests cut if they say nothing else. */
export const cutRequest: CutRequest = {
  words: 'RFC-0006',
  changes: 'The first text that readers can rely on.',
  significance: 'substantive',
  date: undefined,
};

export async function decide(root: string, fields: Partial<CutRequest> = {}): Promise<Decision> {
  const reading = await readRecord({ root, base: '/', today: fixtureDay });
  return decideCut(
    { ...cutRequest, ...fields },
    {
      root,
      reading,
      bodyOf: ({ id, folder, kind }) => canonicalBody(join(root, folder), kind, id),
    },
  );
}

export async function planOf(root: string, fields: Partial<CutRequest> = {}): Promise<Plan> {
  const decision = await decide(root, fields);
  if (decision.outcome !== 'plan') throw new Error(JSON.stringify(decision));
  return decision.plan;
}

export async function cut(root: string, fields: Partial<CutRequest> = {}): Promise<void> {
  await apply(root, await planOf(root, fields));
}

/** Every file and folder of a record, with content. */
export function tree(root: string): Record<string, string> {
  const paths = globSync('**', { cwd: root }).toSorted();
  return Object.fromEntries(
    paths.map((path) => {
      const full = join(root, path);
      return [path, statSync(full).isDirectory() ? '' : readFileSync(full, 'latin1')];
    }),
  );
}

export function leftBeside(root: string): string[] {
  return globSync(`.tapestry-${basename(root)}-*`, { cwd: dirname(root) });
}

export function entriesIn(root: string): LedgerEntry[] {
  return readHistory(readFileSync(join(root, 'rfcs/0006-every-construct/history.yaml'))).entries;
}
