import {
  frontMatter,
  proposalStatuses,
  reportStatuses,
  rfcStatuses,
} from '../schema/front-matter.ts';

/** The kinds of document: how each is numbered, where it lives, what it may say. */
export const kinds = {
  report: {
    prefix: 'REPORT',
    folder: 'reports',
    statuses: reportStatuses,
    schema: frontMatter.report,
  },
  proposal: {
    prefix: 'PROPOSAL',
    folder: 'proposals',
    statuses: proposalStatuses,
    schema: frontMatter.proposal,
  },
  rfc: { prefix: 'RFC', folder: 'rfcs', statuses: rfcStatuses, schema: frontMatter.rfc },
} as const;

export type Kind = keyof typeof kinds;
export type DocumentId = `${(typeof kinds)[Kind]['prefix']}-${string}`;
export type DocumentFolder = (typeof kinds)[Kind]['folder'];

export const kindNames = ['report', 'proposal', 'rfc'] as const satisfies readonly Kind[];

/** `RFC-0003` from a kind and a number. */
export function documentId(kind: Kind, number: number): DocumentId {
  return `${kinds[kind].prefix}-${padded(number)}`;
}

/** The number as ids, folders and addresses write it: four digits or more. */
export function padded(number: number): string {
  return String(number).padStart(4, '0');
}

/** Reads an id in the one spelling that texts use; `undefined` if it is none. */
export function parseDocumentId(id: string): { kind: Kind; number: number } | undefined {
  const match = /^([A-Z]+)-(\d{4,})$/u.exec(id);
  const kind = kindNames.find((name) => kinds[name].prefix === match?.[1]);
  return match?.[2] !== undefined && kind ? { kind, number: Number(match[2]) } : undefined;
}

export function kindOfFolder(folder: string): Kind | undefined {
  return kindNames.find((name) => kinds[name].folder === folder);
}
