import type { z } from 'zod';
import { fileStart, type Place } from '../domain/diagnostic.ts';
import type { Kind } from '../domain/kind.ts';
import type { Finding } from '../markdown/finding.ts';
import { blankBetween, linesOf } from '../markdown/lines.ts';
import { frontMatter } from '../schema/front-matter.ts';
import { registries, type RegistryName } from '../schema/registries.ts';
import { findBlock } from './front-matter-block.ts';
import { schemaFindings } from './schema-findings.ts';
import { mixedScripts } from './mixed-scripts.ts';
import { readYaml, type YamlTree } from './yaml-tree.ts';

/** Front matter that its schema accepts, with the kind that says which. */
export type FrontMatterEntry = {
  [K in Kind]: { kind: K; front: z.output<(typeof frontMatter)[K]> };
}[Kind];

/** What the front matter of a text says, and where. Plain data. */
export interface FrontMatterReading {
  entry: FrontMatterEntry | undefined;
  /** BCP 47: the language that the text says it is in, even where the rest cannot be read. */
  language: string;
  /** The file with its front matter blanked out: lines and columns stay those of the file. */
  body: string;
  /** Path such as `requires.1` → place of the value; with `#key` at its end, place of the key. */
  places: Record<string, Place>;
  findings: Finding[];
}

/** Reads the front matter of a text, as `decode` gives it. Never throws. */
export function readFrontMatter(text: string, kind: Kind): FrontMatterReading {
  const block = findBlock(text);
  const body = blankBetween(text, 0, block.bodyStart);
  if (block.yaml === undefined) {
    return { entry: undefined, language: 'en', body, places: {}, findings: block.findings };
  }
  const tree = readYaml(text, block.yaml.start, block.yaml.end);
  const { entry, issues } = validate[kind](tree.data);
  const findings = [
    ...block.findings,
    ...tree.findings,
    ...(tree.broken
      ? []
      : schemaFindings(issues, tree, knownFields(frontMatter[kind]), 'The front matter')),
    ...mixedScripts('title', tree),
  ];
  const places = { ...tree.places, '': linesOf(text).between(0, 3) };
  const accepted = tree.broken ? undefined : entry;
  return { entry: accepted, language: languageOf(tree), body, places, findings };
}

/** What a file of a registry says, and where. Plain data. */
export interface RegistryReading<T> {
  entry: T | undefined;
  places: Record<string, Place>;
  findings: Finding[];
}

/** UTF-16 code units that an entry of a registry may have. */
const mostInRegistryFile = 64 * 1024;

/** Reads a YAML file of a registry, as `decode` gives it. Never throws. */
export function readRegistryFile<R extends RegistryName>(
  text: string,
  registry: R,
): RegistryReading<z.output<(typeof registries)[R]>> {
  if (text.length > mostInRegistryFile) {
    return { entry: undefined, places: {}, findings: [tooLarge(text.length)] };
  }
  const schema = registries[registry];
  const tree = readYaml(text, 0, text.length);
  const result = parsers[registry](tree.data);
  const findings = tree.broken
    ? tree.findings
    : [...tree.findings, ...schemaFindings(result.issues, tree, knownFields(schema), 'The file')];
  return {
    entry: tree.broken ? undefined : result.entry,
    places: { ...tree.places, '': fileStart },
    findings,
  };
}

interface Validated<T> {
  entry: T | undefined;
  issues: readonly z.core.$ZodIssue[];
}

const validate = {
  report: (data: unknown) => withKind('report', parseWith(frontMatter.report, data)),
  proposal: (data: unknown) => withKind('proposal', parseWith(frontMatter.proposal, data)),
  rfc: (data: unknown) => withKind('rfc', parseWith(frontMatter.rfc, data)),
} as const satisfies Record<Kind, (data: unknown) => Validated<FrontMatterEntry>>;

const parsers: {
  [R in RegistryName]: (data: unknown) => Validated<z.output<(typeof registries)[R]>>;
} = {
  people: (data) => parseWith(registries.people, data),
  organisations: (data) => parseWith(registries.organisations, data),
  workstreams: (data) => parseWith(registries.workstreams, data),
  milestones: (data) => parseWith(registries.milestones, data),
};

function parseWith<T>(schema: z.ZodType<T>, data: unknown): Validated<T> {
  const result = schema.safeParse(data ?? undefined);
  return result.success
    ? { entry: result.data, issues: [] }
    : { entry: undefined, issues: result.error.issues };
}

function withKind<K extends Kind, T>(
  kind: K,
  { entry, issues }: Validated<T>,
): Validated<{ kind: K; front: T }> {
  return { entry: entry === undefined ? undefined : { kind, front: entry }, issues };
}

function knownFields(schema: { shape: Readonly<Record<string, unknown>> }): string[] {
  return Object.keys(schema.shape);
}

function languageOf({ data }: YamlTree): string {
  if (typeof data !== 'object' || data === null || !('language' in data)) return 'en';
  return typeof data.language === 'string' ? data.language : 'en';
}

function tooLarge(length: number): Finding {
  return {
    code: 'limit-size',
    severity: 'error',
    message: `The file has ${length} characters, and ${mostInRegistryFile} are allowed.`,
    help: 'keep to the fields that the guide lists.',
    place: fileStart,
  };
}
