import type { FrontMatter, ProposalFrontMatter, RfcFrontMatter } from '../schema/front-matter.ts';
import type { Document } from './document.ts';
import type { Version } from './version.ts';

/**
 * A document as its address shows it: text, title, summary and authors of the latest version; status, decision,
 * positions and relations as they are today. Before the first cut, the working text.
 */
export function asShown(document: Document): Document {
  switch (document.kind) {
    case 'report': {
      const latest = document.versions.at(-1);
      if (!latest) return document;
      const { status } = document.front;
      const front = { ...latest.front, ...lifeOf(document.front), status };
      return { ...document, ...textOf(latest), front };
    }
    case 'proposal': {
      const latest = document.versions.at(-1);
      if (!latest) return document;
      const { status } = document.front;
      const argument = argumentOf(document.front);
      const front = { ...latest.front, ...lifeOf(document.front), ...argument, status };
      return { ...document, ...textOf(latest), front };
    }
    case 'rfc': {
      const latest = document.versions.at(-1);
      if (!latest) return document;
      const { status } = document.front;
      const argument = argumentOf(document.front);
      const front = { ...latest.front, ...lifeOf(document.front), ...argument, status };
      return { ...document, ...textOf(latest), front };
    }
  }
}

/** A document as it stood in one of its versions, by number. Throws a `RangeError` if there is none. */
export function asVersion(document: Document, version: number): Document {
  switch (document.kind) {
    case 'report': {
      const cut = versionOf(document.versions, version);
      return { ...document, ...textOf(cut), front: cut.front };
    }
    case 'proposal': {
      const cut = versionOf(document.versions, version);
      return { ...document, ...textOf(cut), front: cut.front };
    }
    case 'rfc': {
      const cut = versionOf(document.versions, version);
      return { ...document, ...textOf(cut), front: cut.front };
    }
  }
}

/** Whether the working text says anything to readers that the latest version does not. */
export function workingDiffers(document: Document): boolean {
  if (document.versions.length === 0) return false;
  return sayings(asShown(document)) !== sayings(document);
}

function sayings({ front, text, assets }: Document): string {
  const fields = Object.entries(front).filter(([, value]) => value !== undefined);
  return JSON.stringify([fields.sort(([a], [b]) => (a < b ? -1 : 1)), text.body, assets]);
}

/** What front matter says of the document's life, not of a text; status, which differs by kind, apart. */
function lifeOf(front: FrontMatter) {
  return {
    workstream: front.workstream,
    participating: front.participating,
    created: front.created,
    discussion: front.discussion,
    reason: front.reason,
    supersedes: front.supersedes,
    updates: front.updates,
    requires: front.requires,
    related: front.related,
    aliases: front.aliases,
  };
}

/** The same of what only documents have that are argued and decided. */
function argumentOf(front: ProposalFrontMatter | RfcFrontMatter) {
  return {
    lastCallEnds: front.lastCallEnds,
    decision: front.decision,
    answers: front.answers,
    positions: front.positions,
  };
}

function textOf({ folder, file, text, assets }: Version) {
  return { folder, file, text, assets };
}

function versionOf<F extends FrontMatter>(
  versions: readonly Version<F>[],
  version: number,
): Version<F> {
  const cut = versions.find((one) => one.version === version);
  if (!cut) throw new RangeError(`there is no version ${version}`);
  return cut;
}
