import type { Catalogue } from '../../domain/catalogue.ts';
import { nearest } from '../../domain/nearest.ts';
import { everyText, idsIn, placeOf, type Rule } from '../rule.ts';

/** Every workstream that is named exists. */
export const unknownWorkstream: Rule = {
  code: 'unknown-workstream',
  *check(record) {
    const known = idsIn(record, 'workstreams');
    for (const [file, path, id] of named(record.catalogue)) {
      if (known.includes(id)) continue;
      const near = nearest(id, known);
      yield {
        file,
        place: placeOf(record, file, path),
        message: `${id} is not in workstreams/.`,
        help: near === undefined ? `write one of ${known.join(', ')}.` : `did you mean ${near}?`,
      };
    }
  },
};

function* named(catalogue: Catalogue): Iterable<[file: string, path: string, id: string]> {
  for (const { file, front } of everyText(catalogue)) {
    yield [file, 'workstream', front.workstream];
    for (const [index, id] of (front.participating ?? []).entries()) {
      yield [file, `participating.${index}`, id];
    }
  }
  for (const [milestone, { workstreams }] of catalogue.milestones) {
    for (const [index, id] of workstreams.entries()) {
      yield [`milestones/${milestone}.yaml`, `workstreams.${index}`, id];
    }
  }
  for (const [workstream, { related }] of catalogue.workstreams) {
    for (const [index, id] of (related ?? []).entries()) {
      yield [`workstreams/${workstream}.yaml`, `related.${index}`, id];
    }
  }
}
