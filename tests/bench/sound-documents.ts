import { checkCharacters } from '../../src/markdown/characters.ts';
import { checkLimitsBeforeParse } from '../../src/markdown/limits.ts';
import { parseText } from '../../src/markdown/parse.ts';
import { checkTree } from '../../src/markdown/profile.ts';
import type { BenchDocument } from './corpus.ts';

/** Keeps the documents that the profile passes, and names the others with what was found first. */
export function soundDocuments(documents: readonly BenchDocument[]): {
  sound: BenchDocument[];
  dropped: string[];
} {
  const faults = new Map<string, string | undefined>();
  for (const { body } of documents) if (!faults.has(body)) faults.set(body, faultOf(body));
  const kept = documents.filter(({ body }) => faults.get(body) === undefined);
  const numbers = new Set(kept.map(({ number }) => number));
  return {
    sound: kept.map((document) => ({
      ...document,
      requires: document.requires.filter((number) => numbers.has(number)),
    })),
    dropped: documents
      .filter(({ body }) => faults.get(body) !== undefined)
      .map(({ origin, body }) => `${origin}: ${faults.get(body) ?? ''}`),
  };
}

function faultOf(body: string): string | undefined {
  const { tree, findings } = parseText(body, 'mdx');
  const context = { source: body, format: 'mdx', language: 'en' } as const;
  const all = [
    ...checkLimitsBeforeParse(body),
    ...checkCharacters(body, context),
    ...findings,
    ...(tree ? checkTree(tree, context) : []),
  ];
  const first = all.find(({ severity }) => severity === 'error');
  return first && `${first.code}, line ${first.place.line}: ${first.message}`;
}
