import type { BaseRecord } from '../domain/base-record.ts';
import { relationNames, type Catalogue } from '../domain/catalogue.ts';
import type { Document } from '../domain/document.ts';
import { nextNumber } from '../domain/next-number.ts';
import { asVersion } from '../domain/projection.ts';
import { documentId, kinds, padded, parseDocumentId, type DocumentId } from '../domain/kind.ts';
import { printable } from '../markdown/printable.ts';
import type { Reading } from '../sources/reading.ts';
import { UsageError, type Decision } from './decision.ts';
import { withFields } from './front-matter-edit.ts';
import { brokenDocument, documentFor } from './named-document.ts';
import type { Step } from './plan.ts';
import { withReferences, type Renaming } from './references.ts';
import { yamlValue } from './yaml-value.ts';

export interface RenumberRequest {
  /** What names the document: an id in any spelling, an alias, or its folder where two have one number. */
  words: string;
  /** `0008`, `8` or `RFC-0008`. */
  number: string;
}

export interface RenumberSources {
  reading: Reading;
  /** Texts of the record that may name documents: every working text and every entry of a registry, by file. */
  texts: ReadonlyMap<string, string>;
  /** The record that the change is meant for, if it is to be compared with one. */
  base: BaseRecord | undefined;
}

/**
 * Decides on another number for a document; writes nothing. Throws a `UsageError`.
 *
 * A number is permanent once a version carries it, a frozen text names it or the base has it: then it is refused. Where two documents of the
 * record have one number, nobody can tell which of them a reference means: only the renumbered one's own text is
 * rewritten, every other reference is listed, and no alias is left, since the number leads to the other.
 */
export function decideRenumber(
  request: RenumberRequest,
  { reading, texts, base }: RenumberSources,
): Decision {
  const broken = brokenDocument(request.words, reading);
  if (broken) return { outcome: 'errors', diagnostics: broken };
  const document = namedDocument(request.words, reading);
  const to = targetId(document, request.number, reading);
  const twin = reading.catalogue.documents.find(
    (other) => other !== document && other.id === document.id,
  );
  const permanent = whyPermanent(document, reading, base, twin);
  if (permanent !== undefined) return { outcome: 'refused', message: permanent };

  const renaming: Renaming = { from: document.id, to, slug: document.slug };
  const atBase = base?.documents.find(({ id }) => id === document.id);
  const aliasFree = twin === undefined && atBase === undefined;
  const changes = rewritten(document, renaming, texts, twin === undefined);
  const own = ownText(
    document,
    changes.get(document.file)?.text ?? texts.get(document.file),
    aliasFree,
  );
  if (own === undefined) {
    return {
      outcome: 'refused',
      message: `The front matter of ${document.file} cannot be edited: write its fields one below the other.`,
    };
  }
  const folder = `${kinds[document.kind].folder}/${numberIn(to)}-${document.slug}`;
  const others = [...changes].filter(([file]) => file !== document.file);
  const left = twin === undefined ? [] : stillNaming(document, renaming, texts);
  // The folder last: until then the same command, given again, finds the document and does the rest.
  const steps: Step[] = [
    ...(own === texts.get(document.file)
      ? []
      : [{ kind: 'write', path: document.file, content: own } as const]),
    ...others.map(([path, { text }]): Step => ({ kind: 'write', path, content: text })),
    { kind: 'move', from: document.folder, to: folder },
  ];
  return {
    outcome: 'plan',
    plan: {
      steps,
      summary: [
        `${document.id} → ${to}  ${printable(document.front.title)}`,
        `  ${document.folder} becomes ${folder}`,
        ...[...changes].map(([file, { count }]) => `  ${times(count)} in ${file}`),
        aliasFree
          ? `  ${document.id} stays as an alias: whoever looks for it is led here`
          : `  no alias is left: ${document.id} leads to ${twin?.folder ?? atBase?.folder ?? ''}`,
        ...(left.length === 0
          ? []
          : [
              `These name ${document.id}, which is ${twin?.front.title ?? ''} from now on; change those that mean ${to}:`,
              ...left,
            ]),
      ],
    },
  };
}

function namedDocument(words: string, reading: Reading): Document {
  const { documents } = reading.catalogue;
  const path = words.replace(/\/(?:index\.mdx?)?$/u, '');
  const byFolder = documents.find(({ folder }) => path === folder || path.endsWith(`/${folder}`));
  if (byFolder) return byFolder;
  const document = documentFor(words, reading);
  const same = documents.filter(({ id }) => id === document.id);
  if (same.length < 2) return document;
  throw new UsageError(
    `${same.length} documents have the number ${document.id}: name the folder, ${same.map(({ folder }) => folder).join(' or ')}.`,
  );
}

