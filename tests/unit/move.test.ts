import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apply } from '../../src/cli/apply.ts';
import type { MoveFields } from '../../src/cli/move-flags.ts';
import { decideMove, findMove } from '../../src/cli/move.ts';
import { rfcLifecycle } from '../../src/domain/lifecycle.ts';
import { rfcStatuses } from '../../src/schema/front-matter.ts';
import { readRecord } from '../../src/sources/files.ts';
import { decideMoveIn, decideNewIn, faults, planIn, refusalIn } from './author-record.ts';
import { tree } from './cut-record.ts';
import { edit, fixtureDay, temporaryRecord } from './temporary-record.ts';

const file = 'rfcs/0007-merging-late-updates/index.mdx';

/** A record with RFC-0007, an RFC that stands at a status, with what that status needs and a comment on a line. */
async function recordAt(status: string, fields = ''): Promise<string> {
  const root = await temporaryRecord();
  await apply(root, planIn(await decideNewIn(root)));
  await edit(root, file, 'status: draft', `status: ${status} # as agreed`);
  await edit(root, file, 'created: 2026-11-22', `created: 2026-10-01\n${fields}confidence: 3`);
  await edit(
    root,
    file,
    /^summary: .+$/mu.exec(readFileSync(join(root, file), 'utf8'))?.[0] ?? '',
    'summary: "What happens to an update that comes a round too late."',
  );
  const text = readFileSync(join(root, file), 'utf8');
  const sentences = text.split('\n').filter((line) => /^(?:Say|Put) /u.test(line));
  for (const sentence of sentences)
    await edit(root, file, sentence, 'What was written here is the author’s own.');
  return root;
}

describe('every way of the lifecycle', () => {
  test.each(rfcStatuses)(
    'from %s',
    async (from) => {
      const root = await recordAt(from, lifecycleFields(from));
      const text = readFileSync(join(root, file), 'utf8');
      const reading = await readRecord({ root, base: '/', today: fixtureDay });
      for (const to of rfcStatuses) {
        const fields = fieldsFor(to, from);
        const found = findMove({ ...fields, words: 'RFC-0007', status: to }, reading);
        const legal: readonly string[] = rfcLifecycle[from].next;
        if (!legal.includes(to)) {
          expect(found).toMatchObject({ decision: { outcome: 'refused' } });
          continue;
        }
        if (!found.move) throw new Error(JSON.stringify(found));
        expect(found.move.wanted).toEqual([]);
        await apply(root, planIn(decideMove(found.move, fields, reading, text)));
        expect(await faultsOf(root)).toEqual([]);
        expect(readFileSync(join(root, file), 'utf8')).toContain(`status: ${to} # as agreed\n`);
        writeFileSync(join(root, file), text);
      }
    },
    60_000,
  );
});

/** Errors and warnings of RFC-0007. */
async function faultsOf(root: string): Promise<string[]> {
  return (await faults(root)).filter((fault) => fault.includes(file));
}

/** Lines of front matter that a document of a status has. */
function lifecycleFields(status: string): string {
  const discussed = ['review', 'last-call', 'accepted', 'implemented'].includes(status);
  const talk = discussed ? 'discussion: https://example.org/talk\n' : '';
  if (status === 'last-call') return `${talk}lastCallEnds: 2026-11-20\n`;
  if (['accepted', 'implemented', 'rejected'].includes(status)) {
    return `${talk}decision: { date: 2026-11-20, by: [council], url: "https://example.org/d" }\n`;
  }
  return status === 'deferred' || status === 'withdrawn'
    ? 'reason: "It was put aside for now."\n'
    : talk;
}

function fieldsFor(to: string, from: string): MoveFields {
  if (to === 'last-call') return { ends: '2026-12-09' };
  if (to === 'accepted' || to === 'rejected') {
    return {
      decidedBy: ['council'],
      decidedOn: '2026-11-22',
      decisionUrl: 'https://example.org/decision',
    };
  }
  if (to === 'withdrawn' || to === 'deferred') return { reason: 'Nobody needs it any more.' };
  return to === 'review' && from === 'draft' ? { discussion: 'https://example.org/talk' } : {};
}

