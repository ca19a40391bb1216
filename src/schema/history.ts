import { z } from 'zod';
import { proposalStatuses, reportStatuses, rfcStatuses } from './front-matter.ts';
import { documentId, isoDate, plainText, refuse } from './primitives.ts';

/** Every status that a version of some kind may have; which belong to a kind is checked with the document. */
export const versionStatuses = [
  ...new Set([...reportStatuses, ...proposalStatuses, ...rfcStatuses]),
] as const;

/** What a cut changes for readers: `substantive` changes what is said, `editorial` only how. */
export const significances = ['substantive', 'editorial'] as const;

/** Most versions that one document may have. */
export const mostVersions = 1000;

function hex(digits: number, what: string) {
  const pattern = new RegExp(`^[0-9a-f]{${digits}}$`, 'u');
  return z
    .string()
    .superRefine((value, context) => {
      if (!pattern.test(value)) {
        refuse(
          context,
          `it is not ${what} (${digits} digits of 0-9 and a-f).`,
          'let `npm run cut` write it; never change a line of the ledger.',
        );
      }
    })
    .meta({ pattern: pattern.source });
}

const sha256 = hex(64, 'a sha256');

const swhid = z
  .string()
  .superRefine((value, context) => {
    if (!/^swh:1:dir:[0-9a-f]{40}$/u.test(value)) {
      refuse(
        context,
        'it is not the SWHID of a folder (`swh:1:dir:` and 40 digits of 0-9 and a-f).',
        'let `npm run cut` write it; never change a line of the ledger.',
      );
    }
  })
  .meta({ pattern: '^swh:1:dir:[0-9a-f]{40}$' });

/** A file of a frozen folder: its path there with forward slashes, and the sha256 of its bytes. */
const frozenFile = z.strictObject({ path: z.string().min(1).max(400), sha256 });

/**
 * A version in the ledger `history.yaml`. `npm run cut` writes it and nobody ever changes it.
 *
 * `sha256` is over the text that `sha256sum` prints for the frozen files in order of their paths' bytes, a line
 * `<hex>  <path>` a file. Anyone can compute it:
 * `cd versions/1 && find . -type f | sed 's|^\./||' | LC_ALL=C sort | xargs sha256sum | sha256sum`
 *
 * `swhid` names the frozen folder as git and Software Heritage do: `git rev-parse HEAD:…/versions/1` prints its digits.
 */
export const ledgerEntry = z.strictObject({
  version: z.int().min(1).max(mostVersions).describe('Its number: 1, 2, 3 …'),
  date: isoDate.describe('The day of the cut.'),
  status: z.enum(versionStatuses).describe('The status of the document when it was cut.'),
  significance: z.enum(significances).describe('Whether it changes what is said, or only how.'),
  changes: plainText(10, 300).describe('One sentence that tells readers what changed.'),
  sha256: sha256.describe('Of the frozen folder.'),
  swhid: swhid.describe('Of the frozen folder, as git and Software Heritage compute it.'),
  body: sha256.describe('Of the text as it was rendered when it was cut.'),
  anchors: z.array(z.string().min(1).max(200)).max(2000).describe('Ids of its headings, in order.'),
  files: z.array(frozenFile).min(1).max(1000).describe('Its files in order of their paths.'),
});

/** The ledger of a document, `history.yaml`: oldest first, append-only. */
export const ledger = z.array(ledgerEntry).min(1).max(mostVersions);

/**
 * A frozen version whose rendered body was changed by the pipeline, read through and accepted: one entry of
 * `rerendered.yaml`. The newest entry of a version counts.
 */
export const rerendering = z.strictObject({
  document: documentId,
  version: z.int().min(1).max(mostVersions),
  body: sha256.describe('Of the text as it is rendered now.'),
  date: isoDate.describe('The day on which the change was accepted.'),
  reason: plainText(10, 300).describe('One sentence that says why the pipeline changed it.'),
});

/** `rerendered.yaml` of a record: oldest first, append-only. */
export const rerenderings = z.array(rerendering).min(1).max(100_000);

export type LedgerEntry = z.output<typeof ledgerEntry>;
export type Significance = (typeof significances)[number];
export type Rerendering = z.output<typeof rerendering>;
