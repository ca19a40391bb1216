import type { TextFacts, TextTargets } from '../domain/document.ts';
import { compareCodePoints } from '../domain/diagnostic.ts';
import { hrefs } from '../domain/href.ts';
import { nearest } from '../domain/nearest.ts';
import { textLabels } from '../i18n/text-labels.ts';
import { statusName } from '../i18n/status-name.ts';
import type { Finding } from '../markdown/finding.ts';
import type { MentionTarget, TextOptions } from '../markdown/text-options.ts';
import { sha256 } from './cache.ts';
import { canonicalOptions } from './canonical-options.ts';
import type { TextSource } from './document-files.ts';
import { eachLimited } from './each-limited.ts';
import { readKeptText, type KeptText } from './kept-text.ts';
import type { Memory } from './memory.ts';
import type { TextJob } from './reading-job.ts';
import type { ReadingPool } from './reading-pool.ts';

export interface Text {
  facts: TextFacts;
  targets: TextTargets;
  findings: Finding[];
}

/** Every text of a record by its file. */
export interface Texts {
  /** As it is shown. */
  shown: ReadonlyMap<string, Text>;
  /** Frozen texts only: as they are rendered apart from the rest of the record. */
  canonical: ReadonlyMap<string, Text>;
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
  pool: ReadingPool,
): Promise<Texts> {
  const optionsOf = optionsFor(sources, base);
  const shown = new Map<string, Text>();
  const canonical = new Map<string, Text>();
  const missing = new Map<string, { job: TextJob; order: string; deliver: Deliver[] }>();
  const find = async (source: TextSource, options: TextOptions, into: Map<string, Text>) => {
    const digest = sha256(version, JSON.stringify(options), source.kept.bodyDigest);
    const deliver = (text: KeptText) => into.set(source.file, withDigest(text, digest));
    const kept = memory.texts.get(digest) ?? (await readKeptText(digest));
    const twin = missing.get(digest);
    if (kept) deliver(kept);
    else if (twin) twin.deliver.push(deliver);
    else {
      const job = { digest, source: source.body(), options };
      const order = `${codeLanguages(job.source)}\0${source.file}`;
      missing.set(digest, { job, order, deliver: [deliver] });
    }
  };
  await eachLimited(sources, async (source) => {
    const options = optionsOf(source);
    await find(source, options, shown);
    if (source.version === undefined) return;
    await find(source, canonicalOptions(options, source.kept.mentions), canonical);
  });
  const jobs = [...missing.values()].sort((a, b) => compareCodePoints(a.order, b.order));
  await Promise.all(
    jobs.map(async ({ job, deliver }) => {
      const text = await pool.render(job);
      for (const each of deliver) each(text);
    }),
  );
  return { shown, canonical };
}

type Deliver = (text: KeptText) => void;

/**
 * Languages of a text's code. A thread learns the grammar of a language once, so texts of one language are rendered
 * one after the other: then few threads learn the rare ones.
 */
function codeLanguages(source: string): string {
  return [...new Set([...source.matchAll(/^```(\w+)/gmu)].map((match) => match[1]))].join(' ');
}

function optionsFor(sources: readonly TextSource[], base: string) {
  const working = sources.filter(({ version }) => version === undefined);
  const byId = new Map<string, TextSource>(working.map((source) => [source.id, source]));
  const ids = [...byId.keys()];
  const cuts = versionsById(sources);
  const answers = answersById(working);
  const { document: home } = hrefs('/');
  return (source: TextSource): TextOptions => {
    const documents: Record<string, MentionTarget> = {};
    const suggestions: Record<string, string> = {};
    for (const id of source.kept.mentions) {
      const target = byId.get(id);
      if (target) documents[id] = mentionTarget(target, cuts.get(id) ?? []);
      else {
        const near = nearest(id, ids);
        if (near !== undefined) suggestions[id] = near;
      }
    }
    return {
      format: source.format,
      language: source.kept.language,
      base,
      home: home(source.id),
      assets: source.assets,
      documents,
      suggestions,
      answers: answers.get(source.id) ?? {},
      labels: textLabels(),
    };
  };
}

/** Status as it is today, title as the latest version has it. */
function mentionTarget(working: TextSource, cuts: readonly TextSource[]): MentionTarget {
  const { entry } = working.kept;
  const shown = cuts.at(-1)?.kept.entry ?? entry;
  return {
    title: shown?.front.title ?? working.id,
    status: entry ? statusName(entry.front.status) : '',
    versions: cuts.flatMap(({ version }) => version ?? []),
  };
}

/** Frozen texts by their document's id, oldest first. */
function versionsById(sources: readonly TextSource[]): Map<string, TextSource[]> {
  const cuts = new Map<string, TextSource[]>();
  for (const source of sources) {
    if (source.version === undefined) continue;
    const versions = cuts.get(source.id) ?? [];
    versions.push(source);
    cuts.set(source.id, versions);
  }
  for (const versions of cuts.values()) {
    versions.sort((a, b) => (a.version ?? 0) - (b.version ?? 0));
  }
  return cuts;
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

/** A text that was given up has no HTML in the cache. */
function withDigest({ facts, ...rest }: KeptText, digest: string): Text {
  const gaveUp = rest.findings.some(({ code }) => code === 'deadline');
  return { ...rest, facts: { ...facts, digest: gaveUp ? '' : digest } };
}