describe('a move', () => {
  test('writes fields where their kind lists them, and takes away what belonged to the old status', async () => {
    const root = await recordAt(
      'last-call',
      'discussion: https://example.org/talk\nlastCallEnds: 2026-11-20 # ten days\n',
    );
    const plan = planIn(
      await decideMoveIn(root, 'rfc 7', 'accepted', {
        decidedBy: ['council', 'test-person'],
        decidedOn: '2026-11-21',
        decisionUrl: 'https://example.org/d',
        note: 'By consensus: "nobody objected".',
      }),
    );
    expect(plan.summary).toEqual([
      'RFC-0007  last-call → accepted',
      '  lastCallEnds goes: it belonged to the old status',
      '  decision: { date: 2026-11-21, by: [council, test-person], url: "https://example.org/d", note: "By consensus: \\"nobody objected\\"." }',
      'Cut a version next, since `npm run check` asks for a version that is accepted:',
      '  npm run cut -- RFC-0007 --changes "…"',
    ]);
    const before = tree(root);
    await apply(root, plan);
    const after = tree(root);
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([file]);
    expect(readFileSync(join(root, file), 'utf8').split('\n').slice(0, 12)).toEqual([
      '---',
      'title: "Merging late updates"',
      'summary: "What happens to an update that comes a round too late."',
      'authors: [test-person]',
      'status: accepted # as agreed',
      'workstream: weaving',
      'created: 2026-10-01',
      'discussion: https://example.org/talk',
      'decision: { date: 2026-11-21, by: [council, test-person], url: "https://example.org/d", note: "By consensus: \\"nobody objected\\"." }',
      'confidence: 3',
      '---',
      '',
    ]);
  });

  test('names every flag that it wants', async () => {
    const root = await recordAt('last-call', 'lastCallEnds: 2026-11-20\n');
    expect(await decideMoveIn(root, 'RFC-0007', 'accepted')).toMatchObject({
      message: 'wants --decided-by --decided-on --decision-url --discussion',
    });
  });

  test('says the way to a status that does not follow', async () => {
    const root = await temporaryRecord();
    expect(await decideMoveIn(root, 'RFC-0006', 'accepted')).toEqual({
      outcome: 'refused',
      message:
        'RFC-0006 is draft, and accepted does not follow from there: it can become review, deferred, withdrawn. The way to accepted is review, then last-call, then accepted.',
    });
  });

  test('keeps the decision when what was accepted is implemented', async () => {
    const root = await recordAt('accepted', lifecycleFields('accepted'));
    await apply(root, planIn(await decideMoveIn(root, 'RFC-0007', 'implemented')));
    expect(readFileSync(join(root, file), 'utf8')).toContain('decision: { date: 2026-11-20');
  });

  test('to review is refused while a sentence of the template stands', async () => {
    const root = await temporaryRecord();
    await apply(root, planIn(await decideNewIn(root)));
    expect(
      refusalIn(
        await decideMoveIn(root, 'RFC-0007', 'review', { discussion: 'https://example.org/talk' }),
      ),
    ).toMatch(/cannot become review yet:\n {2}error\[template-text\]/u);
  });

  test.each([
    ['RFC-0006', 'revew', {}, /"revew" is no status of RFC-0006\. Did you mean review\?/u],
    ['RFC-0066', 'review', {}, /There is no document "RFC-0066"\. Did you mean RFC-0006/u],
    ['REPORT-0001', 'accepted', {}, /Write one of draft, published, retracted|Did you mean/u],
    [
      'RFC-0006',
      'review',
      { ends: '2026-12-09' },
      /--ends belongs to last-call, and not to review/u,
    ],
    ['RFC-0006', 'withdrawn', { reason: 'Short.' }, undefined],
  ])('%s to %s %j', async (words, status, fields, message) => {
    const root = await temporaryRecord();
    const decision = decideMoveIn(root, words, status, fields);
    if (message) await expect(decision).rejects.toThrow(message);
    else {
      expect(refusalIn(await decision)).toMatch(
        /error\[frontmatter\].+6 characters, and 10 to 300/u,
      );
    }
  });

  test.each([
    [
      'last-call',
      'review',
      { ends: '2026-12-01' },
      /at least 10 days, .+ until 2026-12-02 or later/u,
    ],
    [
      'accepted',
      'last-call',
      { decidedBy: ['counsil'], decidedOn: '2026-11-22', decisionUrl: 'https://example.org/d' },
      /--decided-by: .+Did you mean council/u,
    ],
    [
      'accepted',
      'last-call',
      { decidedBy: ['council'], decidedOn: '2026-11-23', decisionUrl: 'https://example.org/d' },
      /still to come/u,
    ],
    [
      'accepted',
      'last-call',
      { decidedBy: ['council'], decidedOn: '2026-11-19', decisionUrl: 'https://example.org/d' },
      /open until 2026-11-20/u,
    ],
  ])('to %s from %s with %j is refused', async (to, from, fields, message) => {
    const root = await recordAt(from, lifecycleFields(from));
    await expect(decideMoveIn(root, 'RFC-0007', to, fields)).rejects.toThrow(message);
  });

  test('of a document whose front matter cannot be read lists what is wrong with it', async () => {
    const root = await recordAt('draft');
    await edit(root, file, 'workstream: weaving', 'workstraem: weaving');
    expect(await decideMoveIn(root, 'RFC-0007', 'review')).toMatchObject({
      outcome: 'errors',
      diagnostics: [{ code: 'frontmatter', file }],
    });
  });
});
