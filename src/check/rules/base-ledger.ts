import type { LedgerEntry } from '../../schema/history.ts';
import { placeOf, type Found, type Rule } from '../rule.ts';

/** Compared with the base, a ledger only grew: what it said there it says now, in the same order. */
export const baseLedger: Rule = {
  code: 'base-ledger',
  *check(record) {
    const { base } = record;
    for (const { id, folder, entries: before } of base?.documents ?? []) {
      // A document that is gone is another mistake, with a rule of its own.
      if (base === undefined || before.length === 0 || !record.known.has(id)) continue;
      const history = record.histories.get(id);
      const file = history?.file ?? `${folder}/history.yaml`;
      const help = `put it back: \`git checkout ${base.ref} -- ${file}\` in the folder of the record; a new version is a new entry at the end.`;
      const found = (path: string, message: string): Found => {
        return { file, place: placeOf(record, file, path), message, help };
      };
      if (history?.file === undefined) {
        yield found('', `${id} had a ledger at ${base.ref}, and has none any more.`);
        continue;
      }
      const { entries } = history;
      // A ledger that cannot be read says so itself.
      if (entries.length === 0) continue;
      const gone = before.filter(({ version }) => !entries.some((now) => now.version === version));
      for (const { version } of gone) {
        yield found('', `v${version} of ${id} was in the ledger at ${base.ref}, and is gone.`);
      }
      for (const [index, now] of entries.entries()) {
        const then = before.find(({ version }) => version === now.version);
        const field = then && changedField(then, now);
        if (field === undefined) continue;
        yield found(
          `${index}.${field}`,
          `\`${field}\` of ${id} v${now.version} is not what it was at ${base.ref}, and an entry of the ledger never changes.`,
        );
      }
      if (gone.length > 0) continue;
      const moved = before.findIndex(({ version }, index) => entries[index]?.version !== version);
      if (moved !== -1) {
        yield found(
          `${moved}.version`,
          `The first ${before.length} versions of ${id} do not stand in the order of ${base.ref}.`,
        );
      }
    }
  },
};

function changedField(then: LedgerEntry, now: LedgerEntry): string | undefined {
  const before = new Map<string, unknown>(Object.entries(then));
  return Object.entries(now).find(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before.get(field)),
  )?.[0];
}
