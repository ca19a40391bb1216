import { expect, test } from 'vitest';
import { derivedStates } from '../../src/domain/derived-state.ts';
import { lifecycles, type StatusDefinition } from '../../src/domain/lifecycle.ts';
import { kinds, kindNames } from '../../src/domain/kind.ts';
import { readRecord } from '../../src/sources/files.ts';
import { edit, temporaryRecord } from './temporary-record.ts';

test('a status leads only where the process says', () => {
  const steps = kindNames.map((kind) => {
    const table: Readonly<Record<string, StatusDefinition>> = lifecycles[kind];
    return kinds[kind].statuses.map((status) => `${status} > ${table[status]?.next.join(' ')}`);
  });
  expect(steps).toEqual([
    ['draft > published', 'published > retracted', 'retracted > '],
    [
      'draft > review deferred withdrawn',
      'review > draft last-call deferred withdrawn',
      'last-call > accepted rejected review withdrawn',
      'accepted > ',
      'rejected > ',
      'deferred > draft withdrawn',
      'withdrawn > ',
    ],
    [
      'draft > review deferred withdrawn',
      'review > draft last-call deferred withdrawn',
      'last-call > accepted rejected review withdrawn',
      'accepted > implemented',
      'implemented > ',
      'rejected > ',
      'deferred > draft withdrawn',
      'withdrawn > ',
    ],
  ]);
});

async function states(root: string, today: string): Promise<Record<string, string[]>> {
  const { catalogue } = await readRecord({ root, base: '/', today });
  return Object.fromEntries(
    catalogue.documents.flatMap((document) => {
      const found = derivedStates(catalogue, document).map((state) =>
        Object.values(state).join(' '),
      );
      return found.length === 0 ? [] : [[document.id, found]];
    }),
  );
}

test('what follows from front matter and the day is derived, never written', async () => {
  const root = await temporaryRecord();
  expect(await states(root, '2026-11-22')).toEqual({
    'RFC-0001': ['superseded RFC-0002'],
    'RFC-0003': ['overdue 82', 'waiting RFC-0006'],
  });
});

test('a last call is not overdue on its last day, and 180 days without a change are stale', async () => {
  const root = await temporaryRecord();
  expect((await states(root, '2026-09-01'))['RFC-0003']).toEqual(['waiting RFC-0006']);
  expect((await states(root, '2026-09-02'))['RFC-0003']).toContain('overdue 1');
  expect((await states(root, '2027-03-29'))['RFC-0004']).toBeUndefined();
  expect((await states(root, '2027-03-30'))['RFC-0004']).toEqual(['stale 180']);
});

test('a successor that is not settled supersedes nothing yet', async () => {
  const root = await temporaryRecord();
  await edit(root, 'rfcs/0002-new-way/index.mdx', 'status: implemented', 'status: review');
  expect((await states(root, '2026-11-22'))['RFC-0001']).toBeUndefined();
});
