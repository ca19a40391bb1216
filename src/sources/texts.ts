import type { TextFacts, TextTargets } from '../domain/document.ts';
import { compareCodePoints } from '../domain/diagnostic.ts';
import { nearest } from '../domain/nearest.ts';
import { textLabels } from '../i18n/text-labels.ts';
import { statusName } from '../i18n/status-name.ts';
import type { Finding } from '../markdown/finding.ts';
import type { MentionTarget, TextOptions } from '../markdown/text-options.ts';
import { sha256 } from './cache.ts';
import type { TextSource } from './document-files.ts';
import { eachLimited } from './each-limited.ts';
import { keepText, readKeptText, type KeptText } from './kept-text.ts';
import type { Memory } from './memory.ts';
import type { RenderJob } from './render-job.ts';
import { renderAll, type RenderPool } from './render-pool.ts';

export interface Text {
  facts: TextFacts;
  targets: TextTargets;
  findings: Finding[];
}

/**
 * Renders every text that the cache does not hold; the rest is read from it. A text's digest covers all that
 * its HTML depends on: itself, its pictures, the pipeline, and title and status of each document it names.
 */
export async function renderTexts(
  sources: readonly TextSource[],
  base: string,
  version: string,
  memory: Memory,
  pool: RenderPool,
): Promise<ReadonlyMap<string, Text>> {
  const options = optionsFor(sources, base);
  const texts = new Map<string, Text>();
  const missing: { source: TextSource; digest: string; job: RenderJob; order: string }[] = [];
  await eachLimited(sources, async (source) => {
    const own = options(source);
    const digest = sha256(version, JSON.stringify(own), source.kept.bodyDigest);
    const kept = memory.texts.get(digest) ?? (await readKeptText(digest));
    if (kept) texts.set(source.file, withDigest(kept, digest));
    else {
      const job = { source: source.body(), options: own };
      missing.push({ source, digest, job, order: `${codeLanguages(job.source)}\0${source.file}` });
    }
  });
  missing.sort((a, b) => compareCodePoints(a.order, b.order));
  await renderAll(
    missing.map(({ job }) => job),
    async (index, { html, ...rest }) => {
      const found = missing[index];
      if (!found) return;
      const { source, digest } = found;
      const gaveUp = rest.findings.some(({ code }) => code === 'deadline');
      if (!gaveUp) await keepText(digest, rest, html);
      texts.set(source.file, withDigest(rest, gaveUp ? '' : digest));
    },
    pool,
  );
  return texts;
}

/**
 * Languages of a text's code. A thread learns the grammar of a language once, so texts of one language are rendered
 * one after the other: then few threads learn the rare ones.
 */
function codeLanguages(source: string): string {
  return [...new Set([...source.matchAll(/^```(\w+)/gmu)].map((match) => match[1]))].join(' ');
}

function optionsFor(sources: readonly TextSource[], base: string) {
  const byId = new Map<string, TextSource>(sources.map((source) => [source.id, source]));
  const ids = [...byId.keys()];
  const answers = answersById(sources);
  return (source: TextSource): TextOptions => {
    const documents: Record<string, MentionTarget> = {};
    const suggestions: Record<string, string> = {};
    for (const id of source.kept.mentions) {
      const target = byId.get(id);
      if (target) documents[id] = mentionTarget(target);
      else {
        const near = nearest(id, ids);
        if (near !== undefined) suggestions[id] = near;
      }
    }
    return {
      format: source.format,
      language: source.kept.language,
      base,
      assets: source.assets,
      documents,
      suggestions,
      answers: answers.get(source.id) ?? {},
      labels: textLabels(),
    };
  };
}

function mentionTarget({ id, kept: { entry } }: TextSource): MentionTarget {
  return entry
    ? { title: entry.front.title, status: statusName(entry.front.status), versions: [] }
    : { title: id, status: '', versions: [] };
}

function answersById(sources: readonly TextSource[]): Map<string, Record<string, string[]>> {
  const answers = new Map<string, Record<string, string[]>>();
  for (const { id, kept } of sources) {
    if (!kept.entry || kept.entry.kind === 'report') continue;
    for (const question of kept.entry.front.answers ?? []) {
      const [raisedBy = '', local = ''] = question.split('/');
      const byQuestion = answers.get(raisedBy) ?? {};
      (byQuestion[local] ??= []).push(id);
      answers.set(raisedBy, byQuestion);
    }
  }
  return answers;
}

function withDigest({ facts, ...rest }: KeptText, digest: string): Text {
  return { ...rest, facts: { ...facts, digest } };
}
