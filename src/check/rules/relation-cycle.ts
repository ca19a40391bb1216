import type { Catalogue } from '../../domain/catalogue.ts';
import { documentRule } from '../rule.ts';

const directed = ['supersedes', 'updates', 'requires'] as const;

/** No document supersedes, updates or requires itself, directly or through others. */
export const relationCycle = documentRule(
  'relation-cycle',
  function* (document, { catalogue }, at) {
    for (const relation of directed) {
      for (const [index, target] of (document.front[relation] ?? []).entries()) {
        const path = pathBack(catalogue, relation, target, document.id);
        if (!path) continue;
        yield {
          place: at(`${relation}.${index}`),
          message:
            target === document.id
              ? `${document.id} ${relation} itself.`
              : `${document.id} ${relation} itself through ${path.slice(0, -1).join(', ')}.`,
          help: `remove ${target} from \`${relation}\`.`,
        };
      }
    }
    for (const [index, target] of (document.front.related ?? []).entries()) {
      if (target !== document.id) continue;
      yield {
        place: at(`related.${index}`),
        message: `${document.id} is related to itself.`,
        help: `remove ${target} from \`related\`.`,
      };
    }
  },
);

/** The documents from `from` to `to` along forward edges, both ends included; `undefined` if there is no way. */
function pathBack(
  catalogue: Catalogue,
  relation: (typeof directed)[number],
  from: string,
  to: string,
): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [from];
  const seen = new Set(queue);
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (id === to) {
      const path = [id];
      for (let step = before.get(id); step !== undefined; step = before.get(step))
        path.unshift(step);
      return path;
    }
    for (const next of catalogue.byId.get(id)?.front[relation] ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      before.set(next, id);
      queue.push(next);
    }
  }
  return undefined;
}
