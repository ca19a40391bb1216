import type { Kind } from '../../domain/kind.ts';

/** A proposal that is being written: what the form holds, the browser keeps and an exported draft says. */
export interface Draft {
  kind: Kind;
  format: Format;
  title: string;
  summary: string;
  authors: readonly DraftAuthor[];
  /** Authors whom the record does not know: each gets a file of their own. */
  newcomers: readonly Newcomer[];
  workstream: string;
  participating: readonly string[];
  /** `YYYY-MM-DD`. */
  created: string;
  relations: readonly DraftRelation[];
  aiUse: string;
  /** Other fields of the front matter, in YAML, as their author wrote them. */
  more: string;
  sections: readonly DraftSection[];
}

export type Format = 'mdx' | 'md';

export interface DraftAuthor {
  id: string;
  affiliation?: string;
  roles?: readonly string[];
}

/** A person whom the record does not know yet, with the fields of a file in `people/`. */
export interface Newcomer {
  id: string;
  name: string;
  latinName: string;
  orcid: string;
  github: string;
  organisation: string;
  /** `YYYY-MM-DD`: with the organisation since. */
  since: string;
}

export const relationFields = ['supersedes', 'updates', 'requires', 'related', 'answers'] as const;
export type RelationField = (typeof relationFields)[number];

export interface DraftRelation {
  field: RelationField;
  id: string;
}

/** A section of the text. One without a heading stands before the first heading. */
export interface DraftSection {
  heading: string;
  text: string;
}

/** Headings of the sections that a new document has, by kind. */
export type Templates = Readonly<Record<Kind, readonly { name: string }[]>>;

export function emptyDraft(kind: Kind, templates: Templates, today: string): Draft {
  return {
    kind,
    format: 'mdx',
    title: '',
    summary: '',
    authors: [],
    newcomers: [],
    workstream: '',
    participating: [],
    created: today,
    relations: [],
    aiUse: '',
    more: '',
    sections: templates[kind].map(({ name }) => ({ heading: name, text: '' })),
  };
}

/** Whether anything was written that would be lost. */
export function isStarted(draft: Draft): boolean {
  const { title, summary, authors, newcomers, relations, aiUse, more, sections } = draft;
  return (
    [title, summary, aiUse, more].some((value) => value.trim() !== '') ||
    [authors, newcomers, relations].some((list) => list.length > 0) ||
    sections.some(({ text }) => text.trim() !== '')
  );
}

/** The draft as another kind: sections of that kind in its order, and after them whatever else was written. */
export function asKind(draft: Draft, kind: Kind, templates: Templates): Draft {
  const wanted = templates[kind].map(({ name }) => name);
  const written = draft.sections.filter(({ text }) => text.trim() !== '');
  const preamble = written.filter(({ heading }) => heading === '');
  const others = written.filter(({ heading }) => heading !== '' && !wanted.includes(heading));
  const own = wanted.map(
    (heading) => written.find((section) => section.heading === heading) ?? { heading, text: '' },
  );
  return { ...draft, kind, sections: [...preamble, ...own, ...others] };
}
