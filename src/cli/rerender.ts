import { acceptedBody } from '../domain/ledger.ts';
import { complaints } from '../markdown/issue.ts';
import { rerendering, type Rerendering } from '../schema/history.ts';
import { rerenderedFile } from '../sources/history-file.ts';
import type { Reading } from '../sources/reading.ts';
import { UsageError, type Decision } from './decision.ts';
import { withEntries } from './list-file.ts';

const heading =
  '# Frozen texts that the site renders differently since, each read through and accepted. Oldest first; only grows.';

/** Decides to accept every frozen body that is rendered differently now. `before` is what `rerendered.yaml` says. */
export function decideRerender(
  reading: Pick<Reading, 'catalogue' | 'histories' | 'rerenderings'>,
  reason: string,
  before: string | undefined,
): Decision {
  const changed = changedBodies(reading);
  if (changed.length === 0) {
    const summary = ['Every version is rendered as it was published.'];
    return { outcome: 'plan', plan: { steps: [], summary } };
  }
  const entries = changed.map(({ document, version, body }): Rerendering => {
    const entry = { document, version, body, date: reading.catalogue.today, reason };
    const result = rerendering.safeParse(entry);
    if (result.success) return result.data;
    const [first] = complaints(result.error.issues, entry, () => []);
    throw new UsageError(`--${String(first?.path[0] ?? '')}: ${first?.message ?? ''}`);
  });
  return {
    outcome: 'plan',
    plan: {
      steps: [
        { kind: 'write', path: rerenderedFile, content: withEntries(before, heading, entries) },
      ],
      summary: changed.map(
        ({ document, version, known, body }) =>
          `${document} v${version}  ${known.slice(0, 16)} → ${body.slice(0, 16)}`,
      ),
    },
  };
}

interface ChangedBody {
  document: string;
  version: number;
  known: string;
  body: string;
}

/** Frozen texts whose files are whole and whose HTML is not what was accepted. */
function changedBodies({
  histories,
  rerenderings,
}: Pick<Reading, 'histories' | 'rerenderings'>): ChangedBody[] {
  return [...histories].flatMap(([document, { entries, folders }]) =>
    entries.flatMap((entry) => {
      const found = folders.find(({ version }) => version === entry.version);
      const known = acceptedBody(document, entry, rerenderings);
      if (found?.body === undefined || found.sha256 !== entry.sha256 || found.body === known)
        return [];
      return [{ document, version: entry.version, known, body: found.body }];
    }),
  );
}