function targetId({ kind, id }: Document, words: string, reading: Reading): DocumentId {
  const parsed = parseDocumentId(words.toUpperCase());
  const number = parsed?.kind === kind ? parsed.number : Number(/^\d{1,8}$/u.exec(words)?.[0]);
  if (Number.isNaN(number) || number === 0) {
    throw new UsageError(
      `${JSON.stringify(printable(words))} is no number of ${kinds[kind].prefix}: write it like 0008.`,
    );
  }
  const to = documentId(kind, number);
  const { known, catalogue } = reading;
  const holder = catalogue.documents.find(
    (other) =>
      other.id === to ||
      (other.id !== id && (other.front.aliases ?? []).some((alias) => alias.toUpperCase() === to)),
  );
  if (holder !== undefined || known.has(to)) {
    throw new UsageError(
      `${to} is taken${holder ? ` by ${holder.folder}` : ''}. The next free number is ${padded(nextNumber(kind, catalogue.documents, known))}.`,
    );
  }
  return to;
}

function whyPermanent(
  { id, folder, slug }: Document,
  { places, catalogue }: Reading,
  base: BaseRecord | undefined,
  twin: Document | undefined,
): string | undefined {
  const atBase = base?.documents.find((document) => document.id === id && document.slug === slug);
  if (base !== undefined && atBase !== undefined) {
    return `${id} stands in ${base.ref} under this number, and the number of a document never changes: its address is cited.${
      twin ? ` Renumber the other one: ${twin.folder}.` : ''
    }`;
  }
  // Documents of one number share their ledger in the reading; what was read says whose it is.
  const cut = [...places.keys()].some(
    (file) => file === `${folder}/history.yaml` || file.startsWith(`${folder}/versions/`),
  );
  if (cut) {
    return [
      `${folder} has versions, and a version keeps its number for ever: ${id} v1 is cited by it.`,
      twin
        ? ` Renumber the other one: ${twin.folder}.`
        : ` If none of them was ever published, remove ${folder}/versions and ${folder}/history.yaml, renumber, and cut again.`,
    ].join('');
  }
  const cited = twin === undefined ? frozenMention(id, catalogue) : undefined;
  return (
    cited &&
    `${cited} names ${id}, and a version never changes: the number of ${id} is cited for ever.`
  );
}

/** A frozen text that names a document, as `RFC-0002 v1`. */
function frozenMention(id: string, { documents }: Catalogue): string | undefined {
  for (const document of documents) {
    for (const { version, text } of document.versions) {
      const { front } = asVersion(document, version);
      const named = [
        ...text.mentions,
        ...relationNames.flatMap((relation) => front[relation] ?? []),
        ...('answers' in front ? (front.answers ?? []) : []).map((answer) => answer.split('/')[0]),
      ];
      if (named.includes(id)) return `${document.id} v${version}`;
    }
  }
  return undefined;
}

interface Rewritten {
  text: string;
  count: number;
}

/** Files whose references change, by name; `everywhere` or only in the document itself. */
function rewritten(
  document: Document,
  renaming: Renaming,
  texts: ReadonlyMap<string, string>,
  everywhere: boolean,
): Map<string, Rewritten> {
  const changed = new Map<string, Rewritten>();
  for (const [file, text] of texts) {
    if (!everywhere && file !== document.file) continue;
    const neighbour = file.startsWith(`${kinds[document.kind].folder}/`);
    const result = withReferences(text, renaming, neighbour);
    if (result.count > 0) changed.set(file, result);
  }
  return changed;
}

function stillNaming(
  document: Document,
  renaming: Renaming,
  texts: ReadonlyMap<string, string>,
): string[] {
  return [...rewritten(document, renaming, texts, true)].flatMap(([file, { count }]) =>
    file === document.file ? [] : [`  ${file}: ${times(count)}`],
  );
}

function ownText(
  { id, kind, front }: Document,
  text: string | undefined,
  alias: boolean,
): string | undefined {
  if (text === undefined || !alias) return text;
  const aliases = front.aliases ?? [];
  const names = aliases.includes(id) ? aliases : [...aliases, id];
  return withFields(text, kind, { aliases: yamlValue(names) });
}

function numberIn(id: DocumentId): string {
  return id.replace(/^[A-Z]+-/u, '');
}

function times(count: number): string {
  return count === 1 ? '1 reference' : `${count} references`;
}
