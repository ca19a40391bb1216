import { cutStatuses } from '../../domain/ledger.ts';
import { documentRule } from '../rule.ts';

/** What readers rely on is frozen: a document that is decided or published has a version of that status. */
export const uncutStatus = documentRule('uncut-status', function* (document, record, at) {
  const { id, front } = document;
  if (!cutStatuses.has(front.status)) return;
  const history = record.histories.get(id);
  // A ledger that cannot be read says so itself.
  if (history?.file !== undefined && history.entries.length === 0) return;
  if (history?.entries.some(({ status }) => status === front.status)) return;
  yield {
    place: at('status'),
    message: `${id} is ${front.status}, and no version was cut with this status.`,
    help: `run \`npm run cut -- ${id} --changes "…"\`.`,
  };
});
