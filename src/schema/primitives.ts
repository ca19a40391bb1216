import { z } from 'zod';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Length as a reader counts it: user-perceived characters, not bytes or code units. */
export function graphemes(text: string): number {
  return [...segmenter.segment(text)].length;
}

/** Adds an issue that carries, beside its message, what to write instead. */
export function refuse(context: z.RefinementCtx, message: string, help: string): void {
  context.addIssue({ code: 'custom', message, params: { help } });
}

/** NFC-normalised text of `min` to `max` graphemes on one line. */
export function text(min: number, max: number) {
  return z
    .string()
    .normalize('NFC')
    .superRefine((value, context) => {
      const length = graphemes(value);
      if (length < min || length > max) {
        refuse(
          context,
          `it has ${length} characters, and ${min} to ${max} are allowed.`,
          length < min ? `write at least ${min} characters.` : `cut ${length - max} characters.`,
        );
      }
      if (value !== value.trim() || /[\n\t]|\s{2}/u.test(value)) {
        refuse(
          context,
          'it has line breaks, tabs or spaces at an end or in a row.',
          'write it as one line with single spaces.',
        );
      }
    })
    .meta({ minGraphemes: min, maxGraphemes: max });
}

/** Plain text: Markdown and HTML signs would be shown as they are, so they are refused. */
export function plainText(min: number, max: number) {
  return text(min, max).superRefine((value, context) => {
    const sign = /[`<>{}]|\*\*|__|\]\(/u.exec(value);
    if (sign) {
      refuse(
        context,
        `it contains markup (\`${sign[0]}\`), and is shown as plain text.`,
        'write it in plain words.',
      );
    }
  });
}

/** True for a day that exists: 2026-02-30 does not. */
export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  if (!match) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** A calendar day, `YYYY-MM-DD`. */
export const isoDate = z
  .string()
  .superRefine((value, context) => {
    if (!isCalendarDate(value)) {
      refuse(
        context,
        `${JSON.stringify(value)} is not a calendar date.`,
        'write a day that exists as YYYY-MM-DD, for example 2026-11-22.',
      );
    }
  })
  .meta({ format: 'date' });

/** An absolute https address without user name, spaces or non-ASCII host. */
export const httpsUrl = z
  .string()
  .superRefine((value, context) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const plain = /^https:\/\/[\x21-\x7e]+$/u.test(value) && !/[\\"<>`{}]/u.test(value);
    if (!plain || url?.protocol !== 'https:' || url.username !== '' || url.hostname === '') {
      refuse(
        context,
        `${JSON.stringify(value)} is not an https address.`,
        'write the full address, starting with https://.',
      );
    }
  })
  .meta({ format: 'uri' });

function matching(pattern: RegExp, what: string, example: string) {
  return z
    .string()
    .superRefine((value, context) => {
      if (!pattern.test(value)) {
        refuse(context, `${JSON.stringify(value)} is not ${what}.`, `write it like ${example}.`);
      }
    })
    .meta({ pattern: pattern.source, example });
}

/** File name of a registry entry without `.yaml`. */
export const registryId = matching(
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
  'an id (small letters, digits, single hyphens)',
  '`data-governance`',
);
export const documentId = matching(
  /^(?:REPORT|PROPOSAL|RFC)-\d{4}$/u,
  'a document id',
  '`RFC-0003`',
);
export const questionId = matching(
  /^(?:REPORT|PROPOSAL|RFC)-\d{4}\/Q[1-9]\d{0,2}$/u,
  'a question id',
  '`REPORT-0001/Q3`',
);
export const alias = matching(
  /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u,
  'an alias (2 to 40 letters, digits, dots, hyphens)',
  '`TAP-004`',
);
export const countryCode = matching(/^[A-Z]{2}$/u, 'an ISO 3166 country code', '`CH`');
export const spdxLicence = matching(
  /^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/u,
  'an SPDX licence id',
  '`CC-BY-4.0`',
);
export const doi = matching(/^10\.\d{4,9}\/[^\s"<>]+$/u, 'a DOI', '`10.1000/182`');
export const orcid = matching(
  /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/u,
  'an ORCID iD',
  '`0000-0002-1825-0097`',
);
export const ror = matching(
  /^https:\/\/ror\.org\/0[a-z0-9]{8}$/u,
  'a ROR address',
  '`https://ror.org/02mhbdp94`',
);
export const githubHandle = matching(
  /^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}$/u,
  'a GitHub user name',
  '`octocat`',
);

/** A BCP 47 tag that this machine knows to be well formed, in canonical case. */
export const languageTag = z
  .string()
  .superRefine((value, context) => {
    let canonical: string | undefined;
    try {
      canonical = Intl.getCanonicalLocales(value)[0];
    } catch {
      canonical = undefined;
    }
    if (canonical !== value) {
      refuse(
        context,
        `${JSON.stringify(value)} is not a BCP 47 language tag.`,
        `write ${canonical === undefined ? 'a tag such as `en`, `fr` or `zh-Hans`' : `\`${canonical}\``}.`,
      );
    }
  })
  .meta({ example: '`fr`' });

/** A list without repeats. */
export function listOf<T extends z.ZodType>(item: T, max: number) {
  return z
    .array(item)
    .max(max)
    .superRefine((values, context) => {
      const seen = new Set<string>();
      values.forEach((value, index) => {
        const key = JSON.stringify(value);
        if (seen.has(key)) {
          context.addIssue({
            code: 'custom',
            path: [index],
            message: `${key} is listed twice.`,
            params: { help: 'remove one of the two.' },
          });
        }
        seen.add(key);
      });
    });
}
