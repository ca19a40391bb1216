import { z } from 'zod';
import { httpsUrl, isoDate, plainText, refuse, text } from './primitives.ts';

const anchor = z.string().superRefine((value, context) => {
  if (!/^[a-z][a-z0-9-]{0,63}$/u.test(value)) {
    refuse(
      context,
      `${JSON.stringify(value)} cannot be an id.`,
      'write small letters, digits and hyphens, for example `fig-loop`.',
    );
  }
});

/** A picture beside the text: `./name.ext`, nothing that leaves the folder. */
export const picturePath = z.string().superRefine((value, context) => {
  if (
    !/^\.\/(?:assets\/)?[a-z0-9][a-z0-9._-]*\.(?:png|jpg|jpeg|webp|avif|svg)$/u.test(value) ||
    value.includes('..')
  ) {
    refuse(
      context,
      `${JSON.stringify(value)} is not a picture beside the text.`,
      'write `./name.svg` (or .png, .jpg, .webp, .avif), in small letters, with the file in the same folder.',
    );
  }
});

/** The components that contributed text may use, and their literal attributes. */
export const components = {
  Figure: z.strictObject({
    src: picturePath.describe('The picture beside the text.'),
    alt: text(4, 600).describe('What the picture shows, for someone who cannot see it.'),
    caption: text(2, 400).optional(),
    id: anchor.optional(),
  }),
  Question: z.strictObject({
    id: z.string().superRefine((value, context) => {
      if (!/^Q[1-9]\d{0,2}$/u.test(value)) {
        refuse(context, `${JSON.stringify(value)} is not a question id.`, 'write Q1, Q2, Q3 …');
      }
    }),
    to: plainText(2, 120).optional().describe('Who could answer.'),
    tag: z.enum(['workshop', 'research']).optional(),
  }),
  Claim: z
    .strictObject({
      kind: z.enum(['stated', 'inferred']),
      source: httpsUrl.optional().describe('Where it is stated.'),
      date: isoDate.optional(),
    })
    .superRefine((value, context) => {
      if (value.kind === 'stated' && value.source === undefined) {
        refuse(context, 'a stated claim needs its source.', 'add source="https://…".');
      }
    }),
  Details: z.strictObject({ summary: plainText(2, 200) }),
} as const;

export type ComponentName = keyof typeof components;
