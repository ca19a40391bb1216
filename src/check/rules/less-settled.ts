import { isClosed, statusDefinition } from '../../domain/lifecycle.ts';
import { documentRule } from '../rule.ts';

/**
 * A document stands on firm ground: it requires only what is at least as settled as itself. While it is open it may
 * wait; once it is decided it may not.
 */
export const lessSettled = documentRule('less-settled', function* (document, { catalogue }, at) {
  const own = statusDefinition(document.kind, document.front.status);
  for (const [index, id] of (document.front.requires ?? []).entries()) {
    const required = catalogue.byId.get(id);
    if (!required || isClosed(required.kind, required.front.status)) continue;
    if (statusDefinition(required.kind, required.front.status).tier >= own.tier) continue;
    yield {
      severity: own.open ? 'warning' : 'error',
      place: at(`requires.${index}`),
      message: `${document.id} is ${document.front.status} and requires ${id}, which is only ${required.front.status}.`,
      help: own.open
        ? `move ${id} on first; if ${document.id} can do without it, name it in \`related\`.`
        : `remove ${id} from \`requires\`, or move it on first.`,
    };
  }
});
