import type { Rule } from '../rule.ts';
import { aliasTaken } from './alias-taken.ts';
import { baseLedger } from './base-ledger.ts';
import { baseRemovedDocument } from './base-removed-document.ts';
import { dateOrder } from './date-order.ts';
import { deadLink } from './dead-link.ts';
import { frozenVersion } from './frozen-version.ts';
import { lostAnchor } from './lost-anchor.ts';
import { relationCycle } from './relation-cycle.ts';
import { renderedBody } from './rendered-body.ts';
import { statusFieldsRule } from './status-fields.ts';
import { uncutStatus } from './uncut-status.ts';
import { unknownAuthor } from './unknown-author.ts';
import { unknownDocument } from './unknown-document.ts';
import { unknownOrganisation } from './unknown-organisation.ts';
import { unknownQuestion } from './unknown-question.ts';
import { unknownWorkstream } from './unknown-workstream.ts';
import { versionLedger } from './version-ledger.ts';

/** Every rule over a whole record. What one file shows by itself is found where it is read. */
export const rules: readonly Rule[] = [
  aliasTaken,
  baseLedger,
  baseRemovedDocument,
  dateOrder,
  deadLink,
  frozenVersion,
  lostAnchor,
  relationCycle,
  renderedBody,
  statusFieldsRule,
  uncutStatus,
  unknownAuthor,
  unknownDocument,
  unknownOrganisation,
  unknownQuestion,
  unknownWorkstream,
  versionLedger,
];
