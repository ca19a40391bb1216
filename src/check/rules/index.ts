import type { Rule } from '../rule.ts';
import { affiliationCurrent } from './affiliation-current.ts';
import { aliasTaken } from './alias-taken.ts';
import { baseLedger } from './base-ledger.ts';
import { baseRemovedDocument } from './base-removed-document.ts';
import { dateOrder } from './date-order.ts';
import { deadLink } from './dead-link.ts';
import { duplicateEntry } from './duplicate-entry.ts';
import { emptySection } from './empty-section.ts';
import { fieldOrderRule } from './field-order.ts';
import { filesOutsideContent } from './files-outside-content.ts';
import { frozenVersion } from './frozen-version.ts';
import { futureDate } from './future-date.ts';
import { illegalTransition } from './illegal-transition.ts';
import { keywordInInformativeSection } from './keyword-in-informative-section.ts';
import { lastCallLength } from './last-call-length.ts';
import { lessSettled } from './less-settled.ts';
import { lostAnchor } from './lost-anchor.ts';
import { numberCollision } from './number-collision.ts';
import { recusal } from './recusal.ts';
import { relationCycle } from './relation-cycle.ts';
import { removedAlias } from './removed-alias.ts';
import { renderedBody } from './rendered-body.ts';
import { requiredSections } from './required-sections.ts';
import { requiresClosed } from './requires-closed.ts';
import { severalDocuments } from './several-documents.ts';
import { statusFieldsRule } from './status-fields.ts';
import { summaryRepeatsTitle } from './summary-repeats-title.ts';
import { templateText } from './template-text.ts';
import { textBeforeHeading } from './text-before-heading.ts';
import { uncutStatus } from './uncut-status.ts';
import { unknownAuthor } from './unknown-author.ts';
import { unknownDocument } from './unknown-document.ts';
import { unknownOrganisation } from './unknown-organisation.ts';
import { unknownQuestion } from './unknown-question.ts';
import { unknownWorkstream } from './unknown-workstream.ts';
import { versionLedger } from './version-ledger.ts';

/** Every rule over a whole record. What one file shows by itself is found where it is read. */
export const rules: readonly Rule[] = [
  affiliationCurrent,
  aliasTaken,
  baseLedger,
  baseRemovedDocument,
  dateOrder,
  deadLink,
  duplicateEntry,
  emptySection,
  fieldOrderRule,
  filesOutsideContent,
  frozenVersion,
  futureDate,
  illegalTransition,
  keywordInInformativeSection,
  lastCallLength,
  lessSettled,
  lostAnchor,
  numberCollision,
  recusal,
  relationCycle,
  removedAlias,
  renderedBody,
  requiredSections,
  requiresClosed,
  severalDocuments,
  statusFieldsRule,
  summaryRepeatsTitle,
  templateText,
  textBeforeHeading,
  uncutStatus,
  unknownAuthor,
  unknownDocument,
  unknownOrganisation,
  unknownQuestion,
  unknownWorkstream,
  versionLedger,
];
