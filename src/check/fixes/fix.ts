import { dateForm } from './date-form.ts';
import { fieldOrder } from './field-order.ts';
import type { FileShape, Fix } from './fixed-file.ts';
import { lineEnds } from './line-ends.ts';
import { normalForm } from './normal-form.ts';
import { trailingSpace } from './trailing-space.ts';

/** A file as it is after every fix. */
export interface Fixed {
  text: string;
  /** What was done, in the order in which it was; empty if nothing was. */
  did: readonly string[];
}

/**
 * Mends what can be mended without a decision: how a text is written, and never what it says. Fixing what was fixed
 * changes nothing more.
 */
export function fixText(text: string, shape: FileShape): Fixed {
  const did: string[] = [];
  let fixed = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = fixed;
    for (const fix of fixes) {
      const change = fix(fixed, shape);
      if (!change) continue;
      fixed = change.text;
      did.push(change.did);
    }
    if (fixed === before) break;
  }
  return { text: fixed, did };
}

/** Each may make the work of a later one plain; a second round finds what an earlier one could not see yet. */
const fixes: readonly Fix[] = [lineEnds, normalForm, trailingSpace, dateForm, fieldOrder];
const mostRounds = 6;
