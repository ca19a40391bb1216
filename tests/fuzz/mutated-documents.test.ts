import { expect, test } from 'vitest';
import { mutatedDocument } from './documents.ts';
import { documentsEach, examine, fuzzSeed } from './examination.ts';

test(
  'no slip in a real text stops the checker, and what it accepts can be shown',
  { timeout: 300_000 },
  async () => {
    console.info(`fuzz seed: ${fuzzSeed}`);
    const { accepted, rendered, codes } = await examine(mutatedDocument);
    console.info(`${documentsEach} mutated: ${accepted} accepted, ${rendered} of them rendered`);
    // Otherwise the mutations no longer reach what they change.
    expect(accepted).toBeGreaterThan(documentsEach / 20);
    expect(rendered).toBeGreaterThan(50);
    expect(codes.size).toBeGreaterThan(15);
  },
);
