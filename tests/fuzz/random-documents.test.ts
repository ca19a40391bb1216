import { expect, test } from 'vitest';
import { randomDocument } from './documents.ts';
import { documentsEach, examine, fuzzSeed } from './examination.ts';

test(
  'no text stops the checker, and what it accepts can be shown',
  { timeout: 300_000 },
  async () => {
    console.info(`fuzz seed: ${fuzzSeed}`);
    const { accepted, rendered, codes } = await examine(randomDocument);
    console.info(`${documentsEach} random: ${accepted} accepted, ${rendered} of them rendered`);
    // Otherwise the generator has lost its teeth.
    expect(accepted).toBeGreaterThan(documentsEach / 50);
    expect(rendered).toBeGreaterThan(20);
    expect(codes.size).toBeGreaterThan(15);
  },
);
