import type { Kind } from '../domain/kind.ts';
import { sectionTemplates, type SectionTemplate } from '../domain/template.ts';
import { yamlValue, type YamlValue } from './yaml-value.ts';

/** What a new document says of itself. */
export interface FirstFields {
  title: string;
  summary: string;
  authors: readonly string[];
  workstream: string;
  created: string;
}

/** The first text of a document: a draft whose sections each say in one sentence what belongs there. */
export function firstText(kind: Kind, fields: FirstFields): string {
  const { title, summary, authors, workstream, created } = fields;
  const front: readonly (readonly [string, string])[] = [
    ['title', JSON.stringify(title)],
    ['summary', JSON.stringify(summary)],
    ['authors', yamlValue(authors)],
    ['status', 'draft'],
    ['workstream', workstream],
    ['created', created],
  ];
  const sections: readonly SectionTemplate[] = sectionTemplates[kind];
  return [
    '---',
    ...front.map(([name, value]) => `${name}: ${value}`),
    '---',
    ...sections.map(({ name, sentence }) => `\n## ${name}\n\n${sentence}`),
    '',
  ].join('\n');
}

/** The file of a registry with these fields, one a line. */
export function registryText(fields: Readonly<Record<string, YamlValue>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${yamlValue(value)}\n`)
    .join('');
}

/** Words of a title for a folder's name: small ASCII letters and digits; empty if the title has none. */
export function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}'’]/gu, '')
      .match(/[a-z0-9]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, mostInSlug) : `${slug}-${word}`;
    if (longer.length > mostInSlug) break;
    slug = longer;
  }
  return slug;
}

const mostInSlug = 40;
