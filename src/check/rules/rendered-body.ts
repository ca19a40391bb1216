import { acceptedBody } from '../../domain/ledger.ts';
import { placeOf, type Rule } from '../rule.ts';

/** A frozen text is shown as it was when it was cut; what the site changes in it is read through and accepted first. */
export const renderedBody: Rule = {
  code: 'rendered-body',
  *check(record) {
    for (const [id, { file, entries, folders }] of record.histories) {
      if (file === undefined) continue;
      for (const [index, entry] of entries.entries()) {
        const found = folders.find(({ version }) => version === entry.version);
        // An edited folder is another mistake, with a rule of its own.
        if (found?.body === undefined || found.sha256 !== entry.sha256) continue;
        if (found.body === acceptedBody(id, entry, record.rerenderings)) continue;
        yield {
          file,
          place: placeOf(record, file, `${index}.body`),
          message: `${id} v${entry.version} would be shown otherwise than it was published: the site renders its text differently now.`,
          help: 'undo the change of the site; or read through what `npm run rerender -- --reason "…"` lists, and accept it with `--accept`.',
        };
      }
    }
  },
};
