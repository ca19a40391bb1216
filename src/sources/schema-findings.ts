import type { z } from 'zod';
import { fileStart, type Place } from '../domain/diagnostic.ts';
import type { Finding } from '../markdown/finding.ts';
import { complaints, type Complaint } from '../markdown/issue.ts';
import { quoted } from '../markdown/printable.ts';
import type { YamlTree } from './yaml-tree.ts';

/** What a schema says against YAML, each finding at its value, with the field's name in front. */
export function schemaFindings(
  issues: readonly z.core.$ZodIssue[],
  tree: YamlTree,
  known: readonly string[],
  whole: string,
): Finding[] {
  const refused = new Set(tree.findings.map(({ place }) => place.line));
  return complaints(issues, tree.data, (path) => fieldsAt(path, known)).flatMap((complaint) => {
    const place = placeOf(complaint, tree.places);
    // What YAML itself refused has no value: a word on that would only repeat it.
    if (complaint.about !== 'unknown' && refused.has(place.line)) return [];
    if (complaint.about === 'missing' && tree.places[complaint.path.join('.')]) return [];
    return [
      { code: 'frontmatter', severity: 'error' as const, ...wording(complaint, whole), place },
    ];
  });
}

function wording(complaint: Complaint, whole: string): { message: string; help: string } {
  const { about, message, help, path } = complaint;
  const name = path.filter((key) => typeof key === 'string').join('.');
  if (about === 'missing') {
    const last = String(path.at(-1) ?? '');
    const example = Object.hasOwn(examples, last) ? examples[last] : `${last}: …`;
    return {
      message: name === '' ? `${whole} is empty.` : `${name} is missing.`,
      help: name === '' ? 'write its fields, one a line.' : `add \`${example}\`.`,
    };
  }
  if (about === 'unknown') {
    return { message: `${quoted(name).slice(1, -1)}: ${message.replace(/([^?])$/u, '$1.')}`, help };
  }
  return { message: name === '' ? `${whole}: ${message}` : `${name}: ${message}`, help };
}

function placeOf({ about, path }: Complaint, places: YamlTree['places']): Place {
  const full = path.join('.');
  if (about === 'unknown') return places[`${full}#key`] ?? fileStart;
  for (let length = path.length; length > 0; length -= 1) {
    const place = places[path.slice(0, length).join('.')];
    if (place) return place;
  }
  return fileStart;
}

/** Fields that an object may have: those of the whole, or of the groups inside it. */
function fieldsAt(path: readonly PropertyKey[], known: readonly string[]): readonly string[] {
  const group = path.find((key) => typeof key === 'string');
  if (group === undefined) return known;
  return Object.hasOwn(groups, group) ? (groups[group] ?? []) : [];
}

const groups: Readonly<Record<string, readonly string[]>> = {
  authors: ['id', 'affiliation', 'roles'],
  decision: ['date', 'by', 'url', 'note'],
  positions: ['organisation', 'position', 'date', 'url', 'resolved'],
  sources: ['title', 'url', 'date'],
  event: ['name', 'start', 'end', 'city', 'country'],
  affiliations: ['organisation', 'from', 'to'],
  goals: ['text', 'state', 'evidence'],
  files: ['path', 'sha256'],
};

const examples: Readonly<Record<string, string>> = {
  title: 'title: "Exchanging weight updates"',
  summary: 'summary: "One or two sentences that say what a reader will find here."',
  authors: 'authors: [your-id]',
  status: 'status: draft',
  workstream: 'workstream: data-governance',
  created: 'created: 2026-11-22',
  name: 'name: "…"',
  country: 'country: CH',
  source: 'source: "https://…"',
  url: 'url: "https://…"',
  date: 'date: 2026-11-22',
};
