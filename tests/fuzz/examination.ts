import { textLabels } from '../../src/i18n/text-labels.ts';
import { printable } from '../../src/markdown/printable.ts';
import type { Finding } from '../../src/markdown/finding.ts';
import { renderText } from '../../src/sources/render-text.ts';
import { bodyOf } from '../../src/sources/source-reading.ts';
import { findingsOf } from '../unit/check-text.ts';

/** Documents that each of the two fuzz tests reads. */
export const documentsEach = 10_000;

/** FUZZ_SEED=… repeats a run. */
export const fuzzSeed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);

/** Every how many accepted documents one is rendered. */
const rendered = 10;

/** Milliseconds by the clock after which a document counts as one that hangs the checker. */
const patience = 5000;

/** What was seen over a whole run. */
export interface Examination {
  accepted: number;
  rendered: number;
  /** Codes that were found at least once. */
  codes: ReadonlySet<string>;
}

/**
 * Reads as many documents as it is told. Throws, with the seed that makes it again, at the first that stops the checker,
 * takes too long, has a finding outside its file, or is accepted and cannot be rendered.
 */
export async function examine(make: (seed: number) => string): Promise<Examination> {
  const codes = new Set<string>();
  let [accepted, shown] = [0, 0];
  for (let index = 0; index < documentsEach; index += 1) {
    const seed = fuzzSeed + index;
    const text = make(seed);
    try {
      const bytes = new TextEncoder().encode(text);
      const name = index % 2 === 0 ? 'index.md' : 'index.mdx';
      const start = performance.now();
      const findings = findingsOf(name, bytes);
      const took = performance.now() - start;
      if (took > patience) throw new Error(`it took ${took.toFixed()} ms`);
      refuseOutside(findings, new TextDecoder().decode(bytes));
      for (const { code } of findings) codes.add(code);
      if (findings.some(({ severity }) => severity === 'error')) continue;
      accepted += 1;
      if (accepted % rendered !== 0) continue;
      await refuseUnrendered(name, bytes);
      shown += 1;
    } catch (error) {
      throw new Error(
        `FUZZ_SEED=${seed}, first document: ${String(error)}\n${printable(JSON.stringify(text))}`,
        { cause: error },
      );
    }
  }
  return { accepted, rendered: shown, codes };
}

/** Lines and columns of each finding, its end too, are in the file; a carriage return is part of its line. */
function refuseOutside(findings: readonly Finding[], source: string): void {
  const lines = `${source.replace(/^\ufeff/u, '')}\n`
    .split(/(?<=\n)|(?<=\r)(?!\n)/u)
    .map((line) => line.replace(/\n$/u, ''));
  const isInside = (line: number, column: number): boolean =>
    line >= 1 && column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
  for (const { code, place } of findings) {
    const { line, column, endLine, endColumn } = place;
    const forwards = endLine > line || (endLine === line && endColumn >= column);
    if (forwards && isInside(line, column) && isInside(endLine, endColumn)) continue;
    throw new Error(`${code} is outside the file: ${JSON.stringify(place)}`);
  }
}

async function refuseUnrendered(name: string, bytes: Uint8Array): Promise<void> {
  const { html, findings } = await renderText({
    source: bodyOf(bytes),
    options: {
      format: name.endsWith('.md') ? 'md' : 'mdx',
      language: 'en',
      base: '/',
      home: '/',
      assets: {},
      documents: {},
      suggestions: {},
      answers: {},
      labels: textLabels(),
    },
  });
  // Pictures and references need the rest of a record; whatever else is wrong should have been found before.
  const late = findings.filter(({ severity }) => severity === 'error');
  if (late.some(({ code }) => !needsRecord.has(code))) {
    throw new Error(`it was accepted, and then ${late.map(({ code }) => code).join(', ')}`);
  }
  if (running.test(html)) {
    throw new Error('it was accepted, and has code in it');
  }
}

/** What a browser would run; text and code have no `<` of their own in HTML. */
const running = /<script\b|<[a-z][^>]*\s(?:on\w+=|(?:href|src)="\s*javascript:)/iu;

const needsRecord: ReadonlySet<string> = new Set([
  'unknown-document',
  'missing-picture',
  'image-missing',
]);
