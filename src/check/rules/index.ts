import type { Rule } from '../rule.ts';
import { aliasTaken } from './alias-taken.ts';
import { dateOrder } from './date-order.ts';
import { deadLink } from './dead-link.ts';
import { relationCycle } from './relation-cycle.ts';
import { statusFieldsRule } from './status-fields.ts';
import { unknownAuthor } from './unknown-author.ts';
import { unknownDocument } from './unknown-document.ts';
import { unknownOrganisation } from './unknown-organisation.ts';
import { unknownQuestion } from './unknown-question.ts';
import { unknownWorkstream } from './unknown-workstream.ts';

/** Every rule over a whole record. What one file shows by itself is found where it is read. */
export const rules: readonly Rule[] = [
  aliasTaken,
  dateOrder,
  deadLink,
  relationCycle,
  statusFieldsRule,
  unknownAuthor,
  unknownDocument,
  unknownOrganisation,
  unknownQuestion,
  unknownWorkstream,
];
