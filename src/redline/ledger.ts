import type { Mark } from './labels.ts';

/** What changed under one heading. */
export interface RedlineSection {
  kind: 'added' | 'removed' | 'changed';
  /** Empty for the text before the first heading. */
  title: string;
  /** Fragment of the redline, without `#`. */
  anchor: string;
  inserted: number;
  deleted: number;
  changes: number;
}

/** Counts what is written, and gives each change its number and its section. */
export interface Ledger {
  /** A heading starts a section of the new text, of the old one, or of both. */
  heading: (found: HeadingFound) => void;
  /** Numbers a change. */
  change: (mark: Mark | 'changed') => Numbered;
  words: (mark: 'inserted' | 'deleted', count: number) => void;
  /** An id that the new text does not use. */
  freeId: (wanted: string) => string;
  counted: () => { changes: number; inserted: number; deleted: number; sections: RedlineSection[] };
}

/** A change, and the id of its first element. */
export interface Numbered {
  number: number;
  id: string;
}

export interface HeadingFound {
  title: string;
  mark: Mark | 'kept';
  id?: string | undefined;
  /** Number of the move. */
  move?: number | undefined;
}

export function newLedger(ids: ReadonlySet<string>): Ledger {
  const start = section('changed', '', '');
  const sections = [start];
  const moved = new Map<number, RedlineSection>();
  let inOld = start;
  let inNew = start;
  let changes = 0;
  let lastId = '';

  const freeId = (wanted: string): string => {
    let id = wanted;
    while (ids.has(id)) id = `redline-${id}`;
    return id;
  };
  const open = ({ title, mark, id, move }: HeadingFound): RedlineSection => {
    const known = move === undefined ? undefined : moved.get(move);
    const opened = known ?? section(kinds[mark], title, '');
    if (!known) sections.push(opened);
    if (move !== undefined) moved.set(move, opened);
    if (id !== undefined && id !== '' && mark !== 'deleted' && mark !== 'moved-from') {
      opened.anchor = id;
    }
    return opened;
  };
  return {
    heading: (found) => {
      const opened = open(found);
      if (found.mark !== 'inserted' && found.mark !== 'moved-to') inOld = opened;
      if (found.mark !== 'deleted' && found.mark !== 'moved-from') inNew = opened;
    },
    change: (mark) => {
      changes += 1;
      const id = freeId(`change-${changes}`);
      const under = mark === 'deleted' || mark === 'moved-from' ? inOld : inNew;
      under.changes += 1;
      under.anchor ||= id;
      lastId = id;
      return { number: changes, id };
    },
    words: (mark, count) => {
      const under = mark === 'inserted' ? inNew : inOld;
      under[mark] += count;
      if (count > 0) under.anchor ||= lastId;
    },
    freeId,
    counted: () => {
      const touched = sections.filter((one) => one.changes > 0 || one.inserted + one.deleted > 0);
      return {
        changes,
        inserted: touched.reduce((sum, one) => sum + one.inserted, 0),
        deleted: touched.reduce((sum, one) => sum + one.deleted, 0),
        sections: touched,
      };
    },
  };
}

const kinds = {
  kept: 'changed',
  inserted: 'added',
  deleted: 'removed',
  'moved-from': 'changed',
  'moved-to': 'changed',
} as const satisfies Record<HeadingFound['mark'], RedlineSection['kind']>;

function section(kind: RedlineSection['kind'], title: string, anchor: string): RedlineSection {
  return { kind, title, anchor, inserted: 0, deleted: 0, changes: 0 };
}
