import { answered, relationNames, type Catalogue, type RelationName } from './catalogue.ts';
import type { Document } from './document.ts';
import { documentMention, type DocumentMention } from './document-summary.ts';
import type { Hrefs } from './href.ts';

/** A relation read from either end. */
export type RelationEnd = (typeof relationEnds)[number];

/** The order in which a page lists them. */
export const relationEnds = [
  'supersededBy',
  'supersedes',
  'updatedBy',
  'updates',
  'requires',
  'requiredBy',
  'answers',
  'answeredBy',
  'related',
] as const;

export interface RelationView {
  end: RelationEnd;
  documents: { question?: string; href: string; document: DocumentMention }[];
}

const ends = {
  supersedes: { forward: 'supersedes', inverse: 'supersededBy' },
  updates: { forward: 'updates', inverse: 'updatedBy' },
  requires: { forward: 'requires', inverse: 'requiredBy' },
  related: { forward: 'related', inverse: 'related' },
} as const satisfies Record<RelationName, { forward: RelationEnd; inverse: RelationEnd }>;

/** All relations of a document, its own and those that others state of it. Empty ones are left out. */
export function relationViews(
  catalogue: Catalogue,
  document: Document,
  href: Hrefs,
): RelationView[] {
  const found = new Map<RelationEnd, Set<string>>();
  const add = (end: RelationEnd, target: string) => {
    found.set(end, (found.get(end) ?? new Set()).add(target));
  };
  for (const name of relationNames) {
    for (const id of document.front[name] ?? []) add(ends[name].forward, id);
    for (const id of catalogue.incoming.get(document.id)?.[name] ?? []) add(ends[name].inverse, id);
  }
  for (const question of answered(document)) add('answers', question);
  for (const question of document.text.questions) {
    for (const id of catalogue.answers.get(`${document.id}/${question.id}`) ?? []) {
      add('answeredBy', `${id}/${question.id}`);
    }
  }
  return relationEnds.flatMap((end) => {
    const documents = [...(found.get(end) ?? [])].flatMap((target) => {
      const [id = '', question] = target.split('/');
      const other = catalogue.byId.get(id);
      if (!other) return [];
      return {
        ...(question === undefined ? {} : { question }),
        href: end === 'answers' ? href.question(target) : href.document(id),
        document: documentMention(other, href),
      };
    });
    return documents.length === 0 ? [] : [{ end, documents }];
  });
}
