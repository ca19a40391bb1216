import { relationFields, type Draft, type DraftAuthor, type Newcomer } from './draft.ts';

/** Version of the shape that is stored and exported. */
export const draftVersion = 1;

export function storedDraft(draft: Draft, saved: string): string {
  return JSON.stringify({ tapestryDraft: draftVersion, saved, draft }, undefined, 2);
}

/**
 * Reads a draft that this page stored or exported, or that someone wrote by hand: what is not of the shape is
 * left out. `undefined` if it is no draft.
 */
export function readStoredDraft(
  json: string,
  fallback: Draft,
): { draft: Draft; saved: string } | undefined {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (field(found, 'tapestryDraft') !== draftVersion) return undefined;
  const stored = field(found, 'draft');
  const text = (name: string): string => textOf(stored, name);
  const kind = (['report', 'proposal', 'rfc'] as const).find((name) => name === text('kind'));
  const draft: Draft = {
    kind: kind ?? fallback.kind,
    format: text('format') === 'md' ? 'md' : 'mdx',
    title: text('title'),
    summary: text('summary'),
    authors: listOf(stored, 'authors').flatMap(author),
    newcomers: listOf(stored, 'newcomers').map(newcomer),
    workstream: text('workstream'),
    participating: textsOf(stored, 'participating'),
    created: text('created') || fallback.created,
    relations: listOf(stored, 'relations').flatMap((item) => {
      const name = relationFields.find((known) => known === textOf(item, 'field'));
      const id = textOf(item, 'id');
      return name === undefined || id === '' ? [] : [{ field: name, id }];
    }),
    aiUse: text('aiUse'),
    more: text('more'),
    sections: listOf(stored, 'sections').map((item) => ({
      heading: textOf(item, 'heading'),
      text: textOf(item, 'text'),
    })),
  };
  return { draft, saved: textOf(found, 'saved') };
}

/** An author as front matter or a stored draft has them; nothing if there is no id. */
export function author(value: unknown): DraftAuthor[] {
  if (typeof value === 'string') return value === '' ? [] : [{ id: value }];
  const id = textOf(value, 'id');
  if (id === '') return [];
  const affiliation = textOf(value, 'affiliation');
  const roles = textsOf(value, 'roles');
  return [
    {
      id,
      ...(affiliation === '' ? {} : { affiliation }),
      ...(roles.length === 0 ? {} : { roles }),
    },
  ];
}

export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return found;
}

export function textOf(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
}

export function listOf(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}

export function textsOf(value: unknown, name: string): string[] {
  return listOf(value, name).filter((item) => typeof item === 'string');
}

function newcomer(value: unknown): Newcomer {
  const text = (name: string): string => textOf(value, name);
  return {
    id: text('id'),
    name: text('name'),
    latinName: text('latinName'),
    orcid: text('orcid'),
    github: text('github'),
    organisation: text('organisation'),
    since: text('since'),
  };
}
