import type { FrontMatter } from '../schema/front-matter.ts';
import type { Significance } from '../schema/history.ts';
import type { Change } from './changes.ts';
import type { Document } from './document.ts';
import { documentMention, type DocumentMention } from './document-summary.ts';
import type { Hrefs } from './href.ts';
import { workingDiffers } from './projection.ts';

/** Two texts of a document, compared: plain data, so that its digest says when it changed. */
export interface ChangesView {
  document: DocumentMention;
  from: ComparedText;
  /** `undefined` where a draft was cut, or says nothing that the version does not. */
  to: ComparedText | undefined;
  /** Where a draft went: the changes from the version to the one that was cut of it. */
  cutAs: { version: number; href: string } | undefined;
  /** What the ledger says of each version after `from`, up to `to`. */
  said: { version: number; date: string; significance: Significance; changes: string }[];
  fields: FieldChange[];
  history: string;
}

export interface ComparedText {
  version: number | 'draft';
  date: string | undefined;
  href: string;
  /** Key of the text's HTML. */
  textDigest: string;
}

/** A field of front matter that differs; `undefined` where it is not there. */
export interface FieldChange {
  field: string;
  before: string | undefined;
  after: string | undefined;
}

export function changesView(document: Document, { from, to }: Change, href: Hrefs): ChangesView {
  const { id, versions } = document;
  const before = comparedText(document, from, href);
  const latest = versions.at(-1)?.version;
  const open = to !== 'draft' || (from === latest && workingDiffers(document));
  const after = open ? comparedText(document, to, href) : undefined;
  const last = typeof to === 'number' ? to : Infinity;
  return {
    document: documentMention(document, href),
    from: before.text,
    to: after?.text,
    cutAs:
      to === 'draft' && from !== latest
        ? { version: from + 1, href: href.changes(id, from, from + 1) }
        : undefined,
    said: versions
      .filter(({ version }) => version > from && version <= last)
      .map(({ version, date, significance, changes }) => ({
        version,
        date,
        significance,
        changes,
      })),
    fields: after ? fieldChanges(before.front, after.front) : [],
    history: href.history(id),
  };
}

/** Fields that differ, in the order of the fields. */
function fieldChanges(before: FrontMatter, after: FrontMatter): FieldChange[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }))
    .filter((change) => change.before !== change.after);
}

/** What front matter says, each field in one line. */
export function fieldsOf(front: FrontMatter): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(front).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, inWords(value)] as const],
    ),
  );
}

function comparedText(
  document: Document,
  which: number | 'draft',
  href: Hrefs,
): { text: ComparedText; front: FrontMatter } {
  const { id, front, text } = document;
  if (which === 'draft') {
    const address = href.draft(id);
    return {
      text: { version: which, date: undefined, href: address, textDigest: text.digest },
      front,
    };
  }
  const cut = document.versions.find(({ version }) => version === which);
  if (!cut) throw new RangeError(`${id} has no version ${which}`);
  return {
    text: {
      version: which,
      date: cut.date,
      href: href.version(id, which),
      textDigest: cut.text.digest,
    },
    front: cut.front,
  };
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .flatMap(([name, each]) => (each === undefined ? [] : [`${name} ${inWords(each)}`]))
    .join(' ');
}
