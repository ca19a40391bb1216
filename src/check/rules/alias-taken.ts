import { documentRule } from '../rule.ts';

/** An alias leads to one document, and no alias looks like the id of another. */
export const aliasTaken = documentRule('alias-taken', function* (document, record, at) {
  for (const [index, alias] of (document.front.aliases ?? []).entries()) {
    const name = alias.toLowerCase();
    const owner = record.catalogue.documents.find(
      (other) =>
        other !== document &&
        (other.id.toLowerCase() === name ||
          (other.front.aliases ?? []).some((taken) => taken.toLowerCase() === name)),
    );
    if (!owner) continue;
    yield {
      place: at(`aliases.${index}`),
      message: `The alias ${alias} already leads to ${owner.id}.`,
      help: 'remove it from one of the two.',
    };
  }
});
