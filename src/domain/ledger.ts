import type { LedgerEntry, Rerendering } from '../schema/history.ts';
import { kinds, type Kind } from './kind.ts';
import { lifecycles, type Status, type StatusDefinition } from './lifecycle.ts';
import type { FolderHash } from './version.ts';

/** Something in a ledger that cannot be: at which entry, counted from 0, and at which of its fields. */
export interface LedgerProblem {
  entry: number;
  field: 'version' | 'date' | 'status' | 'significance';
  message: string;
  help: string;
}

/** Everything in a ledger that its earlier entries, the lifecycle of the kind or the day (`YYYY-MM-DD`) forbid. */
export function* ledgerProblems(
  kind: Kind,
  entries: readonly LedgerEntry[],
  today: string,
): Iterable<LedgerProblem> {
  let latestDate = '';
  let latestStatus: Status | undefined;
  for (const [entry, { version, date, status, significance }] of entries.entries()) {
    const expected = entry + 1;
    if (version !== expected) {
      const twice = entries.slice(0, entry).some((earlier) => earlier.version === version);
      yield {
        entry,
        field: 'version',
        message: twice
          ? `Version ${version} is in the ledger twice.`
          : `Version ${version} stands where version ${expected} should be.`,
        help: `write ${expected}: versions count 1, 2, 3, and none is left out.`,
      };
    }
    if (date < latestDate) {
      yield {
        entry,
        field: 'date',
        message: `Version ${version} is dated ${date}, before the version that it follows (${latestDate}).`,
        help: 'a ledger only grows: write the day of the cut.',
      };
    }
    if (date > today) {
      yield {
        entry,
        field: 'date',
        message: `Version ${version} is dated ${date}, and today is ${today}.`,
        help: 'write the day of the cut; none can be in the future.',
      };
    }
    if (date > latestDate) latestDate = date;
    if (!isStatusOf(kind, status)) {
      yield {
        entry,
        field: 'status',
        message: `Version ${version} is ${status}, and ${aKind[kind]} never is.`,
        help: `${aKind[kind]} is one of ${kinds[kind].statuses.join(', ')}.`,
      };
      continue;
    }
    const before = latestStatus;
    latestStatus = status;
    if (before === undefined) continue;
    const possible = reachable(kind, before);
    if (status !== before && !possible.includes(status)) {
      yield {
        entry,
        field: 'status',
        message: `Version ${version} is ${status}, and the version before is ${before}: no way leads from there to here.`,
        help:
          possible.length === 0
            ? `${before} is final; write a new document that supersedes this one.`
            : `after ${before} ${aKind[kind]} can become ${possible.join(', ')}.`,
      };
    } else if (status === before && possible.length === 0 && significance !== 'editorial') {
      yield {
        entry,
        field: 'significance',
        message: `Version ${version} changes what a document says that is ${status}, and ${status} is final.`,
        help: 'cut it as `editorial` if only the wording changed; otherwise write a new document that supersedes this one.',
      };
    }
  }
}

const aKind = {
  report: 'a report',
  proposal: 'a proposal',
  rfc: 'an RFC',
} as const satisfies Record<Kind, string>;

/** Statuses that a document may have only if a version was cut with them: readers rely on them. */
export const cutStatuses: ReadonlySet<Status> = new Set<Status>([
  'accepted',
  'implemented',
  'rejected',
  'published',
  'retracted',
]);

/** How a frozen folder differs from what the ledger says of it, a clause each; empty if it does not. */
export function frozenDifferences(entry: LedgerEntry, found: FolderHash): string[] {
  if (entry.sha256 === found.sha256 && entry.swhid === found.swhid) return sameFiles(entry, found);
  const differences = sameFiles(entry, found);
  if (differences.length > 0) return differences;
  return [
    entry.sha256 === found.sha256
      ? 'its `swhid` is not that of its files'
      : 'its `sha256` is not that of its files',
  ];
}

/** The body that a frozen version is known by: the newest accepted one. */
export function acceptedBody(
  id: string,
  { version, body }: Pick<LedgerEntry, 'version' | 'body'>,
  rerenderings: readonly Rerendering[],
): string {
  return (
    rerenderings.findLast(({ document, version: of }) => document === id && of === version)?.body ??
    body
  );
}

function sameFiles(entry: LedgerEntry, found: FolderHash): string[] {
  const known = new Map(entry.files.map(({ path, sha256 }) => [path, sha256]));
  const there = new Map(found.files.map(({ path, sha256 }) => [path, sha256]));
  return [
    ...entry.files.flatMap(({ path, sha256 }) => {
      const hash = there.get(path);
      if (hash === undefined) return [`${path} is missing`];
      return hash === sha256 ? [] : [`${path} was edited`];
    }),
    ...found.files.flatMap(({ path }) => (known.has(path) ? [] : [`${path} was added`])),
  ];
}

function isStatusOf(kind: Kind, status: Status): boolean {
  return Object.hasOwn(lifecycles[kind], status);
}

/** Statuses that legal transitions lead to, in the order of the lifecycle; one that leads back to itself included. */
function reachable(kind: Kind, from: Status): string[] {
  const table: Partial<Record<string, StatusDefinition>> = lifecycles[kind];
  const found = new Set<string>();
  const queue: string[] = [from];
  for (let status = queue.pop(); status !== undefined; status = queue.pop()) {
    for (const next of table[status]?.next ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return Object.keys(table).filter((status) => found.has(status));
}
